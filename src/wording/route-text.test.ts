import { expect, test } from 'vitest';
import { forWhomText, legsText, seasonText, stayText } from './route-text.ts';

test.each([
  { minutes: 45, out: '45分钟' },
  { minutes: 120, out: '2小时' },
  { minutes: 150, out: '2小时30分钟' },
])('$minutes minutes are $out', ({ minutes, out }) => {
  expect(stayText(minutes)).toBe(out);
});

test('the years of a route follow its groups, from the first to the last', () => {
  expect(forWhomText({ audiences: ['youth'], years: [] })).toBe('青少年');
  expect(forWhomText({ audiences: ['youth'], years: [3, 4, 5] })).toBe('青少年；三年级到五年级');
  expect(forWhomText({ audiences: ['youth'], years: [7] })).toBe('青少年；七年级');
});

test('a route without months suits the whole year', () => {
  expect(seasonText({ months: [] })).toBe('全年');
  expect(seasonText({ months: [5, 6, 7] })).toBe('5—7月');
});

test('the sum of the legs says how many of them are known', () => {
  const leg = { metres: 3_400, precision: 'approximate' } as const;
  expect(legsText([leg, leg])).toBe('直线加起来约6.8公里');
  expect(legsText([leg, undefined])).toBe('算得出的1段，直线加起来约3.4公里');
  expect(legsText([undefined])).toBeUndefined();
});
