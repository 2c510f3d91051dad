/** 朗读: reads the main text with the browser's own voice; the button shows only where a Chinese one exists. */
const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
const { speechSynthesis: voice } = window as Partial<Pick<Window, 'speechSynthesis'>>;

/** Headings, paragraphs and list items of the page in reading order, one utterance each. */
function passages(): readonly string[] {
  const parts = document.querySelectorAll<HTMLElement>(
    ['h1', 'h2', 'h3', 'p', 'li', 'dt', 'dd', 'caption'].map((tag) => `main ${tag}`).join(),
  );
  return [...parts]
    .filter((part) => part.closest('nav, [aria-hidden="true"], .no-print, .sr') === null)
    .filter((part) => part.querySelector('p, li, dt, dd') === null)
    .map((part) => part.innerText.trim())
    .filter((text) => text !== '');
}

/** Voices that read Chinese: those on the device before those that need the network, Mandarin first. */
function chineseVoices(): readonly SpeechSynthesisVoice[] {
  const rank = ({ lang, localService }: SpeechSynthesisVoice) =>
    (localService ? 0 : 2) + (/^(zh|cmn)([-_](Hans|CN)|$)/i.test(lang) ? 0 : 1);
  return (voice?.getVoices() ?? [])
    .filter(({ lang }) => /^(zh|cmn)/i.test(lang))
    .sort((one, other) => rank(one) - rank(other));
}

/** What is being read; kept here, for some browsers forget an utterance that nobody holds. */
let current: SpeechSynthesisUtterance | undefined;

function stop() {
  current = undefined;
  voice?.cancel();
  if (button) button.textContent = '朗读';
}

/** Reads passages one after the other; `voices` are those still to be tried. */
function read(texts: readonly string[], voices: readonly SpeechSynthesisVoice[]) {
  const [text, ...later] = texts;
  const [first] = voices;
  if (text === undefined || first === undefined) {
    stop();
    return;
  }
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = first;
  utterance.lang = first.lang;
  utterance.rate = 0.95;
  utterance.onend = () => {
    if (current === utterance) read(later, voices);
  };
  utterance.onerror = ({ error }) => {
    if (current !== utterance || error === 'canceled' || error === 'interrupted') return;
    if (voices.length > 1) read(texts, voices.slice(1));
    else {
      stop();
      tellFailure();
    }
  };
  current = utterance;
  voice?.speak(utterance);
}

function tellFailure() {
  const note = document.createElement('p');
  note.className = 'wrap meta no-print';
  note.setAttribute('role', 'alert');
  note.textContent = '没有读成：手机或电脑上的中文语音现在用不了。';
  document.querySelector('[role="alert"].no-print')?.remove();
  document.querySelector('main')?.prepend(note);
}

/** Voices may come late: the button is there once a Chinese one is. */
function offer() {
  if (button && chineseVoices().length > 0) button.disabled = false;
}

if (voice && button) {
  offer();
  voice.onvoiceschanged = offer; // Safari 14 has no addEventListener here
  button.addEventListener('click', () => {
    if (current) stop();
    else {
      button.textContent = '停止朗读';
      read(passages(), chineseVoices());
    }
  });
  window.addEventListener('pagehide', stop);
}
