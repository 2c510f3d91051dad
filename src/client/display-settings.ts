import { define, part, showParts, store } from './dom.ts';

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
    this.closeOutside();
  }

  private choose(name: string, value: string) {
    if (value === '') this.root.removeAttribute(`data-${name}`);
    else this.root.dataset[name] = value;
    // Otherwise the choice holds for this page.
    showParts(this, 'not-kept', !store(name, value));
  }

  /** The panel closes at a click beside it, and by Escape. */
  private closeOutside() {
    const panel = this.querySelector('details');
    document.addEventListener('click', ({ target }) => {
      if (panel?.open && target instanceof Node && !panel.contains(target)) panel.open = false;
    });
    panel?.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      panel.open = false;
      panel.querySelector('summary')?.focus();
    });
  }
}
define('display-settings', DisplaySettings);
