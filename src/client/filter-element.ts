import type { Choice } from '#domain/filter.ts';
import { announce, element, onClick, part, showAddress } from './dom.ts';

/**
 * Filters over a list: named fields whose choice lives in the address (`?for=youth&in=qinnan`), so that
 * it can be sent on and undone. A field named `order` sorts and is no filter. What the list shows is the
 * element's own.
 */
export abstract class FilterElement extends HTMLElement {
  protected readonly fields = [
    ...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select[name], input[name]'),
  ];
  protected readonly filters = this.fields.filter(({ name }) => name !== 'order');

  /**
   * Shows what the fields want.
   *
   * @param isAnswer whether the reader has just asked for it: then the count is said, even the same
   */
  protected abstract refresh(isAnswer: boolean): Promise<void> | void;

  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      const isOwn = this.fields.some((field) => field === target && field.type !== 'search');
      if (isOwn) this.answer();
    });
    const type = (event: Event) => {
      const { target } = event;
      // Letters that an input method has not made characters of yet stand in no name.
      if (event instanceof InputEvent && event.isComposing) return;
      if (target instanceof HTMLInputElement && target.type === 'search') this.answer(true);
    };
    this.addEventListener('input', type);
    this.addEventListener('compositionend', type);
    onClick(this, 'reset', () => {
      for (const field of this.filters) setValue(field, '');
      this.answer();
      this.fields[0]?.focus();
    });
    addEventListener('popstate', () => void this.readAddress());
    // What was chosen while this was still on its way is a choice, too.
    if (location.search === '' && this.isFiltered) this.writeAddress(true);
  }

  /** What is chosen, by the name of the filter. */
  get choice(): Choice {
    return Object.fromEntries(this.filters.map((field) => [field.name, valueOf(field)]));
  }

  /** Whether anything is chosen. */
  get isFiltered(): boolean {
    return this.filters.some((field) => valueOf(field) !== '');
  }

  /** Puts the choice into the address, as a new step back or in place of the last, with what else is told. */
  writeAddress(replace: boolean, more: Readonly<Record<string, string>> = {}): void {
    const chosen = this.fields.filter((field) => valueOf(field) !== '');
    const values = chosen.map((field): [string, string] => [field.name, valueOf(field)]);
    const query = new URLSearchParams([...values, ...Object.entries(more)]).toString();
    showAddress(location.pathname + (query && `?${query}`), { replace });
  }

  /** Takes the choice from the address, and shows it. */
  protected readAddress(): Promise<void> | void {
    const query = new URLSearchParams(location.search);
    for (const field of this.fields) {
      setValue(field, (query.get(field.name) ?? '').trim());
      const fold = field.closest('details');
      if (fold && valueOf(field) !== '') fold.open = true;
    }
    return this.refresh(false);
  }

  private answer(replace = false) {
    this.writeAddress(replace);
    void this.refresh(true);
  }

  protected say(text: string, isAnswer = true): void {
    const line = part(this, 'count');
    if (isAnswer) announce(line, text);
    else line.textContent = text;
  }
}

/** The value of a field; empty where it chooses nothing. A box has `1`. */
export function valueOf(field: HTMLInputElement | HTMLSelectElement): string {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0 ? field.value : '';
  if (field.type === 'checkbox') return field.checked ? '1' : '';
  return field.value.trim();
}

function setValue(field: HTMLInputElement | HTMLSelectElement, value: string) {
  if (field.type === 'checkbox' && field instanceof HTMLInputElement) field.checked = value === '1';
  else field.value = value;
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) chooseSeveral(field, value);
}

/** Several values, divided by blanks, are one more option of a select that takes them; others choose everything. */
function chooseSeveral(select: HTMLSelectElement, value: string) {
  const options = value
    .split(' ')
    .flatMap((one) => [...select.options].filter((option) => option.value === one));
  select.selectedIndex = 0;
  if (select.name !== 'with' || options.length !== value.split(' ').length) return;
  const all = element('option', '', options.map(({ text }) => text).join('、'));
  all.value = value;
  select.append(all);
  select.value = value;
}
