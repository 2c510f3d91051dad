import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { calendarMonths, calendarYears, hasMonthPages } from './calendar-pages.ts';

const NOW = Temporal.ZonedDateTime.from('2026-12-31T23:59[Asia/Shanghai]');

it('years run from the first recorded one to the end of the plan', () => {
  const years = calendarYears();
  expect([years[0], years.at(-1), years.length]).toEqual([2017, 2035, 19]);
});

it('months run from last January to December two years ahead', () => {
  const months = calendarMonths(NOW).map(String);
  expect([months[0], months.at(-1), months.length]).toEqual(['2025-01', '2028-12', 48]);
});

it.each([
  { year: 2024, out: false },
  { year: 2025, out: true },
  { year: 2028, out: true },
  { year: 2029, out: false },
])('months of $year have pages: $out', ({ year, out }) => {
  expect(hasMonthPages(year, NOW)).toBe(out);
});
