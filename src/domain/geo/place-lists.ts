import { DISTRICT_IDS, DISTRICTS, type DistrictId } from './district.ts';
import type { Place } from './place.ts';
import { isLocated } from './position.ts';

/** The places of one district, as a numbered list shows them. */
export interface DistrictPlaces<P extends Place> {
  readonly district: DistrictId | 'other';
  readonly name: string;
  readonly places: readonly P[];
  /** Number of the first place: numbers run on from district to district. */
  readonly start: number;
  /** How many have no known position. */
  readonly unplaced: number;
}

/** Places by district, in the official order of districts; those of no single district come last. */
export function placesByDistrict<P extends Place>(
  places: readonly P[],
): readonly DistrictPlaces<P>[] {
  const names = { ...DISTRICTS, other: '跨县区或县区待核实' };
  const groups: DistrictPlaces<P>[] = [];
  let start = 1;
  for (const district of [...DISTRICT_IDS, 'other'] as const) {
    const list = places.filter((place) => (place.district ?? 'other') === district);
    if (list.length === 0) continue;
    const unplaced = list.filter(({ position }) => !isLocated(position)).length;
    groups.push({ district, name: names[district], places: list, start, unplaced });
    start += list.length;
  }
  return groups;
}
