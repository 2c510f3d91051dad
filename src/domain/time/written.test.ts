import { describe, expect, test } from 'vitest';
import { daysBetween, readDay } from './written.ts';

describe('readDay', () => {
  test.each([
    { input: '2026-09-05', out: '2026-09-05' },
    { input: '2026-09-05 23:59', out: '2026-09-05' },
    { input: '2028-02-29T00:00', out: '2028-02-29' },
  ])('reads $input', ({ input, out }) => {
    expect(readDay(input).toString()).toBe(out);
  });

  test.each(['2026-02-30', '2027-02-29', '2026-13-01', '今天', ''])('refuses “%s”', (input) => {
    expect(() => readDay(input)).toThrow(RangeError);
  });
});

describe('daysBetween', () => {
  test.each([
    { input: ['2026-09-05', '2026-09-05 20:00'], out: 0 },
    { input: ['2026-12-31', '2027-01-01'], out: 1 },
    { input: ['2027-02-28', '2027-03-01'], out: 1 },
    { input: ['2028-02-28', '2028-03-01'], out: 2 },
    { input: ['2026-09-05', '2026-08-31'], out: -5 },
  ])('counts $input', ({ input: [from = '', to = ''], out }) => {
    expect(daysBetween(from, to)).toBe(out);
  });
});
