/**
 * The list of places: shows what the filters want, sorts by distance on demand, and keeps the drawn map
 * in step. What is wanted lives in the address. All places come from a file that is loaded when one of
 * these is first used; until then the page stands as it was built. The interactive map, once open,
 * follows through the event `places-shown`.
 */
import { nearestPlaces } from '#domain/geo/near.ts';
import {
  isWanted,
  NO_FILTER,
  placeFilterQuery,
  readPlaceFilter,
  type PlaceFilter,
} from '#domain/geo/place-filter.ts';
import { CITY_BOX, isInBox, type Point } from '#domain/geo/position.ts';
import { distanceText } from '#wording/distances.ts';
import { showAddress } from './address-bar.ts';
import { announce } from './announce.ts';
import { followOnDrawing } from './drawn-map.ts';
import { toRow, type PlaceRow } from './place-rows.ts';
import { loadPlaces } from './places-file.ts';

const bar = document.querySelector<HTMLElement>('[data-filter]');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
const fields = [
  ...(bar?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []),
];
/** The groups of the page and what they list as it was built. */
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')].map((node) => ({
  node,
  id: node.dataset['group'] ?? '',
  list: node.querySelector('ol'),
  built: [...node.querySelectorAll('li')],
  count: node.querySelector('h2 > .meta'),
  all: node.querySelector<HTMLElement>('[data-all-of]'),
}));
const nearest = part('nearest');
/** So many of the nearest are listed. */
const MOST_NEAR = 40;
/** Margin of the city box in degrees: who stands on the border is still near. */
const MARGIN = 0.3;
/** Every place, in the order of the lists; empty until the file is there. */
let rows: readonly PlaceRow[] = [];
let shown: readonly PlaceRow[] = [];
/** Where the reader stands, while the list is sorted by distance. */
let here: Point | undefined;

/** The places that the filters want. */
export const shownRows = () => shown;

/** Every place. */
export const allRows = () => rows;

/**
 * Loads the places, if they are not there yet.
 *
 * @throws where they do not come
 */
export async function readyRows(): Promise<void> {
  if (rows.length > 0) return;
  rows = (await loadPlaces()).map(toRow);
  shown = rows.filter((row) => isWanted(row, wanted()));
}

/** What the fields say. */
function wanted(): PlaceFilter {
  const filter: Record<string, string | boolean> = {};
  for (const field of fields) {
    const isBox = field.type === 'checkbox' && field instanceof HTMLInputElement;
    filter[field.name] = isBox ? field.checked : field.value.trim();
  }
  return { ...NO_FILTER, ...filter };
}

/**
 * Shows what is wanted, loading the places first; says so where they do not come.
 *
 * @param isAnswer whether the reader has just asked for it: then the count is said, even the same
 */
async function apply(isAnswer = false) {
  try {
    await readyRows();
    show(isAnswer);
  } catch {
    say('名单没有取到，可能是网断了，筛选先用不了。可以从县区里找。');
  }
}

function say(text: string, isAnswer = true) {
  const said = part('count');
  if (said && isAnswer) announce(said, text);
  else if (said) said.textContent = text;
}

function show(isAnswer: boolean) {
  const filter = wanted();
  const isFiltered = placeFilterQuery(filter) !== '';
  shown = rows.filter((row) => isWanted(row, filter));
  const near = here === undefined ? [] : showNearest(here);
  if (nearest) nearest.hidden = near.length === 0;
  for (const { node, id, list, built, count, all } of groups) {
    const left = shown.filter(
      (row) => (row.district || 'other') === id && !(here !== undefined && row.isLocated),
    );
    const isWhole = isFiltered || here !== undefined;
    node.hidden = left.length === 0;
    if (count) count.textContent = `${left.length}处`;
    if (all) all.hidden = isWhole;
    setItems(list, isWhole ? left.map((row) => row.node) : built);
  }
  say(`${isFiltered ? '找到' : '共'}${shown.length}处`, isAnswer);
  const nothing = part('nothing');
  if (nothing) nothing.hidden = shown.length > 0;
  const reset = part('reset');
  if (reset) reset.hidden = !isFiltered;
  followOnDrawing(rows, shown);
  document.dispatchEvent(new Event('places-shown'));
}

/** What is in its place already stays untouched, and keeps the focus. */
function setItems(list: HTMLElement | null | undefined, items: readonly Element[]) {
  if (!list) return;
  const old = [...list.children];
  if (old.length === items.length && old.every((node, index) => node === items[index])) return;
  list.textContent = '';
  list.append(...items);
}

