import { toCandidates } from '#domain/related/related.ts';
import { buildNow } from '#site/now.ts';
import { loadCalendar } from './calendar.ts';
import { once } from './once.ts';
import { loadEmergencyGuides } from './emergency.ts';
import { loadPlaces } from './places.ts';
import { loadResources } from './resources.ts';

/** What can be related to a page, with its profiles, as known at the moment of the build. */
export const loadCandidates = once('candidates', async () => {
  const now = buildNow();
  const [resources, places, { items }, guides] = await Promise.all([
    loadResources(),
    loadPlaces(),
    loadCalendar(now),
    loadEmergencyGuides(),
  ]);
  return toCandidates({ resources, places, items, guides }, now.toInstant());
});

/** {@link loadCandidates} for a page beside which no dates stand: it is as it was when other dates change. */
export const loadDatelessCandidates = once('candidates without dates', async () => ({
  ...(await loadCandidates()),
  dates: [],
}));
