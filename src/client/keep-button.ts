import { define, part } from './dom.ts';
import { keepIds, keptIds, onKept } from './kept-resources.ts';

/** `<keep-button>`: its button puts a resource (`data-keep`) on the reader's list, or takes it off. */
class KeepButton extends HTMLElement implements EventListenerObject {
  connectedCallback() {
    // Rows move when they are sorted; what listens already is not added again.
    part(this, 'keep').addEventListener('click', this);
    onKept(this);
    this.show();
  }

  handleEvent({ type }: Event) {
    if (type !== 'click') {
      this.show();
      return;
    }
    const button = part(this, 'keep');
    const id = button.dataset['keep'] ?? '';
    const mine = keptIds();
    keepIds(mine.includes(id) ? mine.filter((other) => other !== id) : [...mine, id], button);
  }

  private show() {
    const button = part(this, 'keep');
    const isKept = keptIds().includes(button.dataset['keep'] ?? '');
    button.setAttribute('aria-pressed', String(isKept));
    button.textContent = isKept ? '已加入' : '加入清单';
  }
}
define('keep-button', KeepButton);
