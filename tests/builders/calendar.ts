import { Temporal } from 'temporal-polyfill';
import type { Event, Session, SessionTime } from '#domain/calendar/event.ts';
import type { Observance, ObservanceRule } from '#domain/calendar/observance.ts';

// For tests only: values with every field filled, of which a test names the few it is about.

/** Overrides for `makeEvent`; a session needs only its time. */
export type EventInput = Partial<Omit<Event, 'sessions'>> & {
  readonly sessions?: readonly (Partial<Session> & { readonly time: SessionTime })[];
};

/** Days `first` to `last` inclusive; one day when `last` is left out. */
export function allDay(first: string, last: string = first): SessionTime {
  return {
    kind: 'all-day',
    first: Temporal.PlainDate.from(first),
    last: Temporal.PlainDate.from(last),
  };
}

/** Shanghai wall-clock times, e.g. `timed('2026-09-05T09:00', '2026-09-05T11:30')`. */
export function timed(start: string, end?: string): SessionTime {
  return {
    kind: 'timed',
    start: Temporal.PlainDateTime.from(start),
    ...(end === undefined ? {} : { end: Temporal.PlainDateTime.from(end) }),
  };
}

/** A time not yet made known. */
export function tba(text = '日期待公布', earliestMonth?: string): SessionTime {
  return {
    kind: 'tba',
    text,
    ...(earliestMonth === undefined
      ? {}
      : { earliestMonth: Temporal.PlainYearMonth.from(earliestMonth) }),
  };
}

/**
 * An event that says nothing special. Sessions are numbered `<event id>-1`, `-2` … and take the
 * event's status and no place unless they say otherwise.
 */
export function makeEvent(input: EventInput = {}): Event {
  const id = input.id ?? '2026-sample';
  const status = input.status ?? 'scheduled';
  const sessions = input.sessions ?? [{ time: timed('2026-09-05T09:00', '2026-09-05T11:30') }];
  return {
    title: '样例讲座',
    summary: '一场只在测试里出现的讲座。',
    kind: 'lecture',
    audiences: ['public'],
    topics: [],
    measures: [],
    organisers: [{ name: '测试单位' }],
    cost: { kind: 'free' },
    booking: { kind: 'none' },
    access: {},
    sources: [{ title: '测试来源', url: 'https://example.org/source' }],
    created: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    updated: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    sequence: 0,
    ...input,
    id,
    status,
    sessions: sessions.map((session, index) => ({
      id: `${id}-${String(index + 1)}`,
      status,
      location: {},
      previous: [],
      ...session,
    })),
  };
}

/** An observance with the given rule and nothing recorded. */
export function makeObservance(
  rule: ObservanceRule,
  overrides: Partial<Omit<Observance, 'rule'>> = {},
): Observance {
  return {
    id: 'sample-day',
    name: '样例日',
    kind: 'day',
    summary: '一个只在测试里出现的日子。',
    rule,
    audiences: ['public'],
    measures: [],
    topics: [],
    namedInPlan: false,
    years: [],
    sources: [{ title: '样例决定', url: 'https://example.org/decision' }],
    compiled: Temporal.PlainDate.from('2026-01-05'),
    updated: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    ...overrides,
  };
}
