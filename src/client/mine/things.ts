import { BASE } from '#site/base.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import type { RowGroup } from '#site/list-rows.ts';
import { calendarName, readEntries, type CalendarEntry } from './calendar-entries.ts';

/** What the site knows of a key that the reader keeps. */
export interface Thing {
  readonly key: string;
  readonly path: string;
  /** With U+200B where its lines may break. */
  readonly title: string;
  /** What it is, and where. */
  readonly line: string;
  /** Its dates; none of a place, a resource, a route, or where they are not known. */
  readonly entries: readonly CalendarEntry[];
}

/** Addresses of the files in which most things stand. */
export interface ThingFiles {
  readonly calendar: string;
  readonly places: string;
  readonly resources: string;
}

const addressOf = (key: string) => `${BASE}/${key}/`;

/** The text of a file; undefined where the site has none at that address. */
async function text(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/**
 * What the site knows of keys. It asks files that have an upper bound and are there for others: the calendar
 * that phones subscribe to, the list of places, the rows of the library; and for the few keys that are not
 * in these, their own calendar file or page.
 *
 * @throws where a file does not come
 */
export async function loadThings(
  keys: readonly string[],
  files: ThingFiles,
): Promise<ReadonlyMap<string, Thing>> {
  const has = (...kinds: readonly string[]) =>
    keys.some((key) => kinds.includes(key.replace(/\/.*/, '')));
  const [dated, places, resources] = await Promise.all([
    has('events', 'observances') ? datedThings(files.calendar) : [],
    has('places') ? placeThings(files.places) : [],
    has('resources') ? resourceThings(files.resources) : [],
  ]);
  const known = new Map([...dated, ...places, ...resources].map((thing) => [thing.key, thing]));
  const others = keys.filter((key) => !known.has(key));
  const found = await Promise.all(others.map(ownThing));
  for (const thing of found) if (thing) known.set(thing.key, thing);
  return known;
}

function thingOf(key: string, entries: readonly CalendarEntry[], title: string): Thing {
  return { key, path: addressOf(key), title, line: '', entries };
}

async function datedThings(file: string): Promise<readonly Thing[]> {
  const byKey = new Map<string, CalendarEntry[]>();
  for (const entry of readEntries((await text(file)) ?? '')) {
    const known = byKey.get(entry.key);
    if (known) known.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return [...byKey].map(([key, entries]) => thingOf(key, entries, entries[0]?.summary ?? key));
}

async function placeThings(file: string): Promise<readonly Thing[]> {
  // Written by site/place-list.ts from the same type.
  const places = JSON.parse((await text(file)) ?? '[]') as readonly ListedPlace[];
  return places.map(({ id, name, title = name, visit, path }) => ({
    key: `places/${id}`,
    path,
    title,
    line: visit,
    entries: [],
  }));
}

async function resourceThings(file: string): Promise<readonly Thing[]> {
  // Written by site/list-rows.ts from the same type.
  const groups = JSON.parse((await text(file)) ?? '[]') as readonly RowGroup[];
  return groups.flatMap(({ rows }) =>
    rows.map(({ text: words, set }) => ({
      key: set['button']?.['data-keep'] ?? '',
      path: set['a']?.['href'] ?? '',
      title: words['.row-title'] ?? '',
      line: [words['small'], words['b']].filter(Boolean).join('，'),
      entries: [],
    })),
  );
}

/** From its own file: what is over for long, has no date yet, or is of a kind without a list. */
async function ownThing(key: string): Promise<Thing | undefined> {
  if (/^(?:events|observances)\//.test(key)) {
    const file = await text(`${BASE}/${key}.ics`);
    if (file !== undefined) return thingOf(key, readEntries(file), calendarName(file));
  }
  if (!/^(?:observances|routes)\//.test(key)) return undefined;
  const page = await text(addressOf(key));
  if (page === undefined) return undefined;
  const heading = new DOMParser().parseFromString(page, 'text/html').querySelector('h1');
  return thingOf(key, [], heading?.textContent.trim() ?? key);
}
