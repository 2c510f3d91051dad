import { lessExact } from './near.ts';
import { distance, type Located, type Point } from './position.ts';
import { visitOrder } from './visit-order.ts';

/** So many stops fill a day, and are ordered at once on an old phone. */
export const MOST_STOPS = 12;

/** A stop of a study route; without a spot, its position is not known. */
export interface Stop {
  readonly id: string;
  readonly spot?: Point & { readonly precision: Located['precision'] };
}

/** The straight line from one stop to the next; undefined where one of them has no known position. */
export type Leg = { readonly metres: number; readonly precision: Located['precision'] } | undefined;

/**
 * Ids of the stops in an address: `stops` holds a list, `add` one more for the end of the list or,
 * where there is none, of the route that was kept. What is not known, said twice or too much is left
 * out.
 *
 * @example readStops('?stops=a,b,a', '', isKnown) // ['a', 'b']
 */
export function readStops(
  query: string,
  kept: string,
  isKnown: (id: string) => boolean,
): readonly string[] {
  const fields = new URLSearchParams(query);
  const listed = fields.get('stops') ?? kept;
  const ids = [...listed.split(','), ...fields.getAll('add')];
  return ids.filter((id, index) => isKnown(id) && ids.indexOf(id) === index).slice(0, MOST_STOPS);
}

/**
 * Whether the stops read from an address are somebody else's route, and not one's own.
 *
 * @param asked what {@link readStops} found
 * @param own the stops of the route that was kept
 * @example isSent('?stops=a,b', ['a', 'b'], ['c']) // true
 */
export function isSent(query: string, asked: readonly string[], own: readonly string[]): boolean {
  const isListed = new URLSearchParams(query).has('stops');
  return isListed && asked.length > 0 && own.length > 0 && asked.join() !== own.join();
}

/** The query of a route; empty for an empty one. */
export function stopsQuery(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `?stops=${ids.join(',')}`;
}

/** One leg for each stop but the first. */
export function legsOf(stops: readonly Stop[]): readonly Leg[] {
  return stops.slice(1).map(({ spot: to }, index) => {
    const from = stops[index]?.spot;
    if (from === undefined || to === undefined) return undefined;
    return { metres: distance(from, to), precision: lessExact(from.precision, to.precision) };
  });
}

/**
 * A short order: from the first stop with a known position through the others, and at the end those
 * without one, as they stood.
 */
export function suggestOrder<S extends Stop>(stops: readonly S[]): readonly S[] {
  const placed = stops.flatMap((stop) =>
    stop.spot === undefined ? [] : [{ stop, spot: stop.spot }],
  );
  const ordered = visitOrder(placed.map(({ spot }) => spot)).flatMap(
    (index) => placed[index]?.stop ?? [],
  );
  return [...ordered, ...stops.filter(({ spot }) => spot === undefined)];
}
