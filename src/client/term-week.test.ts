import { expect, it } from 'vitest';
import { weekText } from './term-week.ts';

it.each([
  { first: '2026-09-01', week: 1, out: '8月31日' },
  { first: '2026-08-31', week: 1, out: '8月31日' },
  { first: '2026-09-06', week: 2, out: '9月7日' },
  { first: '2026-09-01', week: 19, out: '1月4日' },
  { first: '', week: 1, out: '' },
])('week $week of a term that begins on $first begins on $out', ({ first, week, out }) => {
  expect(weekText(first, week)).toBe(out);
});
