import { BASE } from '#site/base.ts';
import { define } from './dom.ts';

const { speechSynthesis: voice } = window as Partial<Pick<Window, 'speechSynthesis'>>;
// A fixed name (see astro.config.mjs), so that the few lines here can stand in every page.
const MODULE = import.meta.env.DEV ? `${BASE}/src/client/voice.ts` : `${BASE}/voice.js`;

/**
 * `<read-aloud>`: reads the main text with the browser's own voice. Its button can be pressed only where
 * a Chinese one exists; what reads is fetched then.
 */
class ReadAloud extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!voice || !button) return;
    // Voices may come late: the button is there once a Chinese one is.
    const offer = () => {
      if (voice.getVoices().some(({ lang }) => /^(zh|cmn)/i.test(lang))) button.disabled = false;
    };
    offer();
    voice.onvoiceschanged = offer; // Safari 14 has no addEventListener here
    button.addEventListener('click', () => {
      void import(/* @vite-ignore */ MODULE).then(
        ({ toggleReading }: typeof import('./voice.ts')) => {
          toggleReading((label) => {
            button.textContent = label;
          });
        },
        () => undefined, // no connection, and nothing kept: the text stays to be read
      );
    });
  }
}
define('read-aloud', ReadAloud);
