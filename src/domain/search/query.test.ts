import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const SIMPLIFIED = new Map([['興', '兴']]);

test.each([
  ['海豚', ['海豚'], [], []],
  ['三娘湾 海豚', ['三娘湾', '海豚'], [], []],
  ['海豚 海豚', ['海豚', '海豚'], [], []],
  ['　坭興陶　ＡＩ ', ['坭兴陶', 'ai'], [], []],
  ['“科技周” 钦南 -讲座', ['科技周', '钦南'], ['科技周'], ['讲座']],
  ['"science day"', ['science day'], ['science day'], []],
  ['「坭興陶」', ['坭兴陶'], ['坭兴陶'], []],
  ['海豚 －“科普 讲座”', ['海豚'], [], ['科普 讲座']],
  ['-讲座', [], [], ['讲座']],
  ['九月-十月', ['九月 十月'], [], []],
  ['“海豚', ['海豚'], [], []],
  ['海豚 - 馆', ['海豚', '馆'], [], []],
  ['“” -', [], [], []],
  ['', [], [], []],
])('%j', (typed, words, exact, excluded) => {
  expect(parseQuery(typed, SIMPLIFIED)).toEqual({ words, exact: new Set(exact), excluded });
});

test('what is too long is cut', () => {
  expect(parseQuery('海'.repeat(500), SIMPLIFIED).words).toEqual(['海'.repeat(40)]);
  expect(parseQuery(`海${'𠮷'.repeat(50)}`, SIMPLIFIED).words).toEqual([`海${'𠮷'.repeat(39)}`]);
  expect(parseQuery('a b c d e f g h i j', SIMPLIFIED).words).toEqual(Array.from('abcdefgh'));
});

test.each([
  ['2025科普日', ['2025', '科普日']],
  ['2026年全国科普月', ['2026年', '全国科普月']],
  ['科技活动周2027', ['科技活动周', '2027']],
  ['“2025科普日”', ['2025科普日']],
  ['2026年九月', ['2026年九月']],
  ['2025年和2035年的目标', ['2025年和2035年的目标']],
])('a year and a name are two words: %s', (typed, words) => {
  expect(parseQuery(typed, new Map()).words).toEqual(words);
});

test('a percentage is meant as it stands', () => {
  expect([...parseQuery('10.5%', new Map()).exact]).toEqual(['10 5']);
});

test.each([
  ['8岁孩子', ['8岁']],
  ['给五岁的小朋友', ['五岁']],
  ['8岁 小孩 实验', ['8岁', '实验']],
  ['“8岁孩子”', ['8岁孩子']],
  ['8岁 “孩子”', ['8岁', '孩子']],
  ['孩子 溺水', ['孩子', '溺水']],
])('an age says that a child is meant: %s', (typed, words) => {
  expect(parseQuery(typed, new Map()).words).toEqual(words);
});
