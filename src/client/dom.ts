// What the elements of this folder share. It keeps no state: a script that stands in a page has a copy.
import { OWN } from '#site/base.ts';

/** Registers a custom element; again does nothing, for an inline script may stand in a page twice. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

/**
 * A part of a tool, by its data attribute.
 *
 * @example part(this, 'total') // the element with `data-total`
 * @throws where it is missing: the page and its script are of one build
 */
export function part(host: ParentNode, name: string): HTMLElement;
export function part<Part extends HTMLElement>(
  host: ParentNode,
  name: string,
  type: new () => Part,
): Part;
export function part(host: ParentNode, name: string, type = HTMLElement): HTMLElement {
  const node = host.querySelector(`[data-${name}]`);
  if (node instanceof type) return node;
  throw new Error(`no data-${name}`);
}

/** Calls a function when a part is clicked. */
export function onClick(host: ParentNode, name: string, act: () => void): void {
  part(host, name).addEventListener('click', act);
}

/** Shows or hides every part with that name. */
export function showParts(host: ParentNode, name: string, isShown: boolean): void {
  for (const node of host.querySelectorAll<HTMLElement>(`[data-${name}]`)) node.hidden = !isShown;
}

/** Replaces what a node holds; browsers of 2020 have no `replaceChildren`. */
export function setChildren(node: Element, ...content: readonly (Node | string)[]): void {
  node.textContent = '';
  node.append(...content);
}

/** Makes an element with a class and what it holds; texts stay texts. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.append(...content);
  return node;
}

/** A text in which U+200B marks where its lines may break (wording/phrases.ts), as nodes. */
export const brokenText = (text: string): (Node | string)[] =>
  text.split('\u200b').flatMap((part, index) => (index === 0 ? [part] : [element('wbr'), part]));

/** A link. */
export function link(href: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const node = element('a', '', ...content);
  node.href = href;
  return node;
}

/** A button that does something. */
export function button(label: string, act: () => void, className = 'button'): HTMLButtonElement {
  const node = element('button', className, label);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

/**
 * Says a text in a status line. What stands there already is said again: for screen readers a line
 * has news only where its text is another.
 */
export function announce(line: HTMLElement, text: string): void {
  line.textContent = line.textContent === text ? `${text}\u00a0` : text;
}

/** What the browser keeps under a name; empty where nothing is kept or storage is forbidden. */
export function stored(name: string): string {
  if (OWN !== '') name = OWN + name;
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text under a name, or forgets it where empty; false where storage is forbidden or full. */
export function store(name: string, value: string): boolean {
  if (OWN !== '') name = OWN + name;
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts an address into the bar, as a new step back or in place of the last one. Safari allows a
 * hundred changes in half a minute and throws then; what the reader wants must go on all the same.
 *
 * @param address relative to the page; absent to change the state alone
 * @returns whether the address stands there
 */
export function showAddress(
  address?: string,
  { replace = false, state = null }: { readonly replace?: boolean; readonly state?: unknown } = {},
): boolean {
  try {
    if (replace) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
    dispatchEvent(new Event('address-shown'));
    return true;
  } catch {
    return false;
  }
}

/** Calls a function now and whenever the address of the page is another one. */
export function onAddress(act: () => void): void {
  act();
  addEventListener('address-shown', act);
  addEventListener('popstate', act);
}

/** Calls a function now and whenever what the browser keeps may be another: on the way back, or by another tab. */
export function onKept(act: () => void): void {
  act();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) act();
  });
  addEventListener('storage', act);
}

/** Calls a function whenever the reader comes back to the page: what depends on the time may be old. */
export function onReturn(act: () => void): void {
  addEventListener('pageshow', act);
  document.addEventListener('visibilitychange', act);
}
