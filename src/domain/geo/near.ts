import { distance, isLocated, type Located, type Point, type Position } from './position.ts';

/** A place with its distance from where one is. */
export interface Nearby<Place> {
  readonly place: Place;
  /** Metres in a straight line between the two points. */
  readonly metres: number;
  /** The less exact of both ends: it tells how to print the distance. */
  readonly precision: Located['precision'];
}

/** Where one measures from; a person's own position counts as exact. */
export type Start = Point & { readonly precision: Located['precision'] };

const LESS_EXACT_LATER: readonly Located['precision'][] = ['exact', 'approximate', 'settlement'];

/** The worse of two precisions. */
export function lessExact(a: Located['precision'], b: Located['precision']): Located['precision'] {
  return LESS_EXACT_LATER.indexOf(a) > LESS_EXACT_LATER.indexOf(b) ? a : b;
}

/**
 * The places nearest to a point, nearest first; at most `limit` of them. Places of which only the
 * district is known have no distance and are left out. Equal distances keep the given order.
 */
export function nearestPlaces<Place extends { readonly position: Position }>(
  from: Start,
  places: readonly Place[],
  limit: number,
): readonly Nearby<Place>[] {
  return places
    .flatMap((place) => {
      const { position } = place;
      if (!isLocated(position)) return [];
      const precision = lessExact(from.precision, position.precision);
      return [{ place, metres: distance(from, position), precision }];
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit);
}
