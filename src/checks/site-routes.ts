import { fileURLToPath } from 'node:url';
import { filesUnder } from './files-under.ts';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

/**
 * The addresses that the files of `src/pages` make, with the parts in brackets that entries fill:
 * `/places/route/`, `/places/[id]/`, `/data/places.csv`.
 */
export async function readRoutes(): Promise<readonly string[]> {
  return (await filesUnder(PAGES)).map(routeOf);
}

/**
 * The address that a file of `src/pages` makes.
 *
 * @example routeOf('calendar/all.ics.ts') // '/calendar/all.ics'
 */
export function routeOf(path: string): string {
  if (path.endsWith('.ts')) return `/${path.slice(0, -3)}`;
  const page = path.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '');
  return page === '' ? '/' : `/${page}/`;
}
