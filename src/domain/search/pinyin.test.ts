import { describe, expect, test } from 'vitest';
import { findSpelling } from './pinyin.ts';

describe('a spelling in the syllables of a name', () => {
  test.each([
    ['sanniangwan', { start: 0, end: 3, short: 0 }],
    ['snw', { start: 0, end: 3, short: 3 }],
    ['snwan', { start: 0, end: 3, short: 2 }],
    ['sanniangw', { start: 0, end: 3, short: 1 }],
    ['niangwan', { start: 1, end: 3, short: 0 }],
    ['sanwan', undefined],
    ['sanniangwanx', undefined],
  ])('%s', (letters, spelled) => {
    expect(findSpelling(letters, ['san', 'niang', 'wan'])).toEqual(spelled);
  });

  test('zh is an initial as z is', () => {
    const syllables = ['zhong', 'xin'];
    expect(findSpelling('zhx', syllables)).toEqual({ start: 0, end: 2, short: 2 });
    expect(findSpelling('zx', syllables)).toEqual({ start: 0, end: 2, short: 2 });
  });
});
