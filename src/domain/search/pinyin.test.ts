import { describe, expect, test } from 'vitest';
import { NAME_TABLE } from '../../../tests/fixtures/search/name-table.ts';
import { openNames } from './name-book.ts';
import { findSpelling, pinyinWords } from './pinyin.ts';

const book = openNames(NAME_TABLE);

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

describe('what a spelling means', () => {
  test.each([
    ['sanniangwan', ['三娘湾']],
    ['san niang wan', ['三娘湾']],
    ["san'niang'wan", ['三娘湾']],
    ['snw', ['三娘湾']],
    ['snwan', ['三娘湾']],
    ['nixingtao', ['坭兴陶']],
    ['haitun', ['海豚']],
    ['bht', ['白海豚']],
    ['chengzhang', ['成长']],
    // n and l, ng and n sound alike to many.
    ['sanliangwan', ['三娘湾']],
    ['nixintao', ['坭兴陶']],
    ['hai', []],
    ['h', []],
    ['qqq', []],
    ['119', []],
    ['海豚', []],
    ['', []],
    ['a'.repeat(33), []],
    ['sanniang湾', ['三娘湾']], // a part in characters
    ['sanniang弯', []],
  ])('%s', (typed, words) => {
    expect(pinyinWords(typed, book)).toEqual(words);
  });
});
