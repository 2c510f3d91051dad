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

function stop() {
  if (voice?.speaking) voice.cancel();
  if (button) button.textContent = '朗读';
}

function start() {
  if (!voice || !button) return;
  const texts = passages();
  texts.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.95;
    utterance.onerror = stop;
    if (index === texts.length - 1) utterance.onend = stop;
    voice.speak(utterance);
  });
  button.textContent = '停止朗读';
}

/** Voices may come late: the button is there once a Chinese one is. */
function offer() {
  if (button && voice?.getVoices().some(({ lang }) => lang.toLowerCase().startsWith('zh'))) {
    button.disabled = false;
  }
}

if (voice && button) {
  offer();
  voice.onvoiceschanged = offer; // Safari 14 has no addEventListener here
  button.addEventListener('click', () => (voice.speaking ? stop() : start()));
  window.addEventListener('pagehide', stop);
}
