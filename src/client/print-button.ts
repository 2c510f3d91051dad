import { define } from './dom.ts';

/** `<print-button>`: its button prints the page. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => print());
  }
}
define('print-button', PrintButton);
