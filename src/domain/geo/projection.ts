import type { Box } from './position.ts';

/** Turns degrees into the units of a drawing whose upper left corner is 0, 0. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  /** Drawing units of a position, rounded to a tenth. */
  readonly project: (lng: number, lat: number) => readonly [x: number, y: number];
  /** Drawing units of one kilometre from west to east. */
  readonly kilometre: number;
}

/** Mean length of a degree of latitude: 40,007.86 km of meridian (WGS-84) / 360. */
const KM_PER_DEGREE = 111.13;

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * Equirectangular projection, true to scale on the middle parallel; over 1.3 degrees of latitude the
 * error at the edges is below 0.5 %.
 *
 * @param width of the drawing; its height follows
 * @throws RangeError for an empty box
 * @example equirectangular({ west: 0, south: -1, east: 2, north: 1 }, 200).project(1, 0) // [100, 100]
 */
export function equirectangular(box: Box, width: number): Projection {
  const { west, south, east, north } = box;
  if (east <= west || north <= south) throw new RangeError('the box is empty');
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const perDegree = width / ((east - west) * shrink);
  return {
    width,
    height: tenth((north - south) * perDegree),
    project: (lng, lat) => [
      tenth((lng - west) * shrink * perDegree),
      tenth((north - lat) * perDegree),
    ],
    kilometre: perDegree / KM_PER_DEGREE,
  };
}

/** Longitude and latitude. */
type Corner = readonly number[];

/**
 * The part of a ring inside a box, by Sutherland and Hodgman (CACM 17, 1974, 32–42): what a sheet does
 * not show need not be sent. A ring outside of it has no corner left.
 *
 * @example clipRing([[0, 0], [4, 0], [0, 4]], { west: 0, south: 0, east: 2, north: 4 })
 */
export function clipRing(ring: readonly Corner[], box: Box): readonly Corner[] {
  const edges = [
    { axis: 0, limit: box.west, side: 1 },
    { axis: 0, limit: box.east, side: -1 },
    { axis: 1, limit: box.south, side: 1 },
    { axis: 1, limit: box.north, side: -1 },
  ];
  let corners = ring;
  for (const { axis, limit, side } of edges) {
    const inside = (corner: Corner) => ((corner[axis] ?? 0) - limit) * side >= 0;
    corners = corners.flatMap((corner, index) => {
      const before = corners[index - 1] ?? corners[corners.length - 1] ?? corner;
      const crossed = inside(before) !== inside(corner);
      const cut = crossed ? [between(before, corner, axis, limit)] : [];
      return inside(corner) ? [...cut, corner] : cut;
    });
  }
  return corners;
}

/** The point of a line at which one of its coordinates is the limit. */
function between(from: Corner, to: Corner, axis: number, limit: number): Corner {
  const [start = 0, end = 0] = [from[axis], to[axis]];
  const part = (limit - start) / (end - start);
  return from.map((value, index) => value + part * ((to[index] ?? 0) - value));
}

/**
 * Closed SVG paths through the points of rings, in whole units of a projection, each point told from
 * the one before; that halves the bytes of absolute numbers.
 *
 * @param step points that lie less than so many units from the one before are left out
 * @example pathOf([[[0, 1], [2, 1], [1, 0]]], map) // 'M0 0l200 0-100 100z'
 */
export function pathOf(
  rings: readonly (readonly (readonly number[])[])[],
  { project }: Projection,
  step = 1,
): string {
  return rings
    .map((ring) => {
      let path = '';
      let [left, top] = [0, 0];
      for (const [lng = 0, lat = 0] of ring) {
        const [x = 0, y = 0] = project(lng, lat).map(Math.round);
        if (path === '') path = `M${x} ${y}l`;
        else if (Math.max(Math.abs(x - left), Math.abs(y - top)) < step) continue;
        else path += numbers(path, x - left, y - top);
        [left, top] = [x, y];
      }
      // A ring outside of the sheet, or smaller than a step, has nothing to draw.
      return path === '' || path.endsWith('l') ? '' : `${path}z`;
    })
    .join('');
}

/** Two numbers to append; a minus needs no blank before it. */
function numbers(path: string, x: number, y: number): string {
  return `${path.endsWith('l') || x < 0 ? '' : ' '}${x}${y < 0 ? '' : ' '}${y}`;
}
