import type { Temporal } from 'temporal-polyfill';
import { nextUp } from './agenda.ts';
import type { CalendarItem } from './item.ts';

/** Festivals and series, running or next, that share a topic with something; at most `limit`. */
export function suitedObservances(
  topics: readonly string[],
  items: readonly CalendarItem[],
  now: Temporal.Instant,
  limit: number,
): CalendarItem[] {
  const suited = items.filter(
    (item) => item.source === 'observance' && item.topics.some((topic) => topics.includes(topic)),
  );
  return nextUp(suited, now, limit);
}
