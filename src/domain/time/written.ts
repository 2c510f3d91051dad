import { Temporal } from 'temporal-polyfill';

/**
 * The day of a date or time as content writes it: `YYYY-MM-DD`, alone or before a time of day.
 *
 * @example readDay('2026-09-05 09:30').toString() // '2026-09-05'
 * @throws RangeError where there is no such day
 */
export function readDay(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' });
}

/**
 * The day closest to one that there may not be, as `YYYY-MM-DD`.
 *
 * @param month from 1
 * @example nearestDay(2027, 2, 30) // '2027-02-28'
 */
export function nearestDay(year: number, month: number, day: number): string {
  const parts = { year, month: Math.max(1, month), day: Math.max(1, day) };
  return Temporal.PlainDate.from(parts, { overflow: 'constrain' }).toString();
}

/**
 * Whole days from one written day to another; negative when it goes back.
 *
 * @example daysBetween('2028-02-28', '2028-03-01') // 2
 * @throws RangeError where there is no such day
 */
export function daysBetween(from: string, to: string): number {
  return readDay(from).until(readDay(to)).days;
}
