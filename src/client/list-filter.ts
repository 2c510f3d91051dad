/**
 * Filters of a list. The rows carry their values as attributes (`data-for="youth public"`), one for
 * each select; the choice lives in the address (`?for=youth&in=qinnan`), so that it can be sent on
 * and undone. A select named `order` sorts the rows by their numbers (`data-order-short="40"`), those
 * made for the chosen group itself (`data-named`) before those for everybody. Of a list in several
 * pages the other rows are fetched when something is first chosen (list-rows.ts).
 */
import { countValues, fitsChoice, groupRank, type RowValues } from '#domain/filter.ts';

interface Row {
  readonly node: HTMLElement;
  readonly values: RowValues;
}

const bar = document.querySelector<HTMLFieldSetElement>('[data-filter]');
const found = document.querySelector<HTMLElement>('[data-found]');
const nothing = document.querySelector<HTMLElement>('[data-nothing]');
const count = document.querySelector<HTMLElement>('[data-count]');
const reset = document.querySelector<HTMLButtonElement>('[data-reset]');
const offer = document.querySelector<HTMLElement>('[data-offer]');
const all = [...document.querySelectorAll<HTMLSelectElement>('[data-filter] select')];
const order = all.find(({ name }) => name === 'order');
const selects = all.filter((select) => select !== order);
const root = document.documentElement;
let rows = readRows();
let groups = readGroups();

function readRows() {
  return [...document.querySelectorAll<HTMLElement>('[data-kind]')].map((node): Row => {
    const values: Record<string, readonly string[]> = {};
    for (const { name } of selects) values[name] = (node.dataset[name] ?? '').split(' ');
    return { node, values };
  });
}

function readGroups() {
  return [...document.querySelectorAll('[data-group]')].map((node) => ({
    node,
    rows: rows.filter((row) => node.contains(row.node)),
  }));
}

/** How many rows stand on later pages and have not been fetched. */
function missing(): number {
  return Number(document.querySelector<HTMLElement>('[data-rows]')?.dataset['missing'] ?? 0);
}

/** Acts on the choice, once the whole list is there. */
function refresh(isAnswer: boolean) {
  if (missing() === 0 || all.every(({ selectedIndex }) => selectedIndex <= 0)) {
    act(isAnswer);
    return;
  }
  if (count) count.textContent = '正在找…';
  document.dispatchEvent(new Event('list-wanted'));
}

function act(isAnswer: boolean) {
  sort();
  apply(isAnswer);
  root.dataset['settled'] = '';
}

/**
 * Shows the rows that fit the selects, counts them, and offers the pages of what is chosen.
 *
 * @param isAnswer whether the reader has just asked for it: then the count is said, even the same
 */
function apply(isAnswer = false) {
  const choice: Record<string, string> = {};
  for (const { name, value } of selects) choice[name] = value;
  const shown = new Set<Row>();
  for (const row of rows) {
    const fits = fitsChoice(row.values, choice);
    row.node.toggleAttribute('data-filtered-out', !fits);
    if (fits && !row.node.hasAttribute('data-past')) shown.add(row);
  }
  for (const group of groups) {
    group.node.toggleAttribute('data-filtered-out', !group.rows.some((row) => shown.has(row)));
  }
  const isFiltered = selects.some(({ value }) => value !== '');
  const text = isFiltered ? foundText(shown) : `共 ${shown.size + missing()} 项`;
  // The same count, asked for anew, is said anew: for that it has to be another text.
  if (count) count.textContent = isAnswer && count.textContent === text ? `${text}\u00a0` : text;
  if (reset) reset.hidden = !isFiltered;
  if (nothing) nothing.hidden = shown.size > 0;
  if (bar?.dataset['filter'] === 'counts') tellCounts(choice);
  if (offer) {
    offer.textContent = ''; // browsers of 2020 have no replaceChildren
    offer.append(...(isFiltered ? offers(offer) : []));
  }
}

