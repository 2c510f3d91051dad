/**
 * The list of places: reads its rows, shows what the filters want, sorts by distance on demand. What
 * is wanted lives in the address. The map, once open, follows through the event `places-shown`.
 */
import type { Openness } from '#domain/geo/opening.ts';
import {
  isWanted,
  NO_FILTER,
  placeFilterQuery,
  readPlaceFilter,
  type PlaceFacets,
  type PlaceFilter,
} from '#domain/geo/place-filter.ts';
import { nearestPlaces } from '#domain/geo/near.ts';
import { CITY_BOX, isInBox, readSpot, type Point, type Position } from '#domain/geo/position.ts';
import { distanceText } from '#site/format-distance.ts';
import { showAddress } from './address-bar.ts';
import { announce } from './announce.ts';

/** A row of the list and what it says of its place. */
export interface PlaceRow extends PlaceFacets {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Kind, state and town, as the row says them. */
  readonly note: string;
  readonly path: string;
  readonly position: Position;
  readonly node: HTMLElement;
}

const bar = document.querySelector<HTMLElement>('[data-filter]');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
const fields = [
  ...(bar?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []),
];
/** Every row, in the order of the list. */
export const rows: readonly PlaceRow[] = [
  ...document.querySelectorAll<HTMLElement>('[id^="at-"]'),
].map(toRow);
const homes = new Map(rows.map(({ node }) => [node, node.parentElement]));
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
const nearest = part('nearest');
/** Margin of the city box in degrees: who stands on the border is still near. */
const MARGIN = 0.3;
let shown: readonly PlaceRow[] = rows;

/** The rows that the filters want. */
export const shownRows = () => shown;

function toRow(node: HTMLElement): PlaceRow {
  const { for: audiences = '', topics = '', more = '' } = node.dataset;
  const text = (selector: string) => node.querySelector(selector)?.textContent.trim() ?? '';
  const position = readSpot(node.dataset['spot'] ?? '');
  return {
    id: node.id.slice('at-'.length),
    number: text('.place-number'),
    name: text('.row-title'),
    note: text('.meta'),
    path: node.querySelector('a')?.getAttribute('href') ?? '',
    node,
    kinds: kindsIn(text('.meta')),
    district: node.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
    audiences: audiences.split(' '),
    topics: topics.split(' '),
    get openness() {
      return opennessOf(node);
    },
    isLocated: position.precision !== 'none',
    position,
    text: `${node.textContent} ${more} ${topics}`,
  };
}

/** Ids of the kinds that a row names, by the options of the filter. */
function kindsIn(note: string): readonly string[] {
  const names = note.split(' · ', 1)[0]?.split('、') ?? [];
  const options = bar?.querySelector<HTMLSelectElement>('[name="kind"]')?.options ?? [];
  return [...options].filter(({ text }) => names.includes(text)).map(({ value }) => value);
}

/** Written by open-now.ts, which runs before; on the row itself where it is always open. */
function opennessOf(node: HTMLElement): Openness {
  const said = (node.querySelector<HTMLElement>('[data-openness]') ?? node).dataset['openness'];
  return said === 'open' || said === 'closed' ? said : 'unknown';
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

/** @param isAnswer whether the reader has just asked for it: then the count is said, even the same */
function apply(isAnswer = false) {
  const filter = wanted();
  shown = rows.filter((row) => isWanted(row, filter));
  const kept = new Set(shown);
  for (const row of rows) row.node.hidden = !kept.has(row);
  for (const group of [...groups, ...(nearest ? [nearest] : [])]) {
    const left = group.querySelectorAll('li:not([hidden])').length;
    group.hidden = left === 0;
    const count = group.querySelector('h2 > .meta');
    if (count) count.textContent = `${left}处`;
  }
  const isFiltered = placeFilterQuery(filter) !== '';
  const said = part('count');
  const text = `${isFiltered ? '找到' : '共'}${shown.length}处`;
  if (said && isAnswer) announce(said, text);
  else if (said) said.textContent = text;
  const nothing = part('nothing');
  if (nothing) nothing.hidden = shown.length > 0;
  const reset = part('reset');
  if (reset) reset.hidden = !isFiltered;
  document.dispatchEvent(new Event('places-shown'));
}

function readUrl() {
  const filter = new Map<string, string | boolean>(
    Object.entries(readPlaceFilter(location.search)),
  );
  for (const field of fields) {
    const value = filter.get(field.name) ?? '';
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = !!value;
    else field.value = String(value);
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
  apply();
}

/** Puts what is wanted, and the place at hand, into the address. */
export function writeUrl(at?: string, { replace = false } = {}) {
  const parts = [placeFilterQuery(wanted()), at === undefined ? '' : `at=${at}`];
  const query = parts.filter(Boolean).join('&');
  const url = location.pathname + (query === '' ? '' : `?${query}`);
  showAddress(url, { replace });
}

function tellNear(text: string, isOn = false) {
  const said = part('near-said');
  if (said) said.textContent = text;
  part('near')?.setAttribute('aria-pressed', String(isOn));
}

/** The places by their distance from a point, in a list of their own. */
function sortByDistance(here: Point) {
  const list = nearest?.querySelector('ol');
  for (const { place, metres, precision } of nearestPlaces(
    { ...here, precision: 'exact' },
    rows,
    rows.length,
  )) {
    list?.append(place.node);
    const note = document.createElement('span');
    note.className = 'meta place-line';
    note.dataset['way'] = '';
    note.textContent = distanceText({ metres, precision });
    place.node.querySelector('.place-row > :last-child')?.append(note);
  }
  apply();
}

function unsort() {
  for (const { node } of rows) {
    homes.get(node)?.append(node);
    node.querySelector('[data-way]')?.remove();
  }
  apply();
}

function findNear() {
  if (part('near')?.getAttribute('aria-pressed') === 'true') {
    unsort();
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
      const here = { lat: coords.latitude, lng: coords.longitude };
      if (!isInBox(here, CITY_BOX, MARGIN)) {
        tellNear('您现在不在钦州附近，没有按距离排。');
        return;
      }
      sortByDistance(here);
      tellNear('近的排在前面；不知道位置的，还在各县区里。再按一次，恢复原样。', true);
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

function answer() {
  writeUrl(undefined, { replace: true });
  apply(true);
}
bar?.addEventListener('input', (event) => {
  // Letters that an input method has not made characters of yet stand in no name.
  if (!(event instanceof InputEvent && event.isComposing)) answer();
});
bar?.addEventListener('compositionend', answer);
part('near')?.addEventListener('click', findNear);
part('reset')?.addEventListener('click', () => {
  for (const field of fields) {
    if (field instanceof HTMLInputElement) field.checked = false;
    if (field.type !== 'checkbox') field.value = '';
  }
  writeUrl();
  apply(true);
  fields[0]?.focus();
});
if (bar) {
  window.addEventListener('popstate', readUrl);
  document.addEventListener('openness-told', () => {
    apply();
  });
  readUrl();
}
document.documentElement.dataset['told'] = '';
