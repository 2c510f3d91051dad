import type { Place } from './place.ts';
import { isLocated, type Located, type Position, type Precision } from './position.ts';

/** Places at one point, of which the same is known. */
export interface Spot<P> {
  readonly position: Located;
  /** In the order of the list. */
  readonly places: readonly P[];
}

/** Places by the point at which they are drawn; those without a known position are left out. */
export function spotsOf<P extends { readonly position: Position }>(
  places: readonly P[],
): readonly Spot<P>[] {
  const spots = new Map<string, { position: Located; places: P[] }>();
  for (const place of places) {
    const { position } = place;
    if (!isLocated(position)) continue;
    const key = `${position.precision} ${position.lng} ${position.lat}`;
    const spot = spots.get(key) ?? { position, places: [] };
    spot.places.push(place);
    spots.set(key, spot);
  }
  return [...spots.values()];
}

/** One sign on the drawn map: a place, or several of which only the same town is known. */
export interface MapMark {
  readonly lng: number;
  readonly lat: number;
  readonly precision: Exclude<Precision, 'none'>;
  /** Metres, for a ring. */
  readonly radius?: number;
  /** The town of a settlement. */
  readonly town?: string;
  /** The place's number in the list, or how many there are, e.g. 3处. */
  readonly text: string;
}

/**
 * Signs for numbered places; places at the same point share one that says how many they are, and
 * those without a known position have no sign and no number.
 *
 * @param places in the order of the list: the first that can be drawn has number 1
 */
export function mapMarks(places: readonly Pick<Place, 'position'>[]): readonly MapMark[] {
  const numbered = places
    .filter(({ position }) => isLocated(position))
    .map(({ position }, index) => ({ position, number: index + 1 }));
  return spotsOf(numbered).map(({ position, places: here }) => ({
    lng: position.lng,
    lat: position.lat,
    precision: position.precision,
    ...(position.precision === 'approximate' ? { radius: position.radius } : {}),
    ...(position.precision === 'settlement' ? { town: position.town } : {}),
    text: here.length === 1 ? String(here[0]?.number) : `${here.length}处`,
  }));
}

/**
 * Width of a badge around its text, in the units of the drawing: a Chinese letter is as wide as high.
 *
 * @example badgeWidth('12处', 14) // 42
 */
export function badgeWidth(text: string, size: number): number {
  const wide = text.replace(/[ -~]/g, '').length;
  return Math.round((wide + 0.6 * (text.length - wide) + 0.8) * size);
}
