import { Temporal } from 'temporal-polyfill';

/** IANA name of the zone in which every date and wall-clock time of the portal is meant. */
export const SHANGHAI = 'Asia/Shanghai';

/**
 * The instant at which a Shanghai clock shows `local`.
 * @example toInstant(Temporal.PlainDateTime.from('2026-09-01T09:00')).toString() // '2026-09-01T01:00:00Z'
 */
export function toInstant(local: Temporal.PlainDateTime): Temporal.Instant {
  return local.toZonedDateTime(SHANGHAI).toInstant();
}

/** What a Shanghai clock and calendar show at an instant; the inverse of `toInstant`. */
export function toLocal(instant: Temporal.Instant): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(SHANGHAI).toPlainDateTime();
}

/**
 * The day it is in Shanghai at an instant.
 * @example dateAt(Temporal.Instant.from('2026-12-31T16:00Z')).toString() // '2027-01-01'
 */
export function dateAt(instant: Temporal.Instant): Temporal.PlainDate {
  return toLocal(instant).toPlainDate();
}

/** Midnight in Shanghai at which a day begins. */
export function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(SHANGHAI).toInstant();
}

/**
 * Exclusive end of a period whose last day is inclusive: the midnight after it.
 * @example formatInstant(endOfDay(Temporal.PlainDate.from('2026-09-30'))) // '2026-10-01T00:00:00+08:00'
 */
export function endOfDay(last: Temporal.PlainDate): Temporal.Instant {
  return startOfDay(last.add({ days: 1 }));
}

/**
 * ISO 8601 with seconds and the Shanghai offset, as pages and feeds print instants.
 * @example formatInstant(Temporal.Instant.from('2026-09-01T01:00Z')) // '2026-09-01T09:00:00+08:00'
 */
export function formatInstant(instant: Temporal.Instant): string {
  return instant.toString({ timeZone: SHANGHAI, smallestUnit: 'second' });
}
