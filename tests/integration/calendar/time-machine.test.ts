import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import { monthGrid } from '#domain/calendar/grid.ts';
import { itemPhase, type CalendarItem } from '#domain/calendar/item.ts';
import {
  archive,
  byMonth,
  changed,
  past,
  running,
  undated,
  upcoming,
} from '#domain/calendar/select.ts';
import { eventState } from '#domain/calendar/states.ts';
import { FIXTURE_EVENTS } from '#tests/fixtures/calendar/events.ts';
import { FIXTURE_OBSERVANCES } from '#tests/fixtures/calendar/observances.ts';
import * as oracle from './oracle.ts';

/** Shanghai clocks at which the calendar is looked at. */
const MOMENTS = [
  '2025-05-24T00:00:00', // first day of an announced week
  '2025-12-31T23:59:59', // before a New Year
  '2026-01-01T00:00:00',
  '2026-03-22T12:00:00', // first day of a fixed week
  '2026-03-30T23:59:59', // last minute of the last Monday of March
  '2026-05-22T23:59:59', // before a guessed day
  '2026-05-23T12:00:00', // on it
  '2026-05-24T00:00:00', // after it
  '2026-08-31T23:59:59', // before a month
  '2026-09-01T00:00:00', // its first minute
  '2026-09-05T09:00:00', // a talk begins
  '2026-09-05T11:29:59',
  '2026-09-05T11:30:00', // and is over
  '2026-09-10T12:00:00', // an event without length
  '2026-09-10T23:59:59', // last minute of one whose end is unknown
  '2026-09-11T00:00:00',
  '2026-09-20T23:59:59', // last minute of a week
  '2026-09-23T08:05:14', // autumnal equinox
  '2026-09-30T23:59:59', // last minute of a month
  '2026-10-01T00:00:00',
  '2026-10-18T06:00:00', // 重阳
  '2026-12-31T23:59:59', // New Year's Eve
  '2027-01-01T00:00:00',
  '2027-01-01T00:30:00', // the party over New Year is over
  '2027-02-28T23:59:59', // no leap day
  '2028-02-28T23:59:59', // before a leap day
  '2028-02-29T12:00:00', // on it
  '2028-02-29T23:59:00', // its last minute
  '2028-03-01T00:00:00',
  '2028-12-31T12:00:00',
  '2035-12-31T23:59:59', // the last minute of the plan
  '2036-01-01T00:00:00',
] as const;

const FIRST_YEAR = 2025;
const LAST_YEAR = 2028;

/** Days of the fixture observances, from the State Council's, the almanac's and printed calendars. */
const OBSERVED: Record<string, readonly string[]> = {
  'sample-worker-day': ['2025-05-30', '2026-05-30', '2027-05-30', '2028-05-30'],
  'sample-water-week': [2025, 2026, 2027, 2028].map(
    (year) => `${String(year)}-03-22/${String(year)}-03-28`,
  ),
  'sample-science-month': [2025, 2026, 2027, 2028].map(
    (year) => `${String(year)}-09-01/${String(year)}-09-30`,
  ),
  'sample-school-safety': ['2025-03-31', '2026-03-30', '2027-03-29', '2028-03-27'],
  'sample-harvest': ['2025-09-23', '2026-09-23', '2027-09-23', '2028-09-22'],
  'sample-double-ninth': ['2025-10-29', '2026-10-18', '2027-10-08', '2028-10-26'],
  'sample-science-week': ['2025-05-24/2025-05-31', '?2026-05-23', '?2027-05-22', '?2028-05-20'],
  'sample-contest': ['2025', '2026', '2027', '2028'],
};

/** The observances as far as they should be listed on a day. */
function knownObservances(today: string): oracle.Known[] {
  return Object.entries(OBSERVED).flatMap(([parent, years]) =>
    years.flatMap((text): oracle.Known[] => {
      const guess = text.startsWith('?');
      const [first = '', last = first] = text.replace('?', '').split('/');
      const year = first.slice(0, 4);
      const open = first === year || (guess && first < today);
      if (open && year < today.slice(0, 4)) return [];
      return [
        {
          id: `${parent}-${year}`,
          parent,
          status: 'scheduled',
          moved: false,
          guess: guess && !open,
          ...(open ? {} : { when: oracle.wholeDays(first, last) }),
          notBefore: `${year}-01-01`,
        },
      ];
    }),
  );
}

function at(local: string): Temporal.Instant {
  return Temporal.Instant.from(`${local}+08:00`);
}

