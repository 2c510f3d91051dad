/**
 * Filters of the agenda. The rows carry their values as attributes (`data-for="youth public"`); the
 * choice lives in the URL (`?for=youth&in=qinnan`), so that it can be sent on and undone.
 */
const NAMES = ['for', 'in', 'serves', 'kind'] as const;

interface Row {
  readonly node: Element;
  /** Values by filter, in the order of NAMES. */
  readonly values: readonly ReadonlySet<string>[];
}

const bar = document.querySelector<HTMLFieldSetElement>('[data-filter]');
const found = document.querySelector<HTMLElement>('[data-found]');
const nothing = document.querySelector<HTMLElement>('[data-nothing]');
const count = document.querySelector<HTMLElement>('[data-count]');
const reset = document.querySelector<HTMLButtonElement>('[data-reset]');
const offer = document.querySelector<HTMLElement>('[data-offer]');
const selects = NAMES.map((name) =>
  bar?.querySelector<HTMLSelectElement>(`select[name="${name}"]`),
);
const rows = [...document.querySelectorAll('[data-kind]')].map((node): Row => ({
  node,
  values: NAMES.map((name) => new Set((node.getAttribute(`data-${name}`) ?? '').split(' '))),
}));
const groups = [...document.querySelectorAll('[data-group]')].map((node) => ({
  node,
  rows: rows.filter((row) => node.contains(row.node)),
}));

/** Shows the rows that fit the selects, counts them, and offers what can be subscribed to. */
function apply() {
  const wanted = selects.map((select) => select?.value ?? '');
  const shown = new Set<Row>();
  for (const row of rows) {
    const fits = wanted.every((value, index) => value === '' || row.values[index]?.has(value));
    row.node.toggleAttribute('data-out', !fits);
    if (fits && !row.node.hasAttribute('data-over')) shown.add(row);
  }
  for (const group of groups) {
    group.node.toggleAttribute('data-out', !group.rows.some((row) => shown.has(row)));
  }
  const isFiltered = wanted.some((value) => value !== '');
  if (count) count.textContent = isFiltered ? `找到 ${shown.size} 项` : `共 ${shown.size} 项`;
  if (reset) reset.hidden = !isFiltered;
  if (nothing) nothing.hidden = shown.size > 0;
  if (offer) {
    offer.textContent = ''; // browsers of 2020 have no replaceChildren
    offer.append(...(isFiltered ? offers() : []));
  }
}

/** Links to the pages and calendar files of the chosen values, each on its own. */
function offers(): (Node | string)[] {
  const links = selects.flatMap((select) => {
    const option = select?.selectedOptions[0];
    const page = option?.dataset['page'];
    if (option === undefined || page === undefined) return [];
    const link = document.createElement('a');
    link.href = page;
    link.textContent = `${option.text}的日历`;
    const file = document.createElement('a');
    file.href = page.replace(/\/$/, '.ics');
    file.textContent = '订阅';
    return [link, '（', file, '） '];
  });
  return links.length > 0 ? ['也可以看：', ...links] : [];
}

function readUrl() {
  const query = new URLSearchParams(location.search);
  selects.forEach((select, index) => {
    if (!select) return;
    select.value = query.get(NAMES[index] ?? '') ?? '';
    if (select.selectedIndex < 0) select.value = '';
  });
  apply();
}

function writeUrl() {
  const query = new URLSearchParams();
  selects.forEach((select) => {
    if (select && select.value !== '') query.set(select.name, select.value);
  });
  const text = query.toString();
  history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
  apply();
}

if (bar && found) {
  bar.addEventListener('change', writeUrl);
  reset?.addEventListener('click', () => {
    for (const select of selects) if (select) select.value = '';
    writeUrl();
    selects[0]?.focus();
  });
  window.addEventListener('popstate', readUrl);
  document.addEventListener('calendar-told', apply);
  readUrl();
  document.documentElement.dataset['told'] = '';
}

export {};
