import { store } from './dom.ts';

/**
 * Shows the page as the reader has chosen, by an attribute of the root, and keeps that for other pages;
 * `display-state.ts` applies it there before they are painted. An empty value is the normal view.
 *
 * @returns whether it could be kept; otherwise it holds for this page
 */
export function chooseDisplay(name: string, value: string): boolean {
  const root = document.documentElement;
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  return store(name, value);
}
