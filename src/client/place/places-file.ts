/** The file of all places, which filters, map and study route load when they are first used. */
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { routes } from '#site/routes.ts';

let loading: Promise<readonly ListedPlace[]> | undefined;

/**
 * All places, in the order of the lists; loaded once.
 *
 * @throws where the file does not come; the next call tries again
 */
export function loadPlaces(): Promise<readonly ListedPlace[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<readonly ListedPlace[]> {
  const response = await fetch(routes.placeList());
  if (!response.ok) throw new Error(`${response.status}`);
  // Written by site/place-list.ts from the same type.
  return (await response.json()) as readonly ListedPlace[];
}
