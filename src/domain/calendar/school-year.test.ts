import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, makeObservance, tba } from '#tests/builders/calendar.ts';
import { calendarItems } from './calendar-items.ts';
import { applications, schoolYear, schoolYearOf, type SchoolYear } from './school-year.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const NOW = Temporal.Instant.from('2026-11-25T09:00+08:00');
const EVENTS = [
  makeEvent({
    id: '2026-open-day',
    audiences: ['youth'],
    sessions: [{ time: allDay('2026-10-03') }, { time: allDay('2026-12-05') }],
  }),
  makeEvent({
    id: '2027-robots',
    kind: 'contest',
    audiences: ['youth'],
    booking: { kind: 'required', opens: '2026-12-01', closes: '2027-02-28 18:00' },
    sessions: [{ time: allDay('2027-04-10', '2027-04-11') }],
  }),
  makeEvent({
    id: '2026-workshop',
    kind: 'training',
    audiences: ['teachers', 'youth'],
    sessions: [{ time: allDay('2026-08-20', '2026-09-05') }],
  }),
  makeEvent({ id: '2026-city', audiences: ['public'], sessions: [{ time: allDay('2026-10-01') }] }),
  makeEvent({
    id: '2027-summer',
    audiences: ['youth'],
    sessions: [{ time: allDay('2027-08-01') }],
  }),
];
const OBSERVANCES = [
  makeObservance({ kind: 'fixed-day', month: 4, day: 24 }, { id: 'space', audiences: ['youth'] }),
  makeObservance({ kind: 'fixed-month', month: 9 }, { id: 'month', audiences: ['youth'] }),
  makeObservance({ kind: 'announced' }, { id: 'games', kind: 'contest', audiences: ['youth'] }),
  makeObservance({ kind: 'announced' }, { id: 'camp', kind: 'campaign', audiences: ['teachers'] }),
  makeObservance(
    { kind: 'announced', expected: 'saturday-after-third-monday-of-may' },
    { id: 'week', kind: 'period', audiences: ['public', 'youth'] },
  ),
];
const ITEMS = calendarItems(EVENTS, OBSERVANCES, { firstYear: 2025, lastYear: 2029, today: TODAY });
const YEAR = schoolYear(ITEMS, EVENTS, 2026, NOW);

/** The ids of each month that is not empty, by column. */
const shape = ({ months }: SchoolYear) =>
  Object.fromEntries(
    months.flatMap(({ month, parts, applications: signUps }) => {
      const lists = [
        ...Object.entries(parts).map(([part, list]) => [part, list.map(({ id }) => id)] as const),
        ['applications', signUps.map(({ event }) => event.id)] as const,
      ].filter(([, ids]) => ids.length > 0);
      return lists.length === 0 ? [] : [[month.toString(), Object.fromEntries(lists)]];
    }),
  );

describe('the school year of a day', () => {
  it.each([
    { day: '2026-07-31', year: 2025 },
    { day: '2026-08-01', year: 2026 },
    { day: '2026-09-01', year: 2026 },
    { day: '2026-12-31', year: 2026 },
    { day: '2027-01-01', year: 2026 },
  ])('$day → $year', ({ day, year }) => {
    expect(schoolYearOf(Temporal.PlainDate.from(day))).toBe(year);
  });
});

describe('a school year', () => {
  it('runs from September to July', () => {
    expect(YEAR.months.map(({ month }) => month.month)).toEqual([
      9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7,
    ]);
    expect([YEAR.first.toString(), YEAR.last.toString()]).toEqual(['2026-09', '2027-07']);
  });

  it('has everything for schools once, in the month in which it begins', () => {
    expect(shape(YEAR)).toEqual({
      // The workshop began in August.
      '2026-09': { day: ['month-2026'], training: ['2026-workshop-1'] },
      '2026-10': { day: ['2026-open-day-1'] },
      '2027-02': { applications: ['2027-robots'] },
      '2027-04': { contest: ['2027-robots-1'], day: ['space-2027'] },
      '2027-05': { day: ['week-2027'] },
    });
  });

  it('names what has no date yet', () => {
    const ids = (part: keyof typeof YEAR.undated) => YEAR.undated[part].map(({ id }) => id);
    expect(ids('contest')).toEqual(['games-2026']);
    expect(ids('training')).toEqual(['camp-2026']);
    expect(ids('day')).toEqual([]);
  });

  it('keeps every session among its items, for the calendar file', () => {
    const ids = YEAR.items.map(({ id }) => id);
    expect(ids).toContain('2026-open-day-2');
    expect(ids).not.toContain('2027-summer-1');
    expect(ids).not.toContain('2026-city-1');
  });

  it('drops a guess that has gone by', () => {
    const later = Temporal.Instant.from('2027-06-20T09:00+08:00');
    const may = schoolYear(ITEMS, EVENTS, 2026, later).months[8];
    expect(may?.parts.day).toEqual([]);
  });
});

describe('sign-up periods', () => {
  it('need a last day and an event that is on; the first to end comes first', () => {
    const booked = (id: string, closes: string | undefined, status: 'scheduled' | 'cancelled') =>
      makeEvent({
        id,
        status,
        booking: { kind: 'required', ...(closes === undefined ? {} : { closes }) },
        sessions: [{ time: tba() }],
      });
    const found = applications([
      booked('late', '2027-03-01', 'scheduled'),
      booked('early', '2027-02-01 12:00', 'scheduled'),
      booked('open', undefined, 'scheduled'),
      booked('off', '2027-01-01', 'cancelled'),
      makeEvent({ id: 'free' }),
    ]);
    expect(found.map(({ event, closes }) => [event.id, closes.toString()])).toEqual([
      ['early', '2027-02-01'],
      ['late', '2027-03-01'],
    ]);
  });
});
