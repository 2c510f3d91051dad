import { readNeeds } from '#domain/needs.ts';
import { chooseDisplay } from './display-choice.ts';
import { define, onClick, onKept, showParts } from './dom.ts';

/** `<needs-form>`: what the reader always needs, each a box, kept at once; one press clears all. */
class NeedsForm extends HTMLElement {
  connectedCallback() {
    onKept(() => this.check(readNeeds(document.documentElement.dataset['needs'] ?? '')));
    this.addEventListener('change', () => this.keep());
    onClick(this, 'clear', () => {
      this.check([]);
      this.keep();
    });
  }

  private get boxes() {
    return [...this.querySelectorAll('input')];
  }

  private check(needs: readonly string[]) {
    for (const box of this.boxes) box.checked = needs.includes(box.value);
  }

  private keep() {
    const chosen = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    showParts(this, 'not-kept', !chooseDisplay('needs', chosen.join(' ')));
  }
}
define('needs-form', NeedsForm);
