import { element } from './dom.ts';

const { speechSynthesis: voice } = window as Partial<Pick<Window, 'speechSynthesis'>>;

/**
 * Headings, paragraphs and list items of the page in reading order, one utterance each: what is urgent
 * (`data-read-first`) before all else.
 */
function passages(): readonly string[] {
  const late = (part: Element) => Number(part.closest('[data-read-first]') === null);
  const parts = document.querySelectorAll<HTMLElement>(
    ['h1', 'h2', 'h3', 'p', 'li', 'dt', 'dd', 'caption'].map((tag) => `main ${tag}`).join(),
  );
  return [...parts]
    .filter((part) => part.closest('nav, [aria-hidden="true"], .no-print, .sr') === null)
    .filter((part) => part.querySelector('p, li, dt, dd') === null)
    .sort((one, other) => late(one) - late(other))
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

/**
 * Reads the main text of the page with the browser's own voice, or stops reading.
 *
 * @param say is told what pressing again would do: 朗读 or 停止朗读
 */
export function toggleReading(say: (label: string) => void): void {
  const stop = () => {
    current = undefined;
    voice?.cancel();
    say('朗读');
  };
  /** Reads passages one after the other; `voices` are those still to be tried. */
  const read = (texts: readonly string[], voices: readonly SpeechSynthesisVoice[]) => {
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
    say('停止朗读');
    voice?.speak(utterance);
  };
  if (current) {
    stop();
    return;
  }
  addEventListener('pagehide', stop, { once: true });
  read(passages(), chineseVoices());
}

function tellFailure() {
  const text = '现在不能朗读：手机或电脑上的中文语音用不了。';
  const note = element('p', 'wrap meta no-print', text);
  note.setAttribute('role', 'alert');
  document.querySelector('[role="alert"].no-print')?.remove();
  document.querySelector('main')?.prepend(note);
}
