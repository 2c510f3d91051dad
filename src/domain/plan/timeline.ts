import { Temporal } from 'temporal-polyfill';

/** A moment of the plan's years. */
export interface Milestone {
  readonly id: string;
  readonly date: Temporal.PlainDate;
  /** When, as printed. */
  readonly when: string;
  readonly what: string;
}

/** First and last year of the plan's title. */
export const PLAN_YEARS = { first: 2021, last: 2035 } as const;

/**
 * Position of a day on a scale from the start of 2021 (0) to the end of 2035 (1).
 *
 * @throws RangeError where the day is outside the plan's years
 * @example shareOfPlan(Temporal.PlainDate.from('2028-07-02')) // 0.5 (to a thousandth)
 */
export function shareOfPlan(date: Temporal.PlainDate): number {
  const { first, last } = PLAN_YEARS;
  if (date.year < first || date.year > last)
    throw new RangeError(`${date.toString()} is outside the plan`);
  const passed = date.year + (date.dayOfYear - 1) / (date.daysInYear - 1) - first;
  return passed / (last + 1 - first);
}
