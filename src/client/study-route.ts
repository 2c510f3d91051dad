/**
 * The study route: boxes choose places, the list shows them in order with their legs. The route lives
 * in the address, so that it can be sent on and reloaded, and in local storage, so that 加入研学路线
 * on the page of a place adds to it. Somebody else's route is shown without touching one's own.
 */
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { MAP_SERVICES } from '#domain/geo/map-services.ts';
import { isLocated, readSpot } from '#domain/geo/position.ts';
import {
  legsOf,
  MOST_STOPS,
  isSent,
  readStops,
  stopsQuery,
  suggestOrder,
  type Leg,
  type Stop,
} from '#domain/geo/study-route.ts';
import { searchLinks, wayLinks, type WayEnd } from '#domain/geo/way-links.ts';
import { distanceText, lengthText } from '#wording/distances.ts';
import { showAddress } from './address-bar.ts';
import { loadPlaces } from './places-file.ts';

interface Choice extends Stop {
  readonly name: string;
  readonly path: string;
  readonly note: string;
  readonly town: string | undefined;
  /** Known exactly, and given to map services as a point. */
  readonly end: WayEnd | undefined;
  readonly isFindable: boolean;
  readonly box: HTMLInputElement;
}

const KEPT = 'route';
const panel = document.querySelector<HTMLElement>('[data-route]');
const part = (name: string) => panel?.querySelector<HTMLElement>(`[data-${name}]`);
const list = part('stops');
const template = panel?.querySelector('template');
const status = part('status');
const linkField = document.querySelector<HTMLTextAreaElement>('#route-link');
/** Every place; empty until the file is there. */
let choices: readonly Choice[] = [];
let route: readonly Choice[] = [];
/** A route that somebody sent is only looked at, so that one's own is not lost. */
let isMine = true;

function toChoice(place: ListedPlace): Choice {
  const { id, name, path, visit, spot = '', gcj } = place;
  const position = readSpot(spot);
  const [lat, lng] = (gcj ?? '').split(' ').map(Number);
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = id;
  return {
    id,
    name,
    path,
    note: visit,
    town: position.precision === 'settlement' ? position.town : undefined,
    box,
    isFindable: place.planned === undefined,
    ...(isLocated(position) ? { spot: position } : {}),
    end: lat === undefined || lng === undefined ? undefined : { name, gcj02: { lat, lng } },
  };
}

/** Puts every place into its district's list, with a box to choose it. */
function fillLists(places: readonly ListedPlace[]) {
  for (const list of document.querySelectorAll<HTMLElement>('[data-choices]'))
    list.textContent = '';
  for (const [index, { id, name, path, district = 'other' }] of places.entries()) {
    const box = choices[index]?.box;
    const list = document.querySelector(`[data-choices="${district}"]`);
    if (!box || !list) continue;
    const label = document.createElement('label');
    label.className = 'pick-box';
    const said = document.createElement('span');
    said.className = 'sr';
    said.textContent = `把${name}放进路线`;
    label.append(box, said);
    const link = document.createElement('a');
    link.href = path;
    link.textContent = name;
    const row = document.createElement('li');
    row.dataset['place'] = id;
    row.append(label, link);
    list.append(row);
  }
}

/** Loads the places and lets them be chosen; says so where they do not come. */
async function ready(): Promise<boolean> {
  if (choices.length > 0) return true;
  const said = document.querySelector<HTMLElement>('[data-choices-status]');
  try {
    const places = await loadPlaces();
    if (choices.length > 0) return true; // somebody else was faster
    choices = places.map(toChoice);
    fillLists(places);
    for (const choice of choices) bindBox(choice);
    if (said) said.textContent = '';
    return true;
  } catch {
    if (said) said.textContent = '名单没有取到，可能是网断了。请过一会儿再试。';
    return false;
  }
}

const chosen = (ids: readonly string[]) =>
  ids.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);

/** Ids of one's own route; none where storage is forbidden. */
function ownIds(): string {
  try {
    return localStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
}

/** Keeps ids as one's own route; whether it worked, for storage may be forbidden or full. */
function keepIds(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(KEPT, ids.join(','));
    return true;
  } catch {
    return false;
  }
}

/** Takes a new route and shows it; one's own is kept, somebody else's lives in the address only. */
function setRoute(next: readonly Choice[], said = '') {
  route = next;
  const ids = route.map(({ id }) => id);
  const isLost = isMine && !keepIds(ids);
  showAddress(location.pathname + stopsQuery(ids), { replace: true });
  show();
  showPart('lost', isLost);
  showPart('shared', !isMine);
  if (status) status.textContent = said;
}

function showPart(name: string, isShown: boolean) {
  const node = part(name);
  if (node) node.hidden = !isShown;
}

function show() {
  const legs = legsOf(route);
  if (list) {
    list.textContent = '';
    route.forEach((stop, index) => {
      const row = rowOf(stop, index, route[index - 1], legs[index - 1]);
      if (row) list.append(row);
    });
  }
  for (const { box, id } of choices) {
    box.checked = route.some((stop) => stop.id === id);
    box.disabled = !box.checked && route.length >= MOST_STOPS;
  }
  const total = part('total');
  if (total) total.textContent = totalText(legs);
  const isEmpty = route.length === 0;
  for (const node of panel?.querySelectorAll<HTMLElement>('[data-empty]') ?? []) {
    node.hidden = !isEmpty;
  }
  for (const node of panel?.querySelectorAll<HTMLElement>('[data-nonempty]') ?? []) {
    node.hidden = isEmpty;
  }
  for (const node of panel?.querySelectorAll<HTMLElement>('[data-suggest]') ?? []) {
    node.hidden = route.filter(({ spot }) => spot !== undefined).length < 3;
  }
  if (linkField) linkField.value = location.href;
}

