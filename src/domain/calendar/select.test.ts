import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  allDay,
  makeEvent,
  makeObservance,
  tba,
  timed,
  type EventInput,
} from '#tests/builders/calendar.ts';
import type { Observance } from './observance.ts';
import { calendarItems } from './calendar-items.ts';
import type { CalendarItem } from './item.ts';
import {
  archive,
  between,
  byFacets,
  byMonth,
  byYear,
  changed,
  listOrder,
  past,
  running,
  undated,
  upcoming,
} from './select.ts';

const NOW = Temporal.Instant.from('2026-09-10T12:00+08:00');

function items(events: EventInput[], observances: Observance[] = []): CalendarItem[] {
  return calendarItems(events.map(makeEvent), observances, {
    firstYear: 2025,
    lastYear: 2028,
    today: Temporal.PlainDate.from('2026-09-10'),
  });
}

function ids(selected: readonly CalendarItem[]): string[] {
  return selected.map(({ id }) => id);
}

/** Named by what they are; the listing order here is not the right one. */
const LIST = items([
  { id: 'month', sessions: [{ time: allDay('2026-09-01', '2026-09-30') }] },
  { id: 'over', sessions: [{ time: timed('2026-09-10T09:00', '2026-09-10T11:00') }] },
  { id: 'now', sessions: [{ time: timed('2026-09-10T11:00', '2026-09-10T13:00') }] },
  { id: 'tonight', sessions: [{ time: timed('2026-09-10T19:00', '2026-09-10T20:00') }] },
  { id: 'today', sessions: [{ time: allDay('2026-09-10') }] },
  { id: 'next-day', sessions: [{ time: allDay('2026-09-11') }] },
  { id: 'next-talk', sessions: [{ time: timed('2026-09-11T20:00', '2026-09-11T21:00') }] },
  { id: 'next-week', sessions: [{ time: allDay('2026-09-11', '2026-09-18') }] },
  { id: 'off', status: 'cancelled', sessions: [{ time: allDay('2026-09-12') }] },
  { id: 'off-now', status: 'cancelled', sessions: [{ time: allDay('2026-09-09', '2026-09-14') }] },
  { id: 'off-before', status: 'cancelled', sessions: [{ time: allDay('2026-09-05') }] },
  { id: 'late', status: 'postponed', sessions: [{ time: allDay('2026-09-13') }] },
  {
    id: 'moved',
    sessions: [{ time: allDay('2026-09-25'), previous: [allDay('2026-09-08')] }],
  },
  {
    id: 'moved-over',
    sessions: [{ time: allDay('2026-09-07'), previous: [allDay('2026-09-06')] }],
  },
  { id: 'open', sessions: [{ time: tba() }] },
  { id: 'open-month', sessions: [{ time: tba('十一月以后', '2026-11') }] },
  { id: 'off-open', status: 'cancelled', sessions: [{ time: tba() }] },
  { id: 'last-year', sessions: [{ time: allDay('2025-12-28', '2026-01-03') }] },
  { id: 'old', sessions: [{ time: allDay('2025-06-01') }] },
]);

describe('selections', () => {
  it('list what is coming by day, the short before the long, withdrawn ones too', () => {
    expect(ids(upcoming(LIST, NOW))).toEqual([
      'tonight-1',
      'next-talk-1',
      'next-day-1',
      'next-week-1',
      'off-1',
      'late-1',
      'moved-1',
    ]);
  });

  it('list what is running by its end, timed before all-day, without withdrawn ones', () => {
    expect(ids(running(LIST, NOW))).toEqual(['now-1', 'today-1', 'month-1']);
  });

  it('list what is over, the last to end first', () => {
    expect(ids(past(LIST, NOW))).toEqual([
      'over-1',
      'moved-over-1',
      'off-before-1',
      'last-year-1',
      'old-1',
    ]);
  });

  it('list changes that still matter', () => {
    expect(ids(changed(LIST, NOW))).toEqual(['off-now-1', 'off-1', 'late-1', 'moved-1']);
  });

  it('list open dates, those with a month first', () => {
    expect(ids(undated(LIST, NOW))).toEqual(['open-month-1', 'open-1']);
  });

  it('archive what is over under the year in which it began', () => {
    expect(archive(LIST, NOW).map(({ year, items: list }) => [year, ids(list)])).toEqual([
      [2026, ['over-1', 'moved-over-1', 'off-before-1']],
      [2025, ['last-year-1', 'old-1']],
    ]);
  });

  it('do not touch the list they are given', () => {
    const before = ids(LIST);
    for (const select of [upcoming, running, past, changed, undated, archive]) select(LIST, NOW);
    byMonth(LIST, Temporal.PlainYearMonth.from('2026-09'));
    expect(ids(LIST)).toEqual(before);
  });
});

describe('open dates', () => {
  it('name each thing once and nothing that has a date to come', () => {
    const list = items(
      [
        {
          id: 'tour',
          sessions: [{ time: allDay('2026-09-09') }, { time: tba() }, { time: tba() }],
        },
        { id: 'fair', sessions: [{ time: allDay('2026-09-20') }, { time: tba() }] },
      ],
      [
        makeObservance({ kind: 'announced' }, { id: 'contest' }),
        makeObservance(
          { kind: 'announced' },
          {
            id: 'announced-already',
            years: [{ year: 2026, first: Temporal.PlainDate.from('2026-10-01'), sources: [] }],
          },
        ),
        makeObservance({ kind: 'announced' }, { id: 'ended', until: 2025 }),
      ],
    );
    expect(ids(undated(list, NOW))).toEqual(['contest-2026', 'tour-2']);
  });
});

