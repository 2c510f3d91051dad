import { isLocated, type Located, type Precision } from './position.ts';
import type { Place } from './place.ts';

/** One sign on the drawn map: a place, or several of which only the same town is known. */
export interface MapMark {
  readonly lng: number;
  readonly lat: number;
  readonly precision: Exclude<Precision, 'none'>;
  /** Metres, for a ring. */
  readonly radius?: number;
  /** The place's number in the list, or how many there are, e.g. 3处. */
  readonly text: string;
}

/**
 * Signs for numbered places; places at the same point share one that says how many they are.
 *
 * @param places in the order of the list: the first has number 1
 */
export function mapMarks(places: readonly Pick<Place, 'position'>[]): readonly MapMark[] {
  const byPoint = new Map<string, { position: Located; numbers: number[] }>();
  for (const [index, { position }] of places.entries()) {
    if (!isLocated(position)) continue;
    const key = `${position.precision} ${position.lng} ${position.lat}`;
    const group = byPoint.get(key) ?? { position, numbers: [] };
    group.numbers.push(index + 1);
    byPoint.set(key, group);
  }
  return [...byPoint.values()].map(({ position, numbers }) => ({
    lng: position.lng,
    lat: position.lat,
    precision: position.precision,
    ...(position.precision === 'approximate' ? { radius: position.radius } : {}),
    text: numbers.length === 1 ? String(numbers[0]) : `${numbers.length}处`,
  }));
}
