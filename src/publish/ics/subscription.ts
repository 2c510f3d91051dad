import { Temporal } from 'temporal-polyfill';
import type { Event } from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { occurrencesOf } from '#domain/calendar/observance-dates.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { eventEntries, occurrenceEntries } from './entries.ts';
import type { IcsEntry } from './calendar-file.ts';

/** What a subscription holds of what is over, and of days that return for ever: a phone needs no more. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 2;

export interface SubscriptionOptions {
  /** Domain in UIDs; must never change, even when the site moves. */
  readonly domain: string;
  readonly now: Temporal.ZonedDateTime;
  /** Absolute addresses of pages. */
  readonly eventUrl: (event: Event) => string;
  readonly observanceUrl: (observance: Observance) => string;
}

/**
 * The items that a subscription holds: a year back, every event ahead, and observances to the end of
 * the year after next. What has no date stays, as it may have had one that must be taken back. So the
 * file does not grow with the years.
 */
export function subscribed(
  items: readonly CalendarItem[],
  now: Temporal.ZonedDateTime,
): CalendarItem[] {
  const oldest = now.toPlainDate().subtract({ years: YEARS_BACK });
  return items.filter(
    ({ source, span }) =>
      span === undefined ||
      (Temporal.PlainDate.compare(span.last, oldest) >= 0 &&
        (source === 'event' || span.first.year <= now.year + YEARS_AHEAD)),
  );
}

/** Calendar entries of exactly the given items, so a file holds what its page lists. */
export function entriesOfItems(
  items: readonly CalendarItem[],
  { events, observances }: { events: readonly Event[]; observances: readonly Observance[] },
  { domain, now, eventUrl, observanceUrl }: SubscriptionOptions,
): IcsEntry[] {
  const wanted = new Set(items.map(({ id }) => id));
  const parents = new Set(items.map(({ parent }) => parent));
  const years = items.flatMap(({ source, span, notBefore }) =>
    source === 'observance' ? [(span?.first ?? notBefore)?.year ?? now.year] : [],
  );
  const occurrences = observances
    .filter(({ id }) => parents.has(id))
    .flatMap((observance) =>
      // A lunar day may fall into the year after its own.
      occurrencesOf(observance, Math.min(...years) - 1, Math.max(...years), now.toPlainDate())
        .filter(({ year }) => wanted.has(`${observance.id}-${year}`))
        .map((occurrence) => ({ observance, occurrence })),
    );
  return [
    ...eventEntries(
      events
        .filter(({ id }) => parents.has(id))
        .map((event) => ({
          ...event,
          sessions: event.sessions.filter(({ id }) => wanted.has(id)),
        })),
      { domain, now: now.toInstant(), urlOf: eventUrl },
    ),
    ...occurrenceEntries(occurrences, { domain, urlOf: observanceUrl }),
  ];
}
