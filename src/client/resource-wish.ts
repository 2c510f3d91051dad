/**
 * The field above the library: what is typed or picked there, e.g. 五年级 · 地球与宇宙, sets the
 * filters; a year with a field of science has a page of its own, to which it leads on.
 */
import type { FilterOption } from '#domain/filter.ts';
import { readWish } from '#domain/resource/wish.ts';

const field = document.querySelector<HTMLInputElement>('[data-wish]');
const unread = document.querySelector<HTMLElement>('[data-unread]');
const pair = document.querySelector<HTMLElement>('[data-pair]');
const pattern = document.querySelector<HTMLElement>('[data-pairs]')?.dataset['pairs'] ?? '';
const bar = document.querySelector('[data-filter]');
const selects = [...document.querySelectorAll<HTMLSelectElement>('[data-filter] select')].filter(
  ({ name }) => name !== 'order',
);
const named = (name: string) => selects.find((select) => select.name === name);

function optionsOf(select: HTMLSelectElement | undefined): FilterOption[] {
  return [...(select?.options ?? [])]
    .filter(({ value }) => value !== '')
    .map(({ value, text }) => ({ id: value, label: text.trim().replace(/ \d+$/, '') }));
}

/** A year and a field of science that have something in common. */
const pairs = optionsOf(named('year')).flatMap((year) =>
  [...document.querySelectorAll<HTMLOptGroupElement>('[data-filter] optgroup')].flatMap((group) => {
    const concept = group.querySelector('option')?.value ?? '';
    const row = `[data-year~="${year.id}"][data-concept~="${concept}"]`;
    if (document.querySelector(row) === null) return [];
    return [{ year: year.id, concept, text: `${year.label} · ${group.label}` }];
  }),
);

function read() {
  if (!field || !unread) return;
  const options: Record<string, FilterOption[]> = {};
  for (const select of selects) options[select.name] = optionsOf(select);
  const { choice, rest } = readWish(field.value, options);
  if (Object.keys(choice).length > 0) {
    for (const select of selects) select.value = choice[select.name] ?? '';
    selects[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  unread.textContent = '';
  if (rest === '') return;
  const href = `${field.dataset['wish'] ?? ''}?q=${encodeURIComponent(rest)}`;
  unread.append(`没有看懂“${rest}”，可以`, linkTo(href, '到全站搜一搜'), '。');
}

/** Leads on where the choice is a year with a field. */
function offerPair() {
  if (!pair) return;
  pair.textContent = '';
  const found = pairs.find(
    ({ year, concept }) => named('year')?.value === year && named('concept')?.value === concept,
  );
  if (found === undefined) return;
  const path = pattern.replace('{year}', found.year).replace('{concept}', found.concept);
  pair.append(linkTo(path, `${found.text}：能去的地方和赶得上的日子`));
}

function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = text;
  return link;
}

const wishes = document.querySelector('#wishes');
for (const { text } of pairs) {
  const option = document.createElement('option');
  option.value = text;
  wishes?.append(option);
}
field?.addEventListener('change', read);
bar?.addEventListener('change', offerPair);
document.querySelector('[data-reset]')?.addEventListener('click', offerPair);
window.addEventListener('popstate', offerPair);
offerPair();
