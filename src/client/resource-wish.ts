/**
 * The field above the library: what is typed or picked there, e.g. 五年级 · 地球与宇宙, sets the
 * filters. Right below it stands what was understood, with a way down to the list; a year with a
 * field of science has a page of its own, and a word that stands in a name leads to that sheet.
 */
import type { FilterOption } from '#domain/filter.ts';
import { namesLike, readWish } from '#domain/resource/wish.ts';

const field = document.querySelector<HTMLInputElement>('[data-wish]');
const note = document.querySelector<HTMLElement>('[data-read]');
const pair = document.querySelector<HTMLElement>('[data-curriculum-link]');
const count = document.querySelector<HTMLElement>('[data-count]');
const pattern =
  document.querySelector<HTMLElement>('[data-curriculum-path]')?.dataset['curriculumPath'] ?? '';
const bar = document.querySelector('list-filter');
const selects = [...document.querySelectorAll<HTMLSelectElement>('list-filter select')].filter(
  ({ name }) => name !== 'order',
);
const rows = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('[data-resource] .row-link')].map((link) => ({
    path: link.href,
    title: link.querySelector('.row-title')?.textContent ?? '',
  }));
const named = (name: string) => selects.find((select) => select.name === name);
/** Most names that a word leads to. */
const MOST = 3;

function optionsOf(select: HTMLSelectElement | undefined): FilterOption[] {
  return [...(select?.options ?? [])]
    .filter(({ value }) => value !== '')
    .map(({ value, text, dataset }) => ({
      id: value,
      label: text.trim().replace(/ \d+$/, ''),
      isGroup: dataset['isGroup'] !== undefined,
    }));
}

/** A year and a field of science that have something in common. */
const readPairs = () =>
  optionsOf(named('year')).flatMap((year) =>
    [...document.querySelectorAll<HTMLOptGroupElement>('list-filter optgroup')].flatMap((group) => {
      const concept = group.querySelector('option')?.value ?? '';
      const row = `[data-year~="${year.id}"][data-concept~="${concept}"]`;
      if (document.querySelector(row) === null) return [];
      return [{ year: year.id, concept, text: `${year.label} · ${group.label}` }];
    }),
  );
let pairs = readPairs();
/** Typed before the whole list was there. */
let isWaiting = false;

function read() {
  isWaiting = document.querySelector('[data-rows]') !== null;
  if (isWaiting) document.dispatchEvent(new Event('list-wanted'));
  else understand();
}

function readLater() {
  pairs = readPairs();
  offerWishes();
  if (isWaiting) understand();
  isWaiting = false;
}

function understand() {
  if (!field || !note) return;
  const options: Record<string, FilterOption[]> = {};
  for (const select of selects) options[select.name] = optionsOf(select);
  const { choice, rest } = readWish(field.value, options);
  for (const select of selects) select.value = choice[select.name] ?? '';
  selects[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  note.textContent = '';
  const chosen = selects.flatMap(({ name }) =>
    (options[name] ?? []).filter(({ id }) => id === choice[name]).map(({ label }) => label),
  );
  if (chosen.length > 0) {
    note.append(`选了：${chosen.join('、')}。`, linkTo('#found', `${count?.textContent ?? ''} ↓`));
  }
  if (rest !== '') note.append(...offersFor(rest, field.dataset['wish'] ?? ''));
}

/** Where a word leads that is no choice: to what has it in its name, else to the search. */
function offersFor(rest: string, search: string): (Node | string)[] {
  const known = rows();
  const alike = new Set(
    namesLike(
      rest,
      known.map(({ title }) => title),
    ).slice(0, MOST),
  );
  const links = known
    .filter(({ title }) => alike.has(title))
    .flatMap(({ path, title }) => [linkTo(path, `《${title}》`), ' ']);
  if (links.length > 0) return [`和“${rest}”最像的：`, ...links];
  const all = linkTo(`${search}?q=${encodeURIComponent(rest)}`, '到全站搜一搜');
  return [`没有看懂“${rest}”，可以`, all, '。'];
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

/** The note is about what was typed; another choice makes it untrue. */
function forget() {
  if (field) field.value = '';
  if (note) note.textContent = '';
  offerPair();
}

function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = text;
  return link;
}

function offerWishes() {
  const wishes = document.querySelector('#wishes');
  if (wishes) wishes.textContent = '';
  for (const { text } of pairs) {
    const option = document.createElement('option');
    option.value = text;
    wishes?.append(option);
  }
}

offerWishes();
document.addEventListener('list-grown', readLater);
document.addEventListener('list-failed', readLater);
field?.addEventListener('focus', () => document.dispatchEvent(new Event('list-wanted')));
field?.addEventListener('change', read);
bar?.addEventListener('change', ({ isTrusted, target }) => {
  if (isTrusted && target !== field) forget();
  else offerPair();
});
document.querySelector('[data-reset]')?.addEventListener('click', forget);
window.addEventListener('popstate', () => {
  if (location.hash === '') forget();
});
offerPair();