/** The calendar as a build of that day has it. */
function itemsOn(local: string): CalendarItem[] {
  return calendarItems(FIXTURE_EVENTS, FIXTURE_OBSERVANCES, {
    firstYear: FIRST_YEAR,
    lastYear: LAST_YEAR,
    today: Temporal.PlainDate.from(local.slice(0, 10)),
  });
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

describe.each(MOMENTS)('at %s', (local) => {
  const now = at(local);
  const items = itemsOn(local);
  const known = [...oracle.knownSessions(FIXTURE_EVENTS), ...knownObservances(local.slice(0, 10))];

  it('every item is there with its state', () => {
    const stateOf = (item: CalendarItem) =>
      item.status === 'scheduled' ? itemPhase(item, now) : item.status;
    const states = items.map((item) => `${item.id} ${stateOf(item)}`);
    expect(states.sort()).toEqual(
      known.map((entry) => `${entry.id} ${oracle.stateAt(entry, local)}`).sort(),
    );
  });

  it('every event has its state', () => {
    for (const event of FIXTURE_EVENTS) {
      expect([event.id, eventState(event, now)]).toEqual([
        event.id,
        oracle.eventStateAt(event, local),
      ]);
    }
  });

  it('the lists hold what they should, in order', () => {
    expect(ids(upcoming(items, now))).toEqual(oracle.upcomingAt(known, local));
    expect(ids(running(items, now))).toEqual(oracle.runningAt(known, local));
    expect(ids(changed(items, now))).toEqual(oracle.changedAt(known, local));
    expect(ids(undated(items, now))).toEqual(oracle.undatedAt(known, local));
  });

  it('what is over stands in the archive, once, under the year of its first day', () => {
    const over = oracle.pastAt(known, local);
    expect(ids(past(items, now)).sort()).toEqual(ids(over).sort());
    const ends = past(items, now).map(({ span }) => Number(span?.end.epochMilliseconds));
    expect(ends).toEqual(ends.toSorted((a, b) => b - a));
    const archived = archive(items, now).flatMap(({ year, items: list }) =>
      list.map(({ id }) => `${String(year)} ${id}`),
    );
    expect(archived.sort()).toEqual(
      over.map(({ id, when }) => `${String(when?.first.slice(0, 4))} ${id}`).sort(),
    );
  });

  it('no item stands in two of: coming, running, over', () => {
    const listed = [upcoming, running, past].flatMap((select) => ids(select(items, now)));
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('its month and its table agree with the days of the items', () => {
    const month = Temporal.PlainYearMonth.from(local.slice(0, 7));
    expect(ids(byMonth(items, month))).toEqual(oracle.inMonth(known, local.slice(0, 7)));
    for (const { date, inMonth, items: listed } of monthGrid(items, month).weeks.flat()) {
      const day = date.toString();
      const expected = known.filter(({ when }) => when && when.first <= day && day <= when.last);
      expect(ids(listed).sort()).toEqual(inMonth ? ids(expected).sort() : []);
    }
  });
});

// Read off the fixture by hand; the oracle above cannot be wrong in the same way.
describe('the fixture calendar', () => {
  it.each([
    { event: '2026-dolphin-lecture', now: '2026-09-05T08:59:59', out: 'upcoming' },
    { event: '2026-dolphin-lecture', now: '2026-09-05T09:00:00', out: 'running' },
    { event: '2026-dolphin-lecture', now: '2026-09-05T11:30:00', out: 'past' },
    { event: '2026-phone-class', now: '2026-09-08T12:00:00', out: 'upcoming' },
    { event: '2026-phone-class', now: '2026-09-22T10:30:00', out: 'past' },
    { event: '2026-science-caravan', now: '2026-09-12T00:00:00', out: 'tba' },
    { event: '2026-month-campaign', now: '2026-08-31T23:59:59', out: 'upcoming' },
    { event: '2026-month-campaign', now: '2026-09-01T00:00:00', out: 'running' },
    { event: '2026-month-campaign', now: '2026-09-30T23:59:59', out: 'running' },
    { event: '2026-month-campaign', now: '2026-10-01T00:00:00', out: 'past' },
    { event: '2026-last-day', now: '2026-12-31T23:59:59', out: 'running' },
    { event: '2026-last-day', now: '2027-01-01T00:00:00', out: 'past' },
    { event: '2026-new-year-countdown', now: '2027-01-01T00:29:59', out: 'running' },
    { event: '2026-until-midnight', now: '2027-01-01T00:00:00', out: 'past' },
    { event: '2027-first-minute', now: '2026-12-31T23:59:59', out: 'upcoming' },
    { event: '2027-first-minute', now: '2027-01-01T00:00:00', out: 'running' },
    { event: '2027-no-leap-day', now: '2027-02-28T23:59:59', out: 'running' },
    { event: '2028-leap-day', now: '2028-02-28T23:59:59', out: 'upcoming' },
    { event: '2028-leap-day', now: '2028-02-29T23:59:59', out: 'running' },
    { event: '2028-leap-day', now: '2028-03-01T00:00:00', out: 'past' },
    { event: '2026-two-year-exhibition', now: '2028-02-29T23:59:59', out: 'running' },
    { event: '2035-last-day', now: '2035-12-31T23:59:59', out: 'running' },
    { event: '2035-last-minute', now: '2035-12-31T23:58:59', out: 'upcoming' },
    { event: '2035-last-minute', now: '2036-01-01T00:00:00', out: 'past' },
    { event: '2026-no-end', now: '2026-09-10T23:59:59', out: 'running' },
    { event: '2026-no-end', now: '2026-09-11T00:00:00', out: 'past' },
    { event: '2026-one-moment', now: '2026-09-10T12:00:00', out: 'past' },
    { event: '2026-story-hour', now: '2026-10-03T10:30:00', out: 'upcoming' },
    { event: '2026-story-hour', now: '2026-12-26T11:00:00', out: 'past' },
    { event: '2026-cancelled', now: '2030-01-01T00:00:00', out: 'cancelled' },
    { event: '2026-postponed', now: '2026-09-19T12:00:00', out: 'postponed' },
    { event: '2026-postponed-undated', now: '2026-09-01T00:00:00', out: 'postponed' },
    { event: '2026-moved', now: '2026-09-17T16:00:00', out: 'upcoming' },
    { event: '2026-moved', now: '2026-09-24T16:00:00', out: 'running' },
    { event: '2026-moved-twice', now: '2026-09-15T12:00:00', out: 'upcoming' },
    { event: '2026-moved-earlier', now: '2026-09-05T00:00:00', out: 'past' },
    { event: '2026-uncancelled', now: '2026-09-21T10:00:00', out: 'running' },
    { event: '2026-one-session-cancelled', now: '2026-09-15T10:30:00', out: 'upcoming' },
    { event: '2026-last-session-postponed', now: '2026-09-10T00:00:00', out: 'postponed' },
    { event: '2026-all-sessions-cancelled', now: '2026-09-10T00:00:00', out: 'cancelled' },
    { event: '2026-tba', now: '2030-01-01T00:00:00', out: 'tba' },
    { event: '2026-no-sessions', now: '2026-09-10T00:00:00', out: 'tba' },
  ])('has $event $out at $now', ({ event, now, out }) => {
    const found = FIXTURE_EVENTS.find(({ id }) => id === event);
    expect(found && eventState(found, at(now))).toBe(out);
  });

  it('runs these on the last minute of September 2026, the first to end first', () => {
    expect(ids(running(itemsOn('2026-09-30T23:59:59'), at('2026-09-30T23:59:59')))).toEqual([
      '2026-last-workday-9',
      '2026-month-end-1',
      '2026-month-campaign-1',
      'sample-science-month-2026',
      '2026-pottery-exhibition-1',
      '2026-half-year-exhibition-1',
      '2026-two-year-exhibition-1',
    ]);
  });

  it('runs nothing and has nothing ahead when the plan is over', () => {
    const now = at('2036-01-01T00:00:00');
    const items = itemsOn('2036-01-01T00:00:00');
    expect([running(items, now), upcoming(items, now)]).toEqual([[], []]);
    expect(ids(past(items, now)).slice(0, 2)).toEqual(['2035-last-minute-1', '2035-last-day-1']);
  });

  it('has at least sixty events, of every kind, status and kind of time, with unique ids', () => {
    expect(FIXTURE_EVENTS.length).toBeGreaterThanOrEqual(60);
    const sessions = FIXTURE_EVENTS.flatMap((event) => event.sessions);
    const allIds = [...ids(FIXTURE_EVENTS), ...ids(sessions)];
    expect(new Set(allIds).size).toBe(allIds.length);
    const values = (list: string[]): string[] => [...new Set(list)].sort();
    expect(values(FIXTURE_EVENTS.map(({ kind }) => kind))).toHaveLength(9);
    expect(values(sessions.map(({ status }) => status))).toEqual([
      'cancelled',
      'postponed',
      'scheduled',
    ]);
    expect(values(sessions.map(({ time }) => time.kind))).toEqual(['all-day', 'tba', 'timed']);
    expect(values(FIXTURE_EVENTS.flatMap(({ audiences }) => audiences))).toHaveLength(7);
  });
});
