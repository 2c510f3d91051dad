import { getCollection, type CollectionEntry } from 'astro:content';
import type { PlannedRoute } from '#domain/geo/planned-route.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from '#schemas/date-time.ts';
import { isShown } from './draft.ts';
import { once } from './once.ts';
import { loadPlaces, type PlaceEntry } from './places.ts';
import { resolveSources } from './sources.ts';

/** A route with what its page says about itself. */
export interface PlannedRouteEntry extends PlannedRoute {
  /** File in the repository. */
  readonly file: string;
}

/**
 * All routes by id.
 *
 * @throws Error where a stop names no place that is shown (the content check has said so before)
 */
export const loadPlannedRoutes = once('routes', async (): Promise<readonly PlannedRouteEntry[]> => {
  const [entries, places] = await Promise.all([getCollection('routes', isShown), loadPlaces()]);
  const all = await Promise.all(entries.map((entry) => toRoute(entry, places)));
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
});

async function toRoute(
  { id, data, filePath }: CollectionEntry<'routes'>,
  places: readonly PlaceEntry[],
): Promise<PlannedRouteEntry> {
  const { draft, stops, sources, compiled, published, updated, ...rest } = data;
  return {
    ...rest,
    id,
    title: shownTitle(data.title, { draft }),
    stops: stops.map(({ place: named, ...stop }) => {
      const place = places.find((one) => one.id === named);
      if (place === undefined) throw new Error(`route ${id}: no place ${named}`);
      return { ...stop, place };
    }),
    sources: await resolveSources(sources),
    compiled: Temporal.PlainDate.from(compiled),
    published: toDateTime(published),
    updated: toDateTime(updated),
    file: filePath ?? `content/routes/${id}.md`,
  };
}
