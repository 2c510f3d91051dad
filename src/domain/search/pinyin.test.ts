import { describe, expect, test } from 'vitest';
import { NAME_TABLE } from '#tests/fixtures/search/name-table.ts';
import { completions } from './complete.ts';
import { foldText } from './fold.ts';
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
    // Tones as marks, written together or apart, composed or not, with the letters of textbooks; as figures.
    ['hǎitún', ['海豚']],
    ['ní xìng táo', ['坭兴陶']],
    ['ni\u0301xi\u0300ngta\u0301o', ['坭兴陶']],
    ['bɑ́ihɑ̌itún', ['白海豚']],
    ['san1niang2wan1', ['三娘湾']],
    ['hai3 tun2', ['海豚']],
    ['hai3tun', []],
  ])('%s', (typed, words) => {
    expect(pinyinWords(typed, book)).toEqual(words);
  });
});

describe('ü', () => {
  const withU = openNames({
    ...NAME_TABLE,
    pages: [
      { id: 'trip', path: '/t/', title: '旅游路线', kind: 'page' },
      { id: 'war', path: '/w/', title: '策略', kind: 'page' },
    ],
    readings: {
      lv: '旅',
      you: '游',
      lu: '路',
      xian: '线',
      ce: '策',
      lve: '略',
      nv: '女',
      fu: '妇',
    },
    special: {},
    synonyms: [['妇女', '女性']],
  });
  test.each([
    ...['lvyou', 'luyou', 'lüyou', 'lǚyóu', 'LÜYOU', 'LV you', 'lu:you'].map((typed) => [
      typed,
      '旅游',
    ]),
    ...['luxian', 'lvxian'].map((typed) => [typed, '路线']),
    ...['celve', 'celüe', 'celue', 'cèlüè'].map((typed) => [typed, '策略']),
    ...['funv', 'funü', 'funu', 'fùnǚ'].map((typed) => [typed, '妇女']), // a word, not a name
  ])('%s is %s, in the results and in the box', (typed = '', word = '') => {
    expect(pinyinWords(foldText(typed, withU.simplified).text, withU)).toEqual([word]);
    expect(completions(typed, withU, 8)[0]?.text).toContain(word);
  });
});
