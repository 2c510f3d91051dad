import { distance, isLocated, type Located, type Position, type Precision } from './position.ts';

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

/** One sign on the drawn map: a place, several at one point, or several that lie near each other. */
export interface MapMark<P = unknown> {
  readonly lng: number;
  readonly lat: number;
  readonly precision: Exclude<Precision, 'none'> | 'several';
  /** Metres, for a ring. */
  readonly radius?: number;
  /** The town of a settlement. */
  readonly town?: string;
  /** The place's number in the list, or how many there are, e.g. 3处. */
  readonly text: string;
  readonly places: readonly P[];
}

/**
 * Signs for numbered places; places at the same point share one that says how many they are, and
 * those without a known position have no sign and no number.
 *
 * @param places in the order of the list
 * @param start number of the first that can be drawn
 */
export function mapMarks<P extends { readonly position: Position }>(
  places: readonly P[],
  start = 1,
): readonly MapMark<P>[] {
  const drawn = places.filter(({ position }) => isLocated(position));
  return spotsOf(places).map((spot) => {
    const [first] = spot.places;
    const number = first === undefined ? 0 : drawn.indexOf(first) + start;
    return markOf(spot, spot.places.length === 1 ? String(number) : countText(spot.places.length));
  });
}

/** In metres: signs of the drawn map that lie nearer to each other would touch. */
const NEAR = 18_000;
/** Signs that a page has room for in its bytes. */
const MOST_SIGNS = 8;

/**
 * Signs without numbers for more places than a list beside the map has room for: those near each
 * other share one that says how many they are. It stands where the first of them lies. Where the
 * signs would be too many, what counts as near is further.
 */
export function countMarks<P extends { readonly position: Position }>(
  places: readonly P[],
  near = NEAR,
): readonly MapMark<P>[] {
  const clusters: { readonly spots: Spot<P>[]; readonly at: Located }[] = [];
  for (const spot of spotsOf(places)) {
    const cluster = clusters.find(({ at }) => distance(at, spot.position) < near);
    if (cluster) cluster.spots.push(spot);
    else clusters.push({ spots: [spot], at: spot.position });
  }
  if (clusters.length > MOST_SIGNS) return countMarks(places, near * 1.2);
  return clusters.map(({ spots, at: { lng, lat } }) => {
    const members = spots.flatMap((spot) => spot.places);
    const [only] = spots;
    const isTown = only?.position.precision === 'settlement';
    const text = members.length > 1 || isTown ? countText(members.length) : '';
    if (only !== undefined && spots.length === 1) return markOf(only, text);
    return { lng, lat, precision: 'several', text, places: members };
  });
}

/** How many places a sign stands for. */
export const countText = (count: number) => `${count}处`;

function markOf<P>({ position, places }: Spot<P>, text: string): MapMark<P> {
  const { lng, lat, precision } = position;
  return {
    lng,
    lat,
    precision,
    ...(precision === 'approximate' ? { radius: position.radius } : {}),
    ...(precision === 'settlement' ? { town: position.town } : {}),
    text,
    places,
  };
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
