import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { parseRule, type RuleProblem } from './series-rule.ts';

/** Something repeated by one rule, e.g. every Saturday until the end of the year. */
export interface Series {
  /** First day; the rule must hit it. */
  readonly first: Temporal.PlainDate;
  /** RFC 5545 recurrence rule, e.g. `FREQ=WEEKLY;BYDAY=SA;UNTIL=20261231`; see `parseRule`. */
  readonly rule: string;
  /** Days of the rule on which it does not take place. */
  readonly exceptions: readonly Temporal.PlainDate[];
}

/** What is wrong with a series, in the order in which an editor should fix it. */
export type SeriesProblem =
  | RuleProblem
  /** More instances than `MAX_INSTANCES`: surely a mistyped bound. */
  | { readonly kind: 'too-many' }
  /** UNTIL, or the last of COUNT instances, is more than `MAX_YEARS` after the first day. */
  | { readonly kind: 'too-far' }
  | { readonly kind: 'first-not-in-rule'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'exception-misses'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'exception-twice'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'no-instances' };

export interface Expansion {
  /** Days on which it takes place, in order; empty when the rule cannot be used. */
  readonly dates: readonly Temporal.PlainDate[];
  readonly problems: readonly SeriesProblem[];
}

/** Enough for every day of a year. */
export const MAX_INSTANCES = 400;
/** How long after its first day a series may go on. */
export const MAX_YEARS = 30;

/**
 * Expands a series into its days. Mistakes in content come back as problems, all at once; nothing
 * throws. Counted instances include exceptions (RFC 5545, 3.8.5.1).
 * @example
 * expandSeries({ first: Temporal.PlainDate.from('2026-09-05'), rule: 'FREQ=WEEKLY;COUNT=2', exceptions: [] })
 * // { dates: [2026-09-05, 2026-09-12], problems: [] }
 */
export function expandSeries(series: Series): Expansion {
  const parsed = parseRule(series.rule);
  if (parsed.options === undefined) return { dates: [], problems: parsed.problems };

  const horizon = series.first.add({ years: MAX_YEARS });
  const { until = horizon, count = Infinity, ...options } = parsed.options;
  if (Temporal.PlainDate.compare(until, horizon) > 0) return failed({ kind: 'too-far' });
  // COUNT is counted here, so that a rule that never comes true (30 February) ends at the horizon.
  const all = new RRuleTemporal({
    ...options,
    until: asUtc(until),
    dtstart: asUtc(series.first),
    // Days only: UTC has no clock changes that could move one.
    tzid: 'UTC',
    temporal: Temporal,
  })
    .all((_, index) => index < Math.min(count, MAX_INSTANCES + 1))
    .map((moment) => moment.toPlainDate());
  if (all.length > MAX_INSTANCES) return failed({ kind: 'too-many' });
  if (count !== Infinity && all.length < count) return failed({ kind: 'too-far' });

  const problems: SeriesProblem[] = [];
  const hits = new Set(all.map(String));
  if (!hits.has(String(series.first))) {
    problems.push({ kind: 'first-not-in-rule', date: series.first });
  }
  const excluded = new Set<string>();
  for (const date of series.exceptions) {
    const day = String(date);
    if (!hits.has(day)) problems.push({ kind: 'exception-misses', date });
    if (excluded.has(day)) problems.push({ kind: 'exception-twice', date });
    excluded.add(day);
  }
  const dates = all.filter((date) => !excluded.has(String(date)));
  if (dates.length === 0) problems.push({ kind: 'no-instances' });
  return { dates, problems };
}

function failed(problem: SeriesProblem): Expansion {
  return { dates: [], problems: [problem] };
}

function asUtc(date: Temporal.PlainDate): Temporal.ZonedDateTime {
  return date.toZonedDateTime('UTC');
}
