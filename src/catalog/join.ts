import type { Temporal } from 'temporal-polyfill';
import { loadCalendar } from './calendar.ts';
import { loadPlaces } from './places.ts';
import { loadResources } from './resources.ts';

/** Everything from which the join chooses, as known at `now`. */
export async function loadJoin(now: Temporal.ZonedDateTime) {
  const [resources, places, { items }] = await Promise.all([
    loadResources(),
    loadPlaces(),
    loadCalendar(now),
  ]);
  return { resources, places, items, now: now.toInstant() };
}
