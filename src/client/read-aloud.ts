import { define, element } from './dom.ts';

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

/**
 * `<read-aloud>`: reads the main text with the browser's own voice. Its button can be pressed only where
 * a Chinese one exists.
 */
class ReadAloud extends HTMLElement {
  /** What is being read; kept here, for some browsers forget an utterance that nobody holds. */
  private current: SpeechSynthesisUtterance | undefined;
  private readonly button = this.querySelector('button');

  connectedCallback() {
    if (!voice) return;
    // Voices may come late: the button is there once a Chinese one is.
    const offer = () => {
      if (this.button && chineseVoices().length > 0) this.button.disabled = false;
    };
    offer();
    voice.onvoiceschanged = offer; // Safari 14 has no addEventListener here
    this.button?.addEventListener('click', () => {
      if (this.current) this.stop();
      else this.read(passages(), chineseVoices());
    });
    addEventListener('pagehide', () => this.stop());
  }

  private say(label: string) {
    if (this.button) this.button.textContent = label;
  }

  private stop() {
    this.current = undefined;
    voice?.cancel();
    this.say('朗读');
  }

  /** Reads passages one after the other; `voices` are those still to be tried. */
  private read(texts: readonly string[], voices: readonly SpeechSynthesisVoice[]) {
    const [text, ...later] = texts;
    const [first] = voices;
    if (text === undefined || first === undefined) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = first;
    utterance.lang = first.lang;
    utterance.rate = 0.95;
    utterance.onend = () => {
      if (this.current === utterance) this.read(later, voices);
    };
    utterance.onerror = ({ error }) => {
      if (this.current !== utterance || error === 'canceled' || error === 'interrupted') return;
      if (voices.length > 1) this.read(texts, voices.slice(1));
      else {
        this.stop();
        tellFailure();
      }
    };
    this.current = utterance;
    this.say('停止朗读');
    voice?.speak(utterance);
  }
}

function tellFailure() {
  const text = '现在不能朗读：手机或电脑上的中文语音用不了。';
  const note = element('p', 'wrap meta no-print', text);
  note.setAttribute('role', 'alert');
  document.querySelector('[role="alert"].no-print')?.remove();
  document.querySelector('main')?.prepend(note);
}

define('read-aloud', ReadAloud);
