/**
 * Turns a search field into an ARIA combobox with a list of names
 * (w3.org/WAI/ARIA/apg/patterns/combobox, list with manual choice). Its form stays a form.
 */
import type { Completion } from '#domain/search/answer.ts';
import { completions } from '#domain/search/completions.ts';
import { SEARCH_KINDS } from '#domain/search/kind.ts';
import { guideTitles } from '#domain/search/known-guide.ts';
import { announce, element } from '#client/dom.ts';
import { loadGuides } from './known-guides.ts';
import { marked } from './marked.ts';
import { loadAllTitles, loadTitles } from './titles.ts';

/** Most names offered. */
const MOST = 8;
/** Letters from which on all names of the site are worth fetching. */
const FULL_QUERY = 2;

/** Offers names while somebody types in a field, and popular ones before. */
export function offerNames(field: HTMLInputElement): void {
  const { form } = field;
  if (form === null) return;
  const title = element('p', 'find-title', '常找的');
  const list = element('ul');
  const popup = element('div', 'find-list', title, list);
  const status = element('p', 'sr');
  list.id = `${field.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '建议');
  status.setAttribute('role', 'status');
  popup.hidden = true;
  form.append(popup, status);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let items: readonly Completion[] = [];
  let active = -1;
  let asked = 0;

  const close = () => {
    asked += 1; // what is still on its way comes too late
    hide();
  };

  const hide = () => {
    popup.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
  };

  const choose = (index: number) => {
    active = index;
    [...list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${list.id}-${index}`);
  };

  const go = ({ path, text }: Completion) => {
    if (path !== undefined) {
      location.assign(path);
      return;
    }
    field.value = text;
    close();
    // Safari 14 has no requestSubmit.
    if (form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))) form.submit();
  };

  const show = async () => {
    asked += 1;
    const mine = asked;
    const typed = field.value.trim();
    // The popular words are no answer to what is typed.
    if (typed !== '' && !title.hidden) hide();
    // Without a connection a device may know the guides alone.
    const titles = await loadTitles().catch(async () => guideTitles(await loadGuides()));
    const isAsked = () => mine === asked && document.activeElement === field;
    const found = completions(typed, titles, MOST);
    if (!isAsked()) return;
    print(typed, found);
    // The titles that are looked for more seldom come where the others are too few.
    if (found.length === MOST || typed.length < FULL_QUERY) return;
    const all = await loadAllTitles().catch(() => titles);
    if (all !== titles && isAsked()) print(typed, completions(typed, all, MOST));
  };

  const print = (typed: string, found: readonly Completion[]) => {
    items = found;
    title.hidden = typed !== '';
    list.textContent = '';
    list.append(...items.map(option));
    popup.hidden = items.length === 0;
    field.setAttribute('aria-expanded', String(items.length > 0));
    announce(status, items.length > 0 ? `有 ${items.length} 条建议，按上下键选` : '没有建议');
    choose(-1);
  };
  // Where the names cannot be fetched the field stays what it was.
  const offer = () => void show().catch(close);

  const option = (item: Completion, index: number) => {
    const node = element('li', '', element('span', '', ...marked(item.label)));
    if (item.kind !== undefined) node.append(element('small', '', SEARCH_KINDS[item.kind]));
    node.id = `${list.id}-${index}`;
    node.setAttribute('role', 'option');
    node.addEventListener('click', () => {
      go(item);
    });
    return node;
  };

  // The field keeps the focus while somebody presses on an option.
  popup.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  // While an input method composes, too: its letters are pinyin.
  field.addEventListener('input', offer);
  field.addEventListener('compositionend', offer);
  field.addEventListener('click', offer);
  field.addEventListener('blur', close);
  form.addEventListener('submit', close);
  field.addEventListener('keydown', (event) => {
    if (isComposed(event)) return;
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const chosen = items[active];
    if (popup.hidden) {
      if (step === 1) {
        event.preventDefault();
        offer();
      }
    } else if (step !== 0) {
      event.preventDefault();
      asked += 1; // the list no longer changes under the keys
      const places = items.length + 1; // the field itself is one of them
      choose(((active + 1 + step + places) % places) - 1);
    } else if (key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      go(chosen);
    } else if (key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  if (document.activeElement === field) offer();
}

/**
 * Whether a key belongs to the input method, which takes Enter and arrows itself. Safari ends the
 * composing before it tells of the Enter that ended it; what is left is the old code of such keys.
 */
const isComposed = (event: KeyboardEvent) =>
  event.isComposing || Reflect.get(event, 'keyCode') === 229;
