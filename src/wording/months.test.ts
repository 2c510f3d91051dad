import { expect, test } from 'vitest';
import { monthsText } from './months.ts';

test.each([
  [[7], '7月'],
  [[7, 8], '7—8月'],
  [[4, 5, 6, 7, 8, 9], '4—9月'],
  [[12, 1, 2], '12月到次年2月'],
  [[1, 12], '12月到次年1月'],
  [[5, 4, 9], '4—5月、9月'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '全年'],
  [[], ''],
])('months %j are %s', (months, words) => {
  expect(monthsText(months)).toBe(words);
});
