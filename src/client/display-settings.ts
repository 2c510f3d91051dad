import { define, onClick, part, showParts, store } from './dom.ts';

/**
 * `<display-settings>`: 关怀版, colours, text size and the shortcut of the search. The choice lives in the
 * root's attributes and in local storage; `display-state.ts` applies it before the next page is painted.
 */
class DisplaySettings extends HTMLElement {
  private readonly root = document.documentElement;

  connectedCallback() {
    const care = part(this, 'care-link');
    const showCare = () => {
      care.textContent = this.root.dataset['care'] === undefined ? '关怀版' : '标准版';
    };
    care.addEventListener('click', (event) => {
      event.preventDefault();
      this.choose('care', this.root.dataset['care'] === undefined ? 'on' : '');
      showCare();
    });
    showCare();
    const form = part(this, 'display-form');
    for (const input of form.querySelectorAll('input')) {
      input.checked = input.value === (this.root.dataset[input.name] ?? '');
    }
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.choose(target.name, target.value);
    });
    form.hidden = false;
    this.closeAtWill();
  }

  private choose(name: string, value: string) {
    if (value === '') this.root.removeAttribute(`data-${name}`);
    else this.root.dataset[name] = value;
    // Otherwise the choice holds for this page.
    showParts(this, 'not-kept', !store(name, value));
  }

  /** The panel closes by its button, by Escape, and when the reader goes on beside it. */
  private closeAtWill() {
    const panel = part(this, 'panel', HTMLDetailsElement);
    const close = () => {
      panel.open = false;
      panel.querySelector('summary')?.focus();
    };
    onClick(this, 'close', close);
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && panel.open) close();
    });
    for (const event of ['click', 'focusin']) {
      document.addEventListener(event, ({ target }) => {
        if (target instanceof Node && !panel.contains(target)) panel.open = false;
      });
    }
  }
}
define('display-settings', DisplaySettings);
