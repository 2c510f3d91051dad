import { toCandidates } from '#domain/related/related.ts';
import { buildNow } from '#site/now.ts';
import { loadCalendar } from './calendar.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadResources } from './resources.ts';

/** What can be related to a page, with its profiles, as known at the moment of the build. */
export const loadCandidates = once(async () => {
  const now = buildNow();
  const [resources, places, { items }] = await Promise.all([
    loadResources(),
    loadPlaces(),
    loadCalendar(now),
  ]);
  return toCandidates(resources, places, items, now.toInstant());
});
