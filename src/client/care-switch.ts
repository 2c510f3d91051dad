import { chooseDisplay } from './display-choice.ts';
import { define } from './dom.ts';

/** `<care-switch>`: 关怀版 and the way back, kept. Without script its links hold for the page, by `#care`. */
class CareSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      // The address asks for 关怀版: only another address ends it.
      if (location.hash === '#care') return;
      event.preventDefault();
      chooseDisplay('care', 'care' in document.documentElement.dataset ? '' : 'on');
      // One of them is hidden now and cannot take it.
      for (const link of this.querySelectorAll('a')) link.focus();
    });
  }
}
define('care-switch', CareSwitch);
