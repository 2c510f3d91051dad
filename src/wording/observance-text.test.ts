import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Occurrence } from '#domain/calendar/observance.ts';
import { certaintyText, occurrenceText, occurrenceWhen } from './observance-text.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const base = { observanceId: 'sample', year: 2027, sources: [] };

it.each<{ input: Occurrence; short: string; long: string }>([
  {
    input: { ...base, certainty: 'fixed', first: day('2027-09-01'), last: day('2027-09-30') },
    short: '2027年9月1日—30日',
    long: '2027年9月1日 周三至9月30日 周四',
  },
  {
    input: { ...base, certainty: 'announced', first: day('2027-06-08'), last: day('2027-06-08') },
    short: '2027年6月8日',
    long: '2027年6月8日 周二',
  },
  {
    input: { ...base, certainty: 'expected', first: day('2027-05-22'), last: day('2027-05-22') },
    short: '预计2027年5月22日开始',
    long: '预计2027年5月22日 周六开始',
  },
  {
    input: { ...base, certainty: 'tba' },
    short: '日期待公布',
    long: '日期待公布',
  },
])('$short', ({ input, short, long }) => {
  expect(occurrenceText(input)).toBe(short);
  expect(occurrenceWhen(input)).toBe(long);
});

it.each([
  { year: 2025, out: '待核实' },
  { year: 2026, out: '待公布' },
  { year: 2027, out: '待公布' },
])('an unknown date of $year is $out', ({ year, out }) => {
  const occurrence: Occurrence = { ...base, year, certainty: 'tba' };
  expect(certaintyText(occurrence, { kind: 'announced' }, day('2026-11-24'))).toBe(out);
});

it('a date of this year that was not found after its usual time is 待核实', () => {
  const rule = { kind: 'announced', expected: 'saturday-after-third-monday-of-may' } as const;
  const occurrence: Occurrence = { ...base, year: 2026, certainty: 'tba' };
  expect(certaintyText(occurrence, rule, day('2026-11-24'))).toBe('待核实');
});
