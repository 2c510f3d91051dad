/**
 * The rows of a long list that stand on its later pages. They come in one file, each a copy of the page's
 * template, and `list-grown` is said, or `list-failed` where the file did not come.
 */
import type { RowFilling, RowGroup } from '#site/list-rows.ts';
import { brokenText } from './dom.ts';

const PATIENCE_MS = 8_000;
let isComing = false;

/**
 * Brings the other rows of a list, once; without them says so, and can be asked again.
 *
 * @param host names the file (`data-rows`, gone once the list is whole) and says how many rows of it the
 * page has (`data-known`)
 */
export async function grow(host: HTMLElement): Promise<void> {
  const { rows, known } = host.dataset;
  if (isComing || rows === undefined) return;
  isComing = true;
  try {
    add(await fetchGroups(rows), Number(known));
    host.removeAttribute('data-rows');
    document.dispatchEvent(new Event('list-grown'));
  } catch {
    document.dispatchEvent(new Event('list-failed'));
  } finally {
    isComing = false;
  }
}

async function fetchGroups(address: string): Promise<readonly RowGroup[]> {
  const control = new AbortController();
  const timer = setTimeout(() => {
    control.abort();
  }, PATIENCE_MS);
  try {
    const response = await fetch(address, { signal: control.signal });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as readonly RowGroup[];
  } finally {
    clearTimeout(timer);
  }
}

/** Appends what does not stand on the page already; the page has the beginning of the list. */
function add(groups: readonly RowGroup[], count: number) {
  let known = count;
  for (const { heading, template: name, rows } of groups) {
    const fresh = rows.slice(known);
    known = Math.max(0, known - rows.length);
    const template = document.querySelector<HTMLTemplateElement>(
      `template[data-template="${name}"]`,
    );
    const model = template?.content.firstElementChild;
    const row = model?.querySelector('li');
    if (!template || !model || !row || fresh.length === 0) continue;
    listUnder(heading, template, model).append(...fresh.map((filling) => filled(row, filling)));
  }
}

/** The list right before the template where its heading is the same; else a new one. */
function listUnder(heading: string, template: HTMLTemplateElement, model: Element): Element {
  const listOf = (group: Element) =>
    group.matches('ol, ul') ? group : group.querySelector('ol, ul');
  const before = template.previousElementSibling;
  const last = before && (before.querySelector('h2')?.textContent ?? '').trim() === heading;
  const same = before && last === true ? listOf(before) : null;
  if (same) return same;
  const group = model.cloneNode(true) as Element;
  const title = group.querySelector('h2');
  if (title) title.textContent = heading;
  template.before(group);
  const list = listOf(group) ?? group;
  list.textContent = '';
  return list;
}

function filled(model: Element, { text, set }: RowFilling): Element {
  const row = model.cloneNode(true) as Element;
  for (const [selector, attributes] of Object.entries(set)) {
    const node = selector === '' ? row : row.querySelector(selector);
    for (const [name, value] of Object.entries(attributes)) node?.setAttribute(name, value);
  }
  for (const [selector, words] of Object.entries(text)) {
    const node = row.querySelector(selector);
    if (words === null) node?.remove();
    // Only its own words: a tag may stand beside them.
    else node?.firstChild?.replaceWith(...brokenText(words));
  }
  return row;
}
