import { element, store, stored } from './dom.ts';

const NAME = 'resources';

/** Ids of resources in a text, each once, without what cannot be one. */
export const resourceIds = (text: string): readonly string[] =>
  [...new Set(text.split(','))].filter((id) => /^[a-z0-9-]+$/.test(id));

/** Ids of the resources that the reader keeps. */
export const keptIds = (): readonly string[] => resourceIds(stored(NAME));

/** Keeps just these resources; where that does not work says so under the button. */
export function keepIds(ids: readonly string[], button: HTMLElement): boolean {
  const isKept = store(NAME, ids.join(','));
  if (!isKept && button.nextElementSibling?.getAttribute('role') !== 'alert') {
    const text = '没有加入清单：浏览器不让网页存东西，或者存满了。可以先记下这一页的网址。';
    const note = element('p', 'meta no-print', text);
    note.setAttribute('role', 'alert');
    button.after(note);
  }
  document.dispatchEvent(new Event('resources-kept'));
  return isKept;
}

/** Calls a listener when another choice is kept, here or in another window. */
export function onKept(listener: EventListenerObject): void {
  document.addEventListener('resources-kept', listener);
  window.addEventListener('storage', listener);
}