describe('days and months', () => {
  it.each([
    { input: '2026-09', out: ['month-1', 'off-before-1', 'moved-over-1', 'off-now-1'] },
    { input: '2026-01', out: ['last-year-1'] },
    { input: '2025-12', out: ['last-year-1'] },
    { input: '2025-06', out: ['old-1'] },
    { input: '2026-02', out: [] },
  ])('of $input begin with $out', ({ input, out }) => {
    const found = ids(byMonth(LIST, Temporal.PlainYearMonth.from(input)));
    expect(found.slice(0, 4)).toEqual(out);
  });

  it('put what began earlier after the single days of the first day', () => {
    const list = items([
      { id: 'long', sessions: [{ time: allDay('2026-06-15', '2026-12-15') }] },
      { id: 'month', sessions: [{ time: allDay('2026-09-01', '2026-09-30') }] },
      { id: 'day', sessions: [{ time: allDay('2026-09-01') }] },
      { id: 'talk', sessions: [{ time: timed('2026-09-01T15:00', '2026-09-01T16:00') }] },
      { id: 'early-talk', sessions: [{ time: timed('2026-09-01T09:00') }] },
      { id: 'second', sessions: [{ time: timed('2026-09-02T09:00', '2026-09-02T10:00') }] },
    ]);
    expect(ids(byMonth(list, Temporal.PlainYearMonth.from('2026-09')))).toEqual([
      'early-talk-1',
      'talk-1',
      'day-1',
      'month-1',
      'long-1',
      'second-1',
    ]);
  });

  it('of a year begin in it', () => {
    expect(ids(byYear(LIST, 2025))).toEqual(['old-1', 'last-year-1']);
    expect(ids(byYear(LIST, 2026))[0]).toBe('month-1');
    expect(ids(byYear(LIST, 2026))).not.toContain('open-month-1');
  });

  it('take both ends in', () => {
    const day = (iso: string) => Temporal.PlainDate.from(iso);
    expect(ids(between(LIST, day('2026-01-03'), day('2026-01-03')))).toEqual(['last-year-1']);
    expect(ids(between(LIST, day('2026-01-04'), day('2026-08-31')))).toEqual([]);
    expect(ids(between(LIST, day('2026-09-25'), day('2026-09-25')))).toEqual([
      'moved-1',
      'month-1',
    ]);
  });
});

describe('facets', () => {
  const list = items(
    [
      {
        id: 'a',
        kind: 'lecture',
        audiences: ['elderly', 'public'],
        topics: ['health'],
        measures: ['elderly-1'],
        sessions: [{ time: allDay('2026-09-12'), location: { district: 'qinnan' } }],
      },
      {
        id: 'b',
        kind: 'contest',
        audiences: ['youth'],
        topics: ['space', 'health'],
        measures: ['youth-2', 'education-1'],
        observance: 'contest-day',
        sessions: [{ time: allDay('2026-09-12'), location: { district: 'lingshan' } }],
      },
      {
        id: 'c',
        kind: 'lecture',
        audiences: ['public'],
        sessions: [{ time: allDay('2026-09-12') }],
      },
    ],
    [makeObservance({ kind: 'announced' }, { id: 'contest-day', kind: 'contest', since: 2028 })],
  );

  it.each([
    { input: {}, out: ['a-1', 'b-1', 'c-1', 'contest-day-2028'] },
    { input: { audiences: [] }, out: ['a-1', 'b-1', 'c-1', 'contest-day-2028'] },
    { input: { audiences: ['elderly'] as const }, out: ['a-1', 'c-1', 'contest-day-2028'] },
    {
      input: { audiences: ['elderly', 'youth'] as const },
      out: ['a-1', 'b-1', 'c-1', 'contest-day-2028'],
    },
    { input: { audiences: ['public'] as const }, out: ['a-1', 'c-1', 'contest-day-2028'] },
    { input: { districts: ['qinnan'] as const }, out: ['a-1', 'c-1', 'contest-day-2028'] },
    {
      input: { districts: ['qinnan', 'lingshan'] as const },
      out: ['a-1', 'b-1', 'c-1', 'contest-day-2028'],
    },
    { input: { districts: ['pubei'] as const }, out: ['c-1', 'contest-day-2028'] },
    { input: { programmes: ['education'] }, out: ['b-1'] },
    { input: { programmes: ['elderly', 'youth'] }, out: ['a-1', 'b-1'] },
    { input: { kinds: ['lecture'] as const }, out: ['a-1', 'c-1'] },
    { input: { kinds: ['contest'] as const }, out: ['b-1', 'contest-day-2028'] },
    { input: { topics: ['health'] }, out: ['a-1', 'b-1'] },
    { input: { observances: ['contest-day'] }, out: ['b-1', 'contest-day-2028'] },
    { input: { topics: ['health'], districts: ['lingshan'] as const }, out: ['b-1'] },
    { input: { audiences: ['public'] as const, kinds: ['lecture'] as const }, out: ['a-1', 'c-1'] },
    { input: { audiences: ['youth'] as const, kinds: ['lecture'] as const }, out: ['a-1', 'c-1'] },
    { input: { audiences: ['youth'] as const, kinds: ['festival'] as const }, out: [] },
  ])('$input keep $out', ({ input, out }) => {
    expect(ids(byFacets(list, input))).toEqual(out);
  });
});

describe('list order', () => {
  it('is the same whatever the order of the input', () => {
    const expected = ids([...LIST].sort(listOrder()));
    fc.assert(
      fc.property(fc.shuffledSubarray(LIST, { minLength: LIST.length }), (shuffled) => {
        expect(ids([...shuffled].sort(listOrder()))).toEqual(expected);
      }),
    );
  });
});
