import { Temporal } from 'temporal-polyfill';
import type { CalendarItem } from '#domain/calendar/item.ts';

/** What a subscription holds of what is over, and of days that return for ever: a phone needs no more. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 2;
/** Items of a subscription: so many of the longest stay within 120 kB compressed. */
export const MOST_SUBSCRIBED = 800;

/**
 * The items that a subscription holds: a year back, every event ahead, and observances to the end of
 * the year after next; where those are very many, the ones nearest to today. What has no date stays,
 * as it may have had one that must be taken back. So the file does not grow with the years.
 */
export function subscribed(
  items: readonly CalendarItem[],
  now: Temporal.ZonedDateTime,
): CalendarItem[] {
  const today = now.toPlainDate();
  const oldest = today.subtract({ years: YEARS_BACK });
  const held = items.filter(
    ({ source, span }) =>
      span === undefined ||
      (Temporal.PlainDate.compare(span.last, oldest) >= 0 &&
        (source === 'event' || span.first.year <= now.year + YEARS_AHEAD)),
  );
  if (held.length <= MOST_SUBSCRIBED) return held;
  const nearest = held
    .map((item) => ({ item, days: daysFrom(today, item) }))
    .sort((a, b) => a.days - b.days)
    .slice(0, MOST_SUBSCRIBED);
  const kept = new Set(nearest.map(({ item }) => item));
  return held.filter((item) => kept.has(item));
}

/** Days between a day and the nearest one of an item; none where it has no date. */
function daysFrom(day: Temporal.PlainDate, { span }: CalendarItem): number {
  if (span === undefined) return 0;
  const before = day.until(span.first).days;
  const after = span.last.until(day).days;
  return Math.max(before, after, 0);
}