function totalText(legs: readonly Leg[]): string {
  const known = legs.flatMap((leg) => leg ?? []);
  const unknown = legs.length - known.length;
  const metres = known.reduce((sum, leg) => sum + leg.metres, 0);
  const stops = `一共${route.length}站${route.length < MOST_STOPS ? '' : '，不能再多了'}`;
  if (legs.length === 0) return `${stops}。`;
  if (known.length === 0) return `${stops}；位置待核实，距离算不出来。`;
  const length = metres < 1 ? '都在同一个城镇' : `直线加起来约${lengthText(metres)}`;
  return `${stops}，${length}${unknown === 0 ? '' : `；另有${unknown}段算不出来`}。路上要走得更远。`;
}

function rowOf(stop: Choice, index: number, before: Choice | undefined, leg: Leg) {
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) return undefined;
  const inRow = (name: string) => row.querySelector<HTMLElement>(`[data-${name}]`);
  row.dataset['id'] = stop.id;
  const way = inRow('leg');
  if (way && before) {
    way.textContent = leg ? distanceText(leg, stop.town) : '位置待核实，距离算不出来';
  } else way?.remove();
  const name = inRow('name');
  if (name instanceof HTMLAnchorElement) {
    name.href = stop.path;
    name.textContent = stop.name;
  }
  const note = inRow('note');
  if (note) note.textContent = stop.note;
  const links = inRow('links');
  const { end } = stop;
  const found = end ? wayLinks(before?.end, end) : stop.isFindable ? searchLinks(stop.name) : [];
  if (links && found.length > 0) {
    links.append(end ? (before?.end ? '从上一站怎么走：' : '怎么去：') : '在地图上搜名字：');
    for (const { service, url } of found) {
      const link = document.createElement('a');
      link.href = url;
      link.rel = 'noopener';
      link.textContent = MAP_SERVICES[service];
      links.append(link);
    }
  }
  const buttons = { up: -1, down: 1, drop: 0 } as const;
  for (const [action, step] of Object.entries(buttons)) {
    const button = inRow(action);
    if (button === null) continue;
    button.setAttribute('aria-label', `${button.textContent}：${stop.name}`);
    const isOff = step !== 0 && route[index + step] === undefined;
    if (isOff) button.hidden = true;
    button.addEventListener('click', () => {
      if (step === 0) drop(stop);
      else move(stop, step, action);
    });
  }
  return row;
}

function move(stop: Choice, step: number, action: string) {
  const others = route.filter((other) => other !== stop);
  const index = route.indexOf(stop) + step;
  setRoute(
    [...others.slice(0, index), stop, ...others.slice(index)],
    `${stop.name}移到第${index + 1}站`,
  );
  const row = list?.querySelector(`[data-id="${stop.id}"]`);
  const same = row?.querySelector<HTMLElement>(`[data-${action}]:not([hidden])`);
  (same ?? row?.querySelector<HTMLElement>('button:not([hidden])'))?.focus();
}

function drop(stop: Choice) {
  const index = route.indexOf(stop);
  setRoute(
    route.filter((other) => other !== stop),
    `去掉了${stop.name}`,
  );
  const rows = list?.querySelectorAll<HTMLElement>('[data-drop]') ?? [];
  (rows[Math.min(index, rows.length - 1)] ?? panel?.querySelector('h2'))?.focus();
}

function bindBox(choice: Choice) {
  choice.box.addEventListener('change', () => {
    if (choice.box.checked) setRoute([...route, choice], `${choice.name}是第${route.length + 1}站`);
    else
      setRoute(
        route.filter((stop) => stop !== choice),
        `去掉了${choice.name}`,
      );
  });
}
part('suggest')?.addEventListener('click', () => {
  const next = suggestOrder(route).flatMap((stop) => chosen([stop.id]));
  const isSame = next.every((stop, index) => stop === route[index]);
  setRoute(next, isSame ? '现在的顺序已经很短' : '换成了更短的顺序');
});
part('clear')?.addEventListener('click', () => {
  setRoute([], '路线清空了');
  panel?.querySelector('h2')?.focus();
});
part('print')?.addEventListener('click', () => {
  print();
});

part('keep-shared')?.addEventListener('click', () => {
  isMine = true;
  setRoute(route, '这条路线是你的了');
  panel?.querySelector('h2')?.focus();
});

async function start() {
  // Nothing was chosen yet: the places are loaded when somebody comes to choose.
  if (location.search === '' && ownIds() === '') {
    show();
    return;
  }
  if (!(await ready())) return;
  const known = new Set(choices.map(({ id }) => id));
  const isKnown = (id: string) => known.has(id);
  const own = readStops('', ownIds(), isKnown);
  const asked = readStops(location.search, own.join(','), isKnown);
  isMine = !isSent(location.search, asked, own);
  setRoute(chosen(asked.length > 0 ? asked : own));
}

if (panel) {
  const picks = document.querySelector('.picks');
  for (const event of ['focusin', 'click']) picks?.addEventListener(event, () => void ready());
  void start();
}
