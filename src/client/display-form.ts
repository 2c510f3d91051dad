import { chooseDisplay } from './display-choice.ts';
import { define, onKept, showParts } from './dom.ts';

/** `<display-form>`: 关怀版, colours, text size and the shortcut of the search, each shown at once and kept. */
class DisplayForm extends HTMLElement {
  connectedCallback() {
    const { dataset } = document.documentElement;
    onKept(() => {
      for (const input of this.querySelectorAll('input')) {
        input.checked = input.value === (dataset[input.name] ?? '');
      }
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      showParts(this, 'not-kept', !chooseDisplay(target.name, target.value));
    });
  }
}
define('display-form', DisplayForm);
