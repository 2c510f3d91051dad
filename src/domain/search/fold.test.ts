import { describe, expect, test } from 'vitest';
import { foldText, standsIn, hasHan } from './fold.ts';

const SIMPLIFIED = new Map([
  ['興', '兴'],
  ['陶', '陶'],
  ['灣', '湾'],
]);

describe('a text as the search compares it', () => {
  test.each([
    ['坭興陶', '坭兴陶'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ＡＢＣ　“三娘灣” 2026 年', 'abc 三娘湾 2026年'],
    ['白海豚 2026', '白海豚2026'],
    ['科技周，钦南', '科技周 钦南'],
    ['AI  Lab', 'ai lab'],
    ['  海豚！', '海豚'],
    ['海\u200b豚\ufeff', '海豚'],
    ['①号', '1号'],
    ['𠮷野', '𠮷野'],
    ['\ud83d', ''],
    ['，。', ''],
    ['', ''],
  ])('%j', (source, text) => {
    expect(foldText(source, SIMPLIFIED).text).toBe(text);
  });

  test('every unit knows where it stood', () => {
    // 𠮷 has two units that began at one place.
    expect(foldText('a \u200b灣', SIMPLIFIED)).toEqual({ text: 'a湾', at: [0, 3, 4] });
    expect(foldText('𠮷 b。', SIMPLIFIED)).toEqual({ text: '𠮷b', at: [0, 0, 3, 4] });
    expect(foldText('㎞', SIMPLIFIED)).toEqual({ text: 'km', at: [0, 0, 1] });
  });
});

test('Han characters are known, also rare ones', () => {
  expect(['坭', 'a𠮷', 'abc', 'あ', ''].map(hasHan)).toEqual([true, true, false, false, false]);
});

test('a number does not stand in a longer one', () => {
  const months = ['2027年1月', '2027年11月', '11月和1月', '1月'];
  expect(months.filter((name) => standsIn(name, '1月'))).toEqual(['2027年1月', '11月和1月', '1月']);
  expect(standsIn('2027年11月', '7年')).toBe(false);
  expect(standsIn('2027年11月', '2027')).toBe(true);
  expect(standsIn('三娘湾', '娘')).toBe(true);
});
