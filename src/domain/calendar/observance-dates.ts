import { Temporal } from 'temporal-polyfill';
import { lunarDate, solarTermDate } from '#domain/time/lunar.ts';
import type { Observance, ObservanceRule, Occurrence } from './observance.ts';

/** The plan's horizon: later years are shown only where something is recorded for them. */
export const LAST_COMPUTED_YEAR = 2035;

interface Days {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/**
 * What is known of one year of an observance. Recorded dates win over the rule. A guess is made
 * only for years after the last recorded one, and not once its day has gone by before `today`:
 * about the past a record is the only witness.
 * Undefined outside `since`…`until`, after `LAST_COMPUTED_YEAR` without recorded dates, and where
 * the rule's day does not exist that year (29 February).
 */
export function occurrenceIn(
  observance: Observance,
  year: number,
  today?: Temporal.PlainDate,
): Occurrence | undefined {
  if (year < (observance.since ?? -Infinity) || year > (observance.until ?? Infinity)) {
    return undefined;
  }
  const recorded = observance.years.find((entry) => entry.year === year);
  const base = {
    observanceId: observance.id,
    year,
    ...(recorded?.theme === undefined ? {} : { theme: recorded.theme }),
    ...(recorded?.ordinal === undefined ? {} : { ordinal: recorded.ordinal }),
    ...(recorded?.note === undefined ? {} : { note: recorded.note }),
    sources: recorded?.sources ?? [],
  };
  if (recorded?.first !== undefined) {
    const last = recorded.last ?? recorded.first;
    return { ...base, certainty: 'announced', first: recorded.first, last };
  }
  if (year > LAST_COMPUTED_YEAR) return undefined;
  const { rule } = observance;
  if (rule.kind !== 'announced') {
    const days = daysByRule(rule, year);
    if (days === undefined) return undefined;
    return {
      ...base,
      ...days,
      certainty: 'fixed',
      sources: [...base.sources, ...observance.sources],
    };
  }
  if (rule.expected !== undefined && year > lastDatedYear(observance)) {
    const first = saturdayAfterThirdMondayOfMay(year);
    if (today === undefined || Temporal.PlainDate.compare(first, today) >= 0) {
      return { ...base, certainty: 'expected', first, last: first };
    }
  }
  return { ...base, certainty: 'tba' };
}

/** Every year's `occurrenceIn` from `firstYear` to `lastYear`, undated ones too, oldest first. */
export function occurrencesOf(
  observance: Observance,
  firstYear: number,
  lastYear: number,
  today?: Temporal.PlainDate,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const occurrence = occurrenceIn(observance, year, today);
    if (occurrence !== undefined) occurrences.push(occurrence);
  }
  return occurrences;
}

/**
 * The first occurrence that is not over before `day`: running, coming, or of this year or a later
 * one with dates unknown. Undefined when it has ended for good.
 */
export function nextOccurrence(
  observance: Observance,
  day: Temporal.PlainDate,
): Occurrence | undefined {
  const lastYear = Math.max(LAST_COMPUTED_YEAR, lastDatedYear(observance));
  return occurrencesOf(observance, day.year - 1, lastYear, day).find((occurrence) =>
    occurrence.last === undefined
      ? occurrence.year >= day.year
      : Temporal.PlainDate.compare(occurrence.last, day) >= 0,
  );
}

function lastDatedYear(observance: Observance): number {
  const dated = observance.years.filter((entry) => entry.first !== undefined);
  return Math.max(-Infinity, ...dated.map((entry) => entry.year));
}

function daysByRule(
  rule: Exclude<ObservanceRule, { kind: 'announced' }>,
  year: number,
): Days | undefined {
  switch (rule.kind) {
    case 'fixed-day':
      return spanOf(dateIn(year, rule.month, rule.day));
    case 'fixed-span':
      return spanOf(dateIn(year, rule.month, rule.day), dateIn(year, rule.lastMonth, rule.lastDay));
    case 'fixed-month': {
      const month = Temporal.PlainYearMonth.from({ year, month: rule.month });
      return spanOf(month.toPlainDate({ day: 1 }), month.toPlainDate({ day: month.daysInMonth }));
    }
    case 'nth-weekday':
      return spanOf(nthWeekday(year, rule.month, rule.weekday, rule.nth));
    case 'solar-term':
      return spanOf(solarTermDate(rule.term, year));
    case 'lunar':
      return spanOf(lunarDate(year, rule.month, rule.day));
  }
}

function spanOf(
  first: Temporal.PlainDate | undefined,
  last: Temporal.PlainDate | undefined = first,
): Days | undefined {
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Undefined for a day the month does not have; `from` would silently take its last day. */
function dateIn(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.month === month && date.day === day ? date : undefined;
}

/** Undefined for a fifth weekday that the month does not have. */
function nthWeekday(
  year: number,
  month: number,
  weekday: number,
  nth: number,
): Temporal.PlainDate | undefined {
  const begin = Temporal.PlainDate.from({ year, month, day: 1 });
  const lead = (weekday - begin.dayOfWeek + 7) % 7;
  const count = Math.ceil((begin.daysInMonth - lead) / 7);
  const week = nth > 0 ? nth - 1 : count + nth;
  return week < 0 || week >= count ? undefined : begin.add({ days: lead + 7 * week });
}

/** The usual first day of 全国科技活动周: true of 2021–2025, not of 2018–2020. */
function saturdayAfterThirdMondayOfMay(year: number): Temporal.PlainDate {
  // A third Monday is the 15th at the earliest, so the Saturday after it is the one in 20…26 May.
  const twentieth = Temporal.PlainDate.from({ year, month: 5, day: 20 });
  return twentieth.add({ days: (6 - twentieth.dayOfWeek + 7) % 7 });
}
