import { Temporal } from 'temporal-polyfill';
import { LAST_COMPUTED_YEAR, nextOccurrence, occurrencesOf } from './observance-dates.ts';
import type { Observance, Occurrence } from './observance.ts';

/** First year of the plan: computed dates are listed from here on. */
const FIRST_YEAR = 2021;
/** Years for which unknown or guessed dates are listed: this one and the next. */
const OPEN_YEARS = 1;

/**
 * The years of an observance that are worth a line, newest first: everything recorded, the computed
 * dates of the plan's years, and of unknown or guessed dates only those of this year and the next.
 * Of the past, a year of which nothing is known has no line.
 */
export function yearsToShow(observance: Observance, today: Temporal.PlainDate): Occurrence[] {
  const recorded = observance.years.map(({ year }) => year);
  const first = Math.min(...recorded, Math.max(FIRST_YEAR, observance.since ?? FIRST_YEAR));
  const last = Math.max(...recorded, LAST_COMPUTED_YEAR);
  return occurrencesOf(observance, first, last, today)
    .filter(({ year, certainty }) => {
      if (recorded.includes(year)) return true;
      if (certainty === 'fixed') return year >= FIRST_YEAR;
      return year >= today.year && year <= today.year + OPEN_YEARS;
    })
    .reverse();
}

/**
 * What a page tells first: the next occurrence with a date, or a guess, that is not over; where there
 * is none, the next one without.
 */
export function nextShown(
  observance: Observance,
  today: Temporal.PlainDate,
): Occurrence | undefined {
  const lastYear = Math.max(LAST_COMPUTED_YEAR, ...observance.years.map(({ year }) => year));
  const dated = occurrencesOf(observance, today.year - 1, lastYear, today).find(
    ({ last }) => last !== undefined && Temporal.PlainDate.compare(last, today) >= 0,
  );
  return dated ?? nextOccurrence(observance, today);
}

/** This year's occurrence where its days are known, not guessed, and over. */
export function overThisYear(
  years: readonly Occurrence[],
  today: Temporal.PlainDate,
): Occurrence | undefined {
  return years.find(
    ({ year, certainty, first, last = first }) =>
      year === today.year &&
      certainty !== 'expected' &&
      last !== undefined &&
      Temporal.PlainDate.compare(last, today) < 0,
  );
}
