import { DISTRICT_IDS, DISTRICTS, type DistrictId } from './district.ts';
import { listPages, type ListPage } from '#domain/paging.ts';
import type { Place } from './place.ts';
import { isLocated } from './position.ts';

/**
 * So many letters of places a page holds within its bytes: one that lists all of them with their
 * numbers on the map, and one of a district, which also has events and a printed sheet. What counts is
 * letters, not places: fifty short ones weigh as much as thirty long ones.
 */
const MOST_LETTERS = { city: 1000, district: 500 };
/** Targets on the map of one page, however short they are. */
const MOST_NUMBERED = 60;
/** How many of a district stand on the page of all places where it cannot list them all. */
const FIRST_LISTED = 3;
/** Of more places than this the map has so many signs that a card fewer of each district fits. */
const MANY = 100;
/** Places on one page of a district that has several. */
const PLACES_PER_PAGE = 6;

/** A district, or what belongs to no single one. */
export type PlaceGroupId = DistrictId | 'other';

/** Groups of places, in the order in which they are listed. */
export const PLACE_GROUPS: Readonly<Record<PlaceGroupId, string>> = {
  ...DISTRICTS,
  other: '跨县区或县区待核实',
};

/** The places of one district, as a list beside a map shows them. */
export interface DistrictPlaces<P extends Place> {
  readonly district: PlaceGroupId;
  readonly name: string;
  readonly places: readonly P[];
  /** Those that the page of all places lists; where it cannot list all, not in their order. */
  readonly listed: readonly P[];
  /** Number of the first one that is drawn: numbers run on from district to district. */
  readonly start: number;
  /** How many have no known position. */
  readonly unplaced: number;
}

/** Whether one page can list all these places with their numbers. */
export function isWholeList(places: readonly Place[], of: keyof typeof MOST_LETTERS): boolean {
  const letters = places.map(
    ({ name, summary, address, area }) =>
      name.length + summary.length + (address ?? area ?? '').length,
  );
  return (
    places.length <= MOST_NUMBERED &&
    letters.reduce((sum, count) => sum + count, 0) <= MOST_LETTERS[of]
  );
}

/** The places of one group in the pages that list them. */
export function placePages<P extends Place>(
  places: readonly P[],
  group: PlaceGroupId,
): readonly ListPage<P>[] {
  const list = placesIn(places, group);
  return listPages(
    list,
    isWholeList(list, 'district') ? Math.max(1, list.length) : PLACES_PER_PAGE,
  );
}

/** Those that a map can draw come first, so that their numbers run without a gap. */
export function drawnFirst<P extends Pick<Place, 'position'>>(places: readonly P[]): readonly P[] {
  return places.toSorted((a, b) => Number(isLocated(b.position)) - Number(isLocated(a.position)));
}

/** The places of one group, those first that a map can draw. */
function placesIn<P extends Place>(places: readonly P[], group: PlaceGroupId): readonly P[] {
  return drawnFirst(places.filter(({ district }) => (district ?? 'other') === group));
}

/** So many of a list: those of known hours before others, and each kind once before any a second time. */
function firstOf<P extends Place>(places: readonly P[], most: number): readonly P[] {
  const informed = places.toSorted(
    (a, b) => Number(a.hours.kind === 'unknown') - Number(b.hours.kind === 'unknown'),
  );
  const ofEachKind = Map.groupBy(informed, ({ kinds: [kind] }) => kind).values();
  return [...new Set([...[...ofEachKind].flatMap(([first]) => first ?? []), ...informed])].slice(
    0,
    most,
  );
}

/** Places by district, in the official order of districts; those of no single district come last. */
export function placesByDistrict<P extends Place>(
  places: readonly P[],
): readonly DistrictPlaces<P>[] {
  const first = places.length > MANY ? FIRST_LISTED - 1 : FIRST_LISTED;
  const most = isWholeList(places, 'city') ? places.length : first;
  const groups: DistrictPlaces<P>[] = [];
  let start = 1;
  for (const district of [...DISTRICT_IDS, 'other'] as const) {
    const list = placesIn(places, district);
    if (list.length === 0) continue;
    const unplaced = list.filter(({ position }) => !isLocated(position)).length;
    groups.push({
      district,
      name: PLACE_GROUPS[district],
      places: list,
      listed: list.length > most ? firstOf(list, most) : list,
      start,
      unplaced,
    });
    start += list.length - unplaced;
  }
  return groups;
}
