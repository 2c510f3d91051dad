import { weekText } from './term-week.ts';
import { announce, define, onClick, part, store, stored } from './dom.ts';

/** All changes of all stages, as the query of an address: `primary.sea-salt.week=3`. */
const NAME = 'terms';

/**
 * `<term-plan>`: lets whoever teaches change the first day of a term, the week of a sheet, leave it out and
 * write a note; kept in this browser. Rows stand in the order of their weeks.
 */
class TermPlan extends HTMLElement {
  connectedCallback() {
    this.fill();
    this.addEventListener('change', () => {
      this.keep();
      this.fill();
    });
    // A note is kept as it is typed: a phone may drop the page before its field is left.
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'text') this.write();
    });
    onClick(this, 'restore', () => {
      for (const key of this.keysHere()) this.changes.delete(key);
      announce(part(this, 'said'), store(NAME, this.changes.toString()) ? '恢复了。' : '');
      this.fill();
    });
  }

  private changes = new URLSearchParams(stored(NAME));

  private get rows() {
    return [...this.querySelectorAll<HTMLElement>('[data-sheet]')];
  }

  private keysHere(): readonly string[] {
    return [...this.changes.keys()].filter((key) => key.startsWith(`${this.dataset['stage']}.`));
  }

  /** A field with the key of its value and what it holds unless changed. */
  private fields() {
    const stage = this.dataset['stage'] ?? '';
    const terms = [...this.querySelectorAll<HTMLElement>('[data-term]')].map((term) => {
      const field = part(term, 'first', HTMLInputElement);
      return { field, key: `${stage}.${term.dataset['term']}`, usual: field.defaultValue };
    });
    const rows = this.rows.flatMap((row) => {
      const key = `${stage}.${row.dataset['sheet']}`;
      return [
        {
          field: part(row, 'at', HTMLInputElement),
          key: `${key}.week`,
          usual: row.dataset['week'] ?? '',
        },
        { field: part(row, 'used', HTMLInputElement), key: `${key}.used`, usual: 'yes' },
        { field: part(row, 'note', HTMLInputElement), key: `${key}.note`, usual: '' },
      ];
    });
    return [...terms, ...rows];
  }

  /** Writes what the fields hold to the store; false where it takes nothing. */
  private write(): boolean {
    for (const { field, key, usual } of this.fields()) {
      const value = field.type === 'checkbox' ? (field.checked ? 'yes' : 'no') : field.value;
      if (value === usual || (value === '' && usual !== '')) this.changes.delete(key);
      else this.changes.set(key, value);
    }
    return store(NAME, this.changes.toString());
  }

  private keep() {
    announce(
      part(this, 'said'),
      this.write()
        ? '改动存在这个浏览器里了。'
        : '改动没有存下来：浏览器不让网页存东西，或者存满了。可以现在打印。',
    );
  }

  /** Shows what is kept, in the fields and in the table. */
  private fill() {
    for (const { field, key, usual } of this.fields()) {
      const value = this.changes.get(key) ?? usual;
      if (field.type === 'checkbox') field.checked = value === 'yes';
      else field.value = value;
    }
    for (const term of this.querySelectorAll<HTMLElement>('[data-term]')) {
      const first = part(term, 'first', HTMLInputElement).value;
      const rows = this.rows.filter((row) => term.contains(row));
      const weekOf = (row: HTMLElement) => Number(part(row, 'at', HTMLInputElement).value);
      const focused = document.activeElement;
      for (const row of rows.sort((a, b) => weekOf(a) - weekOf(b))) {
        part(row, 'number').textContent = `第${weekOf(row)}周`;
        part(row, 'monday').textContent = weekText(first, weekOf(row));
        row.toggleAttribute('data-off', !part(row, 'used', HTMLInputElement).checked);
        row.parentElement?.append(row);
      }
      if (focused instanceof HTMLElement && term.contains(focused)) focused.focus();
    }
    part(this, 'restore').hidden = this.keysHere().length === 0;
  }
}
define('term-plan', TermPlan);
