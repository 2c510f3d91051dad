import { joinCandidates } from '#domain/join/join.ts';
import { buildNow } from '#site/now.ts';
import { loadCalendar } from './calendar.ts';
import { deepFreeze } from './freeze.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadResources } from './resources.ts';

/** Everything from which the join chooses, with its themes, as known at the moment of the build. */
export const loadJoin = once(async () => {
  const now = buildNow();
  const [resources, places, { items }] = await Promise.all([
    loadResources(),
    loadPlaces(),
    loadCalendar(now),
  ]);
  return deepFreeze(joinCandidates(resources, places, items, now.toInstant()));
});
