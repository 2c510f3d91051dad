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
