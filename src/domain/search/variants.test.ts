import { describe, expect, test } from 'vitest';
import { titlesOf } from '#tests/builders/titles.ts';
import { completions } from './completions.ts';
import { foldText } from './fold.ts';
import { pinyinWords, variantsOf } from './variants.ts';

const titles = titlesOf();

test.each([
  ['火灾', ['火灾', '消防']],
  ['九月', ['九月', '9月']],
  ['snw', ['snw', '三娘湾']],
  ['海豚', ['海豚']],
])('%s may stand in these ways, the typed one first', (word, variants) => {
  expect(variantsOf(word, titles)).toEqual(variants);
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
    expect(pinyinWords(typed, titles)).toEqual(words);
  });
});

describe('ü', () => {
  const pages = [
    { path: '/t/', title: '旅游路线', kind: 'page' as const },
    { path: '/w/', title: '策略', kind: 'page' as const },
  ];
  const withU = titlesOf(pages, {
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
