import { readDrawing, type Drawing } from './drawing.ts';

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
