import { DISTRICT_IDS, DISTRICTS, type DistrictId } from './district.ts';
import type { Place } from './place.ts';
import { isLocated } from './position.ts';

/** The places of one district, as a list beside a map shows them. */
export interface DistrictPlaces<P extends Place> {
  readonly district: DistrictId | 'other';
  readonly name: string;
  readonly places: readonly P[];
  /** Number of the first one that is drawn: numbers run on from district to district. */
  readonly start: number;
  /** How many have no known position. */
  readonly unplaced: number;
}

/** Those that a map can draw come first, so that their numbers run without a gap. */
export function drawnFirst<P extends Pick<Place, 'position'>>(places: readonly P[]): readonly P[] {
  return places.toSorted((a, b) => Number(isLocated(b.position)) - Number(isLocated(a.position)));
}

/** Places by district, in the official order of districts; those of no single district come last. */
export function placesByDistrict<P extends Place>(
  places: readonly P[],
): readonly DistrictPlaces<P>[] {
  const names = { ...DISTRICTS, other: '跨县区或县区待核实' };
  const groups: DistrictPlaces<P>[] = [];
  let start = 1;
  for (const district of [...DISTRICT_IDS, 'other'] as const) {
    const list = drawnFirst(places.filter((place) => (place.district ?? 'other') === district));
    if (list.length === 0) continue;
    const unplaced = list.filter(({ position }) => !isLocated(position)).length;
    groups.push({ district, name: names[district], places: list, start, unplaced });
    start += list.length - unplaced;
  }
  return groups;
}
