import { fileURLToPath } from 'node:url';
import { filesUnder } from './files-under.ts';

const PAGES = fileURLToPath(new URL('../../pages/', import.meta.url));

/**
 * The addresses that the files of `src/pages` make, with the parts in brackets that entries fill:
 * `/places/route/`, `/places/[id]/`, `/data/places.csv`.
 */
export async function readRoutes(): Promise<readonly string[]> {
  return (await filesUnder(PAGES)).map(routeOf).flatMap(withoutRest);
}

/**
 * The address that a file of `src/pages` makes.
 *
 * @example routeOf('calendar/all.ics.ts') // '/calendar/all.ics'
 */
function routeOf(path: string): string {
  if (path.endsWith('.ts')) return `/${path.slice(0, -3)}`;
  const page = path.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '');
  return page === '' ? '/' : `/${page}/`;
}

/** A rest parameter may be empty: `/units/[...page]/` makes `/units/` as well. */
function withoutRest(route: string): readonly string[] {
  const first = route.replace(/\[\.\.\.\w+\]\/$/, '');
  return first === route ? [route] : [first, route];
}
