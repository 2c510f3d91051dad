/** A point on the ground in degrees, WGS-84. CGCS2000, which Chinese authorities use, is the same here. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** How well a place's position is known, best first. The value is what readers are told. */
export const PRECISIONS = {
  exact: '位置准确',
  approximate: '大致范围',
  settlement: '只标到城镇',
  none: '没有坐标',
} as const;
export type Precision = keyof typeof PRECISIONS;

/** Where something is, never more exact than it is known. */
export type Position =
  | (Point & {
      readonly precision: 'exact';
      /** Where the coordinates come from. */
      readonly basis: string;
    })
  | (Point & {
      readonly precision: 'approximate';
      /** It lies within so many metres of the point. */
      readonly radius: number;
      readonly basis: string;
    })
  | (Point & {
      readonly precision: 'settlement';
      /** The point is the centre of this town, in which it stands, e.g. 钦州城区. */
      readonly town: string;
      readonly basis: string;
    })
  /** At most the district is known. */
  | { readonly precision: 'none' };

/** A position that can be drawn. */
export type Located = Exclude<Position, { precision: 'none' }>;

/** Whether there is a point to draw and to measure from. */
export function isLocated(position: Position): position is Located {
  return position.precision !== 'none';
}

/** Fields of a position as an editor writes them: which are needed depends on the precision. */
export interface WrittenPosition {
  readonly precision: Precision;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  readonly radius?: number | undefined;
  readonly town?: string | undefined;
  readonly basis?: string | undefined;
}

/** Fields that each precision needs; the others must be absent. */
export const POSITION_FIELDS = {
  exact: ['lat', 'lng', 'basis'],
  approximate: ['lat', 'lng', 'radius', 'basis'],
  settlement: ['lat', 'lng', 'town', 'basis'],
  none: [],
} as const satisfies Record<Precision, readonly (keyof WrittenPosition)[]>;

/** A written position as a value; undefined where a needed field is missing. */
export function readPosition(written: WrittenPosition): Position | undefined {
  const { precision, lat, lng, radius, town, basis } = written;
  if (precision === 'none') return { precision };
  if (lat === undefined || lng === undefined || basis === undefined) return undefined;
  if (precision === 'exact') return { precision, lat, lng, basis };
  if (precision === 'approximate') {
    return radius === undefined ? undefined : { precision, lat, lng, radius, basis };
  }
  return town === undefined ? undefined : { precision, lat, lng, town, basis };
}

/**
 * A located position as a short text for an attribute of a page; {@link readSpot} reads it.
 *
 * @example spotText({ precision: 'approximate', lat: 22.1, lng: 108.6, radius: 5000, basis: '…' }) // 'approximate 22.1 108.6 5000'
 */
export function spotText(position: Located): string {
  const { precision, lat, lng } = position;
  const more =
    precision === 'approximate'
      ? ` ${position.radius}`
      : precision === 'settlement'
        ? ` ${position.town}`
        : '';
  return `${precision} ${lat} ${lng}${more}`;
}

/** What {@link spotText} wrote; anything else is a position that is not known. */
export function readSpot(text: string): Position {
  const [precision = '', lat, lng, more] = text.split(' ');
  const isKnown = (word: string): word is Precision => word in PRECISIONS;
  const known = isKnown(precision) ? precision : 'none';
  const position = { precision: known, lat: Number(lat), lng: Number(lng), basis: '' };
  const read = readPosition({ ...position, radius: Number(more), town: more });
  return read ?? { precision: 'none' };
}

/** Edges in degrees, WGS-84; all inclusive. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** 钦州市 without its sea. Source: the box of its four divisions in shared/facts/geography.json. */
export const CITY_BOX: Box = { west: 108.1797, south: 21.5845, east: 109.8667, north: 22.6843 };

/** A box with so many degrees more on every side. */
export function widened({ west, south, east, north }: Box, margin: number): Box {
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin };
}

/**
 * Whether a point lies in a box, or at most `margin` degrees outside it.
 *
 * @example isInBox({ lat: 21.98, lng: 108.65 }, CITY_BOX) // true
 */
export function isInBox({ lat, lng }: Point, box: Box, margin = 0): boolean {
  const { west, south, east, north } = widened(box, margin);
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

/** Mean radius R1 of the Earth in metres: (2a + b) / 3 of GRS 80, Moritz, J. Geodesy 74 (2000) 128–133. */
const EARTH_RADIUS = 6_371_008.7714;

/**
 * Great-circle distance in metres, on a sphere: within the city less than 0.5 % off the distance on
 * the ellipsoid. Haversine formula: Sinnott, Sky and Telescope 68 (1984) 159.
 *
 * @example distance({ lat: 0, lng: 0 }, { lat: 0, lng: 1 }) // 111195.08
 */
export function distance(from: Point, to: Point): number {
  const lat1 = radians(from.lat);
  const lat2 = radians(to.lat);
  const h =
    haversine(lat2 - lat1) +
    Math.cos(lat1) * Math.cos(lat2) * haversine(radians(to.lng - from.lng));
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, h)));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const haversine = (angle: number) => Math.sin(angle / 2) ** 2;
