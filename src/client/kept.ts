import { BASE } from '#site/base.ts';
import { element, link, part, store, stored } from './dom.ts';

const NAME = 'mine';

/** The reader's own route: under this key stand the ids of its places, in order, divided by commas. */
export const OWN_ROUTE = 'stops';

/**
 * What the reader keeps: keys as `events/2026-tide`, in the order of keeping, each with a note of when it
 * was to take place as far as the page of mine has shown it (`''` until then).
 */
export type Kept = Map<string, string>;

/** Reads what {@link linesOf} wrote; what cannot be a key is left out. */
export function readLines(text: string): Kept {
  const kept: Kept = new Map();
  for (const line of text.split('\n')) {
    const [key = '', note = ''] = line.split(' ');
    if (key === OWN_ROUTE || /^[a-z]+\/[a-z0-9-]+$/.test(key)) kept.set(key, note);
  }
  return kept;
}

/** One line for each: its key and, after a blank, its note. */
export const linesOf = (kept: Kept): string =>
  [...kept].map(([key, note]) => (note === '' ? key : `${key} ${note}`)).join('\n');

/** Keys of resources in a text of ids divided by commas, as lists were kept and sent until 2026. */
export const resourceKeys = (ids: string): readonly string[] =>
  ids.split(',').flatMap((id) => (/^[a-z0-9-]+$/.test(id) ? [`resources/${id}`] : []));

/** All that the reader keeps, with the list of resources and the route that were kept apart until 2026. */
export function readKept(): Kept {
  const kept = readLines(stored(NAME));
  for (const key of resourceKeys(stored('resources'))) kept.set(key, '');
  const route = stored('route');
  if (route !== '' && !kept.has(OWN_ROUTE)) kept.set(OWN_ROUTE, route);
  return kept;
}

/** Keeps just this; false where storage is forbidden or full, and then all is as it was. */
export function keepAll(kept: Kept): boolean {
  if (!store(NAME, linesOf(kept))) return false;
  store('resources', '');
  store('route', '');
  document.dispatchEvent(new Event('mine-kept'));
  return true;
}

const ALERT = '[role=alert]';

/** Says under a button that nothing could be kept; under the row in which it has no room for that. */
export function sayNotKept(button: HTMLElement): void {
  const row = button.closest('li');
  const above = row ?? button;
  const said = above.nextElementSibling;
  if (said?.matches(ALERT) === true || said?.querySelector(ALERT)) return;
  const text = '没有存下：浏览器不让网页存东西，或者存满了。可以先记下这一页的网址。';
  const note = element('p', 'meta no-print', text);
  note.setAttribute('role', 'alert');
  above.after(row === null ? note : element('li', '', note));
}

/** Keeps the thing of a star (`data-keep`), or lets it go; on a page of its own leads to the list then. */
export function toggle(star: HTMLElement): void {
  const key = part(star, 'keep').dataset['keep'] ?? '';
  const kept = readKept();
  const isNew = !kept.delete(key);
  if (isNew) kept.set(key, '');
  if (!keepAll(kept)) sayNotKept(star);
  // A row would grow.
  else if (isNew && star.closest('li') === null && star.nextElementSibling?.matches('a') !== true) {
    const way = link(`${BASE}/mine/`, '看我想去的');
    way.className = 'inline-block leading-tap no-print';
    star.after(way);
  }
}
