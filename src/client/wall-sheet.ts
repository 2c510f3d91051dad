import { define, part, showAddress } from './dom.ts';

/**
 * `<wall-sheet>`: the sheet has the name that its reader types, and the texts chosen of those that fit; the
 * address keeps both.
 */
class WallSheet extends HTMLElement {
  connectedCallback() {
    const fields = [
      ...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
    ];
    const wanted = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = wanted.get(field.name);
      if (value === null) continue;
      const isThere = this.querySelector(`[data-${field.name}="${CSS.escape(value)}"]`) !== null;
      if (field instanceof HTMLInputElement) field.value = value.slice(0, field.maxLength);
      else if (isThere) field.value = value;
    }
    this.addEventListener('input', () => {
      this.show(fields);
      const chosen = fields.filter(({ value }) => value !== '');
      const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
      showAddress(`?${query.toString()}${location.hash}`, { replace: true });
    });
    this.show(fields);
  }

  private show(fields: readonly (HTMLInputElement | HTMLSelectElement)[]) {
    for (const field of fields) {
      if (field instanceof HTMLInputElement) part(this, 'town').textContent = field.value.trim();
      else
        for (const text of this.querySelectorAll<HTMLElement>(`[data-${field.name}]`))
          text.hidden = text.getAttribute(`data-${field.name}`) !== field.value;
    }
  }
}
define('wall-sheet', WallSheet);
