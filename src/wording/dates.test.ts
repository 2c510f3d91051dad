import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, tba, timed } from '#tests/builders/calendar.ts';
import { clockText, hourText, leafText, rangeText, stampText, weekdayText } from './dates.ts';

const days = (first: string, last = first) => ({
  first: Temporal.PlainDate.from(first),
  last: Temporal.PlainDate.from(last),
});

describe('a range of days', () => {
  it.each([
    { input: days('2026-09-05'), out: '2026年9月5日', short: '9月5日' },
    { input: days('2026-09-01', '2026-09-30'), out: '2026年9月1日—30日', short: '9月1日—30日' },
    {
      input: days('2026-04-25', '2026-05-01'),
      out: '2026年4月25日—5月1日',
      short: '4月25日—5月1日',
    },
    {
      input: days('2026-12-20', '2027-01-10'),
      out: '2026年12月20日—2027年1月10日',
      short: '12月20日—2027年1月10日',
    },
    // The same month of another year is another month.
    {
      input: days('2026-03-01', '2028-03-29'),
      out: '2026年3月1日—2028年3月29日',
      short: '3月1日—2028年3月29日',
    },
  ])('is $out, or $short where 2026 is known', ({ input, out, short }) => {
    expect(rangeText(input)).toBe(out);
    expect(rangeText(input, 2026)).toBe(short);
  });

  it('names its year where another one is known', () => {
    expect(rangeText(days('2027-01-01'), 2026)).toBe('2027年1月1日');
  });
});

describe('a calendar leaf', () => {
  it.each([
    { input: days('2026-11-09'), out: ['11月', '09', '周一'] },
    { input: days('2026-11-01', '2026-11-30'), out: ['11月', '01', '—30日'] },
    { input: days('2026-09-30', '2026-10-02'), out: ['9月', '30', '—10月2日'] },
    { input: days('2026-03-01', '2028-03-29'), out: ['3月', '01', '—2028年'] },
  ])('shows $out', ({ input, out }) => {
    const { month, day, below, datetime } = leafText(input);
    expect([month, day, below]).toEqual(out);
    expect(datetime).toBe(input.first.toString());
  });
});

describe('a time of day', () => {
  it.each([
    { input: timed('2026-09-05T09:00', '2026-09-05T11:30'), out: '9:00—11:30' },
    { input: timed('2026-12-31T22:00', '2027-01-01T00:30'), out: '22:00—次日0:30' },
    { input: timed('2026-12-30T22:00', '2027-01-01T08:05'), out: '22:00—1月1日 8:05' },
    { input: timed('2026-09-10T14:00'), out: '14:00 开始' },
    { input: timed('2026-09-10T12:00', '2026-09-10T12:00'), out: '12:00 开始' },
    { input: allDay('2026-09-05'), out: undefined },
    { input: tba(), out: undefined },
  ])('is $out', ({ input, out }) => {
    expect(clockText(input)).toBe(out);
  });
});

it('a moment is printed to the minute', () => {
  expect(stampText(Temporal.PlainDateTime.from('2026-08-20T10:05:59'))).toBe('2026-08-20 10:05');
});

it.each([
  { input: '2026-01-05', out: '周一' },
  { input: '2026-09-05', out: '周六' },
  { input: '2026-11-29', out: '周日' },
])('$input is a $out', ({ input, out }) => {
  expect(weekdayText(Temporal.PlainDate.from(input))).toBe(out);
});

it.each([
  { input: '00:00', out: '0:00' },
  { input: '09:05', out: '9:05' },
  { input: '21:30', out: '21:30' },
])('$input is written $out', ({ input, out }) => {
  expect(hourText(Temporal.PlainTime.from(input))).toBe(out);
});