/** How many were found; of a district, how many of them are for all districts and none of its own. */
function foundText(shown: ReadonlySet<Row>): string {
  const text = `找到 ${shown.size} 项${missing() > 0 ? '（后面的没有取到，只看了这一页）' : ''}`;
  const isIn = selects.some(({ name, value }) => name === 'in' && value);
  const wide = [...shown].filter(({ values }) => (values['in'] ?? []).length > 1).length;
  return isIn && wide > 0 ? `${text}，其中 ${wide} 项全市或全国都有` : text;
}

/** Behind each value, how many rows it would leave. */
function tellCounts(choice: Readonly<Record<string, string>>) {
  const values = rows.map((row) => row.values);
  for (const select of selects) {
    const counts = countValues(values, choice, select.name);
    for (const option of select.options) {
      if (option.value === '') continue;
      option.textContent = `${labelOf(option)} ${counts.get(option.value) ?? 0}`;
    }
  }
}

/** Pages of the chosen values, each on its own, with a calendar file where they have one. */
function offers({ dataset }: HTMLElement): (Node | string)[] {
  const links = selects.flatMap((select) => {
    const option = select.selectedOptions[0];
    if (option === undefined || option.value === '') return [];
    const page =
      option.dataset['isGroup'] === undefined
        ? (option.dataset['page'] ?? select.dataset['pages']?.replace('{}', option.value))
        : undefined;
    if (page === undefined) return [];
    const link = linkTo(page, `${labelOf(option)}${dataset['offer'] ?? ''}`);
    if (dataset['feeds'] === undefined) return [link, '　'];
    return [link, '（', linkTo(page.replace(/\/$/, '.ics'), '订阅'), '） '];
  });
  return links.length > 0 ? ['也可以看：', ...links] : [];
}

/** The text of an option without its count. */
function labelOf(option: HTMLOptionElement): string {
  return option.text.trim().replace(/ \d+$/, '');
}

function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = text;
  return link;
}

/** Puts the rows in the chosen order; the first choice is the order of the page. */
function sort() {
  if (order === undefined) return;
  const group = selects.find(({ name }) => name === 'for')?.value ?? '';
  const rank = ({ node }: Row) => groupRank(node.dataset['named']?.split(' ') ?? [], group);
  const key = ({ node }: Row) =>
    order.selectedIndex === 0 ? 0 : Number(node.getAttribute(`data-order-${order.value}`));
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || key(a) - key(b));
  const [first] = rows;
  const list = first?.node.parentElement;
  for (const { node } of sorted) list?.append(node);
}

function readUrl() {
  const query = new URLSearchParams(location.search);
  for (const select of all) {
    select.value = query.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    const more = select.closest('details');
    if (more && select.selectedIndex > 0) more.open = true;
  }
  refresh(false);
}

function writeUrl({ target }: Event) {
  if (target instanceof HTMLInputElement) return;
  const query = new URLSearchParams();
  for (const select of all) if (select.selectedIndex > 0) query.set(select.name, select.value);
  const text = query.toString();
  refresh(true);
  try {
    history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
  } catch {
    // Safari allows a hundred changes in half a minute. (This script stands in the page, so it shares
    // no module with others: see address-bar.ts.)
  }
}

if (bar && found) {
  bar.addEventListener('change', writeUrl);
  reset?.addEventListener('click', (event) => {
    for (const select of selects) select.value = '';
    writeUrl(event);
    selects[0]?.focus();
  });
  window.addEventListener('popstate', readUrl);
  document.addEventListener('past-marked', () => {
    apply();
  });
  document.addEventListener('list-grown', () => {
    rows = readRows();
    groups = readGroups();
    for (const pager of document.querySelectorAll<HTMLElement>('.pager')) pager.hidden = true;
    act(true);
  });
  document.addEventListener('list-failed', () => {
    act(true);
  });
  readUrl();
}
