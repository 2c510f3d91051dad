import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Hours, OpeningPeriod, Weekday } from './opening.ts';
import { opennessAt, opensLaterAt, visitDay, weekHours, type WeekHours } from './openness.ts';

type Weekly = Extract<Hours, { kind: 'weekly' }>;

const period = (days: readonly Weekday[], opens: string, closes: string): OpeningPeriod => ({
  days,
  opens: Temporal.PlainTime.from(opens),
  closes: Temporal.PlainTime.from(closes),
});
const weekly = (periods: readonly OpeningPeriod[], more: Partial<Weekly> = {}): Weekly => ({
  kind: 'weekly',
  periods,
  opensOnHolidays: false,
  closedDates: [],
  ...more,
});
const isOpenAt = (hours: Weekly, at: Temporal.ZonedDateTime) =>
  opennessAt(weekHours(hours), at.epochMilliseconds);
const at = (local: string, zone = 'Asia/Shanghai') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone);

// 2026-11-23 is a Monday (perpetual calendar).
const tueToSun = period(['tue', 'wed', 'thu', 'fri', 'sat', 'sun'], '09:00', '17:00');

describe('a place open from Tuesday to Sunday, 9 to 17', () => {
  it.each([
    { when: '2026-11-24T08:59', out: 'closed' },
    { when: '2026-11-24T09:00', out: 'open' },
    { when: '2026-11-24T16:59:59', out: 'open' },
    { when: '2026-11-24T17:00', out: 'closed' },
    { when: '2026-11-29T12:00', out: 'open' },
    { when: '2026-11-23T12:00', out: 'closed' },
    { when: '2026-11-30T12:00', out: 'closed' },
  ])('is $out at $when', ({ when, out }) => {
    expect(isOpenAt(weekly([tueToSun]), at(when))).toBe(out);
  });

  it('goes by the clock of Shanghai, wherever the reader is', () => {
    // 20:30 on Monday in New York is 09:30 on Tuesday in Shanghai.
    expect(isOpenAt(weekly([tueToSun]), at('2026-11-23T20:30', 'America/New_York'))).toBe('open');
    expect(isOpenAt(weekly([tueToSun]), at('2026-11-24T12:00', 'America/New_York'))).toBe('closed');
  });

  it.each([
    { when: '2026-11-23T12:00', out: 'rest' },
    { when: '2026-11-23T20:00', out: 'closed' },
    { when: '2026-11-24T12:00', out: 'open' },
    { when: '2026-11-24T20:00', out: 'closed' },
  ])('may open on a Monday that is a holiday: $out at $when', ({ when, out }) => {
    expect(isOpenAt(weekly([tueToSun], { opensOnHolidays: true }), at(when))).toBe(out);
  });
});

it.each([
  { when: '2026-11-24T00:00', out: 540 },
  { when: '2026-11-24T09:00', out: 870 },
  { when: '2026-11-24T13:00', out: 870 },
  { when: '2026-11-24T14:30', out: undefined },
  { when: '2026-11-25T08:00', out: undefined },
])('opens later that day at minute $out, seen at $when', ({ when, out }) => {
  const hours = weekly([period(['tue'], '09:00', '12:00'), period(['tue'], '14:30', '17:30')]);
  expect(opensLaterAt(weekHours(hours), at(when).epochMilliseconds)).toBe(out);
});

it('does not say when it opens where the hours change with the season, or on a closed day', () => {
  const morning = at('2026-11-24T08:00').epochMilliseconds;
  const closedDates = [Temporal.PlainDate.from('2026-11-24')];
  for (const more of [{ season: '夏季另有时间' }, { closedDates }]) {
    expect(opensLaterAt(weekHours(weekly([tueToSun], more)), morning)).toBeUndefined();
  }
});

it('a break at noon is closed', () => {
  const hours = weekly([period(['tue'], '09:00', '12:00'), period(['tue'], '14:30', '17:30')]);
  expect(
    ['11:59', '12:00', '14:29', '14:30'].map((time) => isOpenAt(hours, at(`2026-11-24T${time}`))),
  ).toEqual(['open', 'closed', 'closed', 'open']);
});

it('open until midnight means until the day is over', () => {
  const hours = weekly([period(['tue'], '18:00', '00:00')]);
  expect(isOpenAt(hours, at('2026-11-24T23:59:59'))).toBe('open');
  expect(isOpenAt(hours, at('2026-11-25T00:00'))).toBe('closed');
  expect(isOpenAt(hours, at('2026-11-24T00:00'))).toBe('closed');
});

it('an announced closing day is closed, in every season', () => {
  const closedDates = [Temporal.PlainDate.from('2026-11-24')];
  expect(isOpenAt(weekly([tueToSun], { closedDates }), at('2026-11-24T12:00'))).toBe('closed');
  expect(isOpenAt(weekly([tueToSun], { closedDates }), at('2026-11-25T12:00'))).toBe('open');
  const seasonal = weekly([tueToSun], { closedDates, season: '冬季提前闭馆' });
  expect(isOpenAt(seasonal, at('2026-11-24T12:00'))).toBe('closed');
});

it('hours that change with the season do not tell', () => {
  const hours = weekly([tueToSun], { season: '冬季提前闭馆' });
  expect(isOpenAt(hours, at('2026-11-25T12:00'))).toBe('unknown');
});

it('hours survive the way through an attribute of a page', () => {
  const read: WeekHours = JSON.parse(JSON.stringify(weekHours(weekly([tueToSun]))));
  expect(opennessAt(read, Date.parse('2026-11-24T12:00:00+08:00'))).toBe('open');
  expect(opennessAt(read, Date.parse('2026-11-23T12:00:00+08:00'))).toBe('closed');
  // Long ago: 30 December 1969 was a Tuesday.
  expect(opennessAt(read, Date.parse('1969-12-30T12:00:00+08:00'))).toBe('open');
});

describe('the day to offer for a visit', () => {
  const day = (date: string) =>
    Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / 86_400_000;

  it.each([
    // Sunday 29 November 2026: Monday is closed.
    { hours: weekHours(weekly([tueToSun])), out: '2026-12-01' },
    { hours: 'always' as const, out: '2026-11-30' },
    { hours: undefined, out: '2026-12-05' },
    { hours: weekHours(weekly([tueToSun], { season: '冬季提前闭馆' })), out: '2026-12-05' },
    {
      hours: weekHours(
        weekly([tueToSun], { closedDates: [Temporal.PlainDate.from('2026-12-01')] }),
      ),
      out: '2026-12-02',
    },
  ])('is $out', ({ hours, out }) => {
    expect(visitDay(hours, day('2026-11-29'))).toBe(day(out));
  });

  it('on a Saturday is the next one', () => {
    expect(visitDay(undefined, day('2026-11-28'))).toBe(day('2026-12-05'));
  });
});
