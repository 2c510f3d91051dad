import { describe, expect, test } from 'vitest';
import { standInRow, termsOf } from './terms.ts';

test.each([
  ['海豚', ['海豚']],
  ['白海豚', ['白海', '海豚']],
  ['海洋科普日', ['海洋', '洋科', '科普', '普日']],
  ['全国科普日讲座', ['全国', '科普', '日讲', '讲座']],
  ['全国科普日活动表', ['全国', '科普', '日活', '动表']],
  ['白海豚2026', ['白海', '海豚', '2026']],
  ['science day', ['science', 'day']],
  ['𠮷野家', ['𠮷野', '野家']],
  ['海', ['海']],
  ['9月', ['9', '月']],
  ['', []],
])('%s', (word, terms) => {
  expect(termsOf(word).map(({ text }) => text)).toEqual(terms);
});

describe('terms in a row', () => {
  test.each([
    ['白海豚', [[4], [5]], true],
    [
      '白海豚',
      [
        [4, 20],
        [9, 21],
      ],
      true,
    ],
    ['白海豚', [[4], [9]], false],
    ['白海豚', [[5], [4]], false],
    ['全国科普日活动表', [[1], [2], [3], [5]], true],
    ['全国科普日活动表', [[1], [2], [5], [6]], false],
    ['9月', [[3], [4]], true],
    ['9月', [[3], [8]], false],
    ['海豚', [[]], true],
    ['', [], true],
  ])('%s %j', (word, positions, isRow) => {
    expect(standInRow(termsOf(word), positions)).toBe(isRow);
  });
});