/** The places by their distance from a point, in a list of their own. */
function showNearest(from: Point): readonly PlaceRow[] {
  const near = nearestPlaces({ ...from, precision: 'exact' }, shown, MOST_NEAR);
  for (const { place, metres, precision } of near) {
    const line = place.node.querySelector('.row-title')?.parentElement;
    let note = line?.querySelector<HTMLElement>('[data-way]');
    if (line && !note) {
      note = document.createElement('span');
      note.className = 'meta place-line';
      note.dataset['way'] = '';
      line.append(note);
    }
    if (note) note.textContent = distanceText({ metres, precision });
  }
  const places = near.map(({ place }) => place);
  setItems(
    nearest?.querySelector('ol'),
    places.map(({ node }) => node),
  );
  return places;
}

/** Puts the row of a place into the list, where it is not: the map leads to it. */
export function reveal({ node, district }: PlaceRow): void {
  if (!node.isConnected) groups.find(({ id }) => id === (district || 'other'))?.list?.append(node);
}

function setFields(filter: PlaceFilter) {
  const values = new Map<string, string | boolean>(Object.entries(filter));
  for (const field of fields) {
    const value = values.get(field.name) ?? '';
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = !!value;
    else field.value = String(value);
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

/** Puts what is wanted, and the place at hand, into the address. */
export function writeUrl(at?: string, { replace = false } = {}) {
  const parts = [placeFilterQuery(wanted()), at === undefined ? '' : `at=${at}`];
  const query = parts.filter(Boolean).join('&');
  const url = location.pathname + (query === '' ? '' : `?${query}`);
  showAddress(url, { replace });
}

function tellNear(text: string) {
  const said = part('near-status');
  if (said) said.textContent = text;
  part('near')?.setAttribute('aria-pressed', String(here !== undefined));
}

async function findNear() {
  if (here !== undefined) {
    here = undefined;
    for (const note of document.querySelectorAll('[data-way]')) note.remove();
    await apply();
    tellNear('又按县区排了。');
    return;
  }
  if (!isSecureContext) {
    tellNear('这个网址不是 https 开头的，浏览器不给网页位置。可以按县区找。');
    return;
  }
  if (!('geolocation' in navigator)) {
    tellNear('这个浏览器不能告诉网页您在哪里。可以按县区找。');
    return;
  }
  tellNear('正在问手机或电脑您在哪里。位置只在您的设备上用，不会发出去。');
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const point = { lat: coords.latitude, lng: coords.longitude };
      if (!isInBox(point, CITY_BOX, MARGIN)) {
        tellNear('您现在不在钦州附近，没有按距离排。');
        return;
      }
      here = point;
      void apply().then(() => {
        tellNear(
          `近的排在前面，最多列${MOST_NEAR}处；不知道位置的，还在各县区里。再按一次，恢复原样。`,
        );
      });
    },
    ({ code, PERMISSION_DENIED }) => {
      tellNear(
        code === PERMISSION_DENIED
          ? '您没有允许网页知道您的位置，没有按距离排。可以按县区找。'
          : '现在查不到您的位置，没有按距离排。可以按县区找。',
      );
    },
    { timeout: 10_000, maximumAge: 60_000 },
  );
}

async function readUrl() {
  const filter = readPlaceFilter(location.search);
  setFields(filter);
  // The page as it was built shows everything.
  if (placeFilterQuery(filter) !== '' || rows.length > 0) await apply();
}

function answer() {
  writeUrl(undefined, { replace: true });
  void apply(true);
}

if (bar) {
  bar.addEventListener('input', (event) => {
    // Letters that an input method has not made characters of yet stand in no name.
    if (!(event instanceof InputEvent && event.isComposing)) answer();
  });
  bar.addEventListener('compositionend', answer);
  // Whoever comes to the filters will want the places.
  bar.addEventListener('focusin', () => void loadPlaces().catch(() => undefined), { once: true });
  part('near')?.addEventListener('click', () => void findNear());
  part('reset')?.addEventListener('click', () => {
    setFields(NO_FILTER);
    writeUrl();
    void apply(true);
    fields[0]?.focus();
  });
  addEventListener('popstate', () => void readUrl());
  const refresh = () => {
    if (rows.length > 0) void apply();
  };
  addEventListener('pageshow', refresh);
  document.addEventListener('visibilitychange', refresh);
  const told = () => (document.documentElement.dataset['settled'] = '');
  void readUrl().then(told);
}
