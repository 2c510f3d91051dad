import { Temporal } from 'temporal-polyfill';
import type { CalendarItem } from '#domain/calendar/item.ts';

/** What a subscription holds of what is over, and of days that return for ever: a phone needs no more. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 2;

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
