import type { ObservanceRule, Occurrence } from '#domain/calendar/observance.ts';
import { whenText } from './event-text.ts';
import type { Temporal } from 'temporal-polyfill';
import { dateText, rangeText, weekdayText } from './dates.ts';

/** How sure a date is, in one word. */
export const CERTAINTY_TEXT: Readonly<Record<Occurrence['certainty'], string>> = {
  fixed: '按规定推算',
  announced: '已公布',
  expected: '预计',
  tba: '待公布',
};

/**
 * Days of one year of an observance in a list; of a guess only the beginning.
 *
 * @example occurrenceText(month) // '2026年9月1日—30日'
 * @example occurrenceText(guess) // '预计2027年5月22日开始'
 * @example occurrenceText(contest) // '日期待公布'
 */
export function occurrenceText({ first, last = first, certainty }: Occurrence): string {
  if (first === undefined || last === undefined) return '日期待公布';
  return certainty === 'expected' ? `预计${dateText(first)}开始` : rangeText({ first, last });
}

/** The same in full, with weekdays. */
export function occurrenceWhen(occurrence: Occurrence): string {
  const { first, last = first, certainty } = occurrence;
  if (first === undefined || last === undefined) return occurrenceText(occurrence);
  return certainty === 'expected'
    ? `预计${dateText(first)} ${weekdayText(first)}开始`
    : whenText({ kind: 'all-day', first, last });
}

/**
 * How sure a year's date is. Where its time has gone by, a date that was not found is not 待公布 any
 * more: a past year, or this year when the guess has passed.
 */
export function certaintyText(
  { certainty, year }: Occurrence,
  rule: ObservanceRule,
  today: Temporal.PlainDate,
): string {
  const isGone =
    year < today.year ||
    (year === today.year && rule.kind === 'announced' && rule.expected !== undefined);
  return certainty === 'tba' && isGone ? '待核实' : CERTAINTY_TEXT[certainty];
}
