import type { Place } from '#domain/geo/place.ts';
import { keysOf } from '#domain/keys-of.ts';
import { routes } from '#site/routes.ts';
import { isSign, PICTURE_GROUPS, readDrawing, type Drawing, type PictureGroup } from './drawing.ts';

const FILES = import.meta.glob<string>('./*/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every drawing of the site by its name, e.g. `hazards/fire`. */
export const DRAWINGS: ReadonlyMap<string, Drawing> = new Map(
  Object.entries(FILES).map(([path, svg]) => {
    const drawing = readDrawing(path, svg);
    return [drawing.name, drawing];
  }),
);

/** Name of the drawing of the home page. */
export const PANORAMA = 'panorama/coast';

/** The signs, or all that is larger, group by group. */
export const listedDrawings = (part?: 'signs'): readonly Drawing[] =>
  keysOf(PICTURE_GROUPS)
    .filter((id) => isSign(id) === (part === 'signs'))
    .flatMap((id) => [...DRAWINGS.values()].filter(({ group }) => group === id));

/** Whether there is such a drawing: a record may be older than its picture. */
export const hasDrawing = (name: string): boolean => DRAWINGS.has(name);

/**
 * A drawing by its name.
 *
 * @throws Error with the names of its group where there is none: the build stops
 * @example drawingOf('hazards/fire').title
 */
export function drawingOf(name: string): Drawing {
  const drawing = DRAWINGS.get(name);
  if (drawing !== undefined) return drawing;
  const group = name.replace(/\/.*/, '/');
  const near = [...DRAWINGS.keys()].filter((other) => other.startsWith(group));
  const names = near.length > 0 ? near : [...DRAWINGS.keys()];
  throw new Error(`No picture ${name} in src/pictures; there are: ${names.join(', ')}`);
}

/**
 * Name of the drawing of a resource: the figure of a sheet, its own cover, the cover of its kind, or a book.
 *
 * @example resourcePicture({ id: 'phet', kind: 'tool' }) // 'covers/tool'
 */
export function resourcePicture({
  id,
  kind,
}: {
  readonly id: string;
  readonly kind: string;
}): string {
  const names = [`sheets/${id}`, `covers/${id}`, `covers/${kind}`];
  return names.find(hasDrawing) ?? 'covers/reading';
}

/**
 * Name of the drawing of a place: its own, or that of its first kind; many kinds of places are bases.
 *
 * @example placePicture({ id: 'sample', kinds: ['base', 'museum'] }) // 'places/museum'
 */
export function placePicture({ id, kinds }: Pick<Place, 'id' | 'kinds'>): string {
  const own = `places/${id}`;
  return hasDrawing(own) ? own : `places/${kinds.find((kind) => kind !== 'base') ?? 'base'}`;
}

/**
 * Path of the share picture of a drawing; undefined where there is no such drawing.
 *
 * @example sharePicture('places', 'museum') // '/pictures/places/museum.png'
 */
export function sharePicture(group: PictureGroup, id: string | undefined): string | undefined {
  const name = `${group}/${id ?? ''}`;
  return DRAWINGS.has(name) ? routes.sharePicture(name) : undefined;
}
