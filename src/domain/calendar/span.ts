import { Temporal } from 'temporal-polyfill';
import { dateAt, endOfDay, startOfDay, toInstant } from '#domain/time/shanghai.ts';
import type { SessionTime } from './event.ts';

/** The stretch of time that something takes, as instants and as Shanghai days. */
export interface Span {
  readonly start: Temporal.Instant;
  /** Exclusive: at this instant it is over. */
  readonly end: Temporal.Instant;
  readonly first: Temporal.PlainDate;
  /** Inclusive. A session that ends at midnight has its last day before it. */
  readonly last: Temporal.PlainDate;
  readonly allDay: boolean;
}

/**
 * Span of whole days, both inclusive: it ends at the midnight after `last`.
 * @example formatInstant(spanOfDays(first, Temporal.PlainDate.from('2026-09-30')).end) // '2026-10-01T00:00:00+08:00'
 */
export function spanOfDays(first: Temporal.PlainDate, last: Temporal.PlainDate): Span {
  return { start: startOfDay(first), end: endOfDay(last), first, last, allDay: true };
}

/**
 * Span of a session's time; undefined for `tba`. Where no end is known, the session counts until
 * the end of its day: a guess of some hours would send late-comers away from what still goes on.
 */
export function spanOf(time: SessionTime): Span | undefined {
  if (time.kind === 'tba') return undefined;
  const span = known.get(time) ?? spanOfDated(time);
  known.set(time, span);
  return span;
}

/** Dozens of pages ask for the span of the same time, which never changes. */
const known = new WeakMap<SessionTime, Span>();

function spanOfDated(time: Exclude<SessionTime, { readonly kind: 'tba' }>): Span {
  if (time.kind === 'all-day') return spanOfDays(time.first, time.last);
  const start = toInstant(time.start);
  const first = time.start.toPlainDate();
  if (time.end === undefined) {
    return { start, end: endOfDay(first), first, last: first, allDay: false };
  }
  const end = toInstant(time.end);
  const lastMoment =
    Temporal.Instant.compare(end, start) > 0 ? end.subtract({ nanoseconds: 1 }) : end;
  return { start, end, first, last: dateAt(lastMoment), allDay: false };
}

/** Whether a span takes up any of the days `first` to `last`, both inclusive. */
export function touchesDays(
  span: Pick<Span, 'first' | 'last'>,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): boolean {
  return (
    Temporal.PlainDate.compare(span.first, last) <= 0 &&
    Temporal.PlainDate.compare(span.last, first) >= 0
  );
}
