import { describe, expect, test } from 'vitest';
import { titlesOf } from '#tests/builders/titles.ts';
import { parseQuery } from './query.ts';
import { contentWords, knownPieces } from './question.ts';

const titles = titlesOf(undefined, { synonyms: [['青少年', '孩子']] });

describe('what a question is about', () => {
  test.each([
    ['怎么去三娘湾', ['三娘湾']],
    ['三娘湾在哪里', ['三娘湾']],
    ['明天有什么活动？', ['明天', '活动']],
    ['台风 怎么办', ['台风']],
    ['请问怎么报名', ['报名']],
    ['水 实验', ['水', '实验']],
    ['“怎么办”', ['怎么办']], // in quotes: as it stands
    ['去哪里看白海豚', ['白海豚']],
    ['哪里可以看潮', ['看潮']],
    ['科普月是几月', ['科普月']],
    ['下一次科技周', ['科技周']],
    ['这个周末', ['周末']],
    ['今晚台风会来吗', ['今晚台风']],
    ['去哪里玩', ['去哪里玩']], // a word of its own
    ['怎么办', []],
    ['', []],
  ])('%s', (typed, words) => {
    expect(contentWords(parseQuery(typed, new Map()))).toEqual(words);
  });
});

describe('a long word falls into the words of the site', () => {
  test.each([
    ['三娘湾活动', ['三娘湾', '活动']],
    ['三娘湾带孩子', ['三娘湾', '孩子']], // one character between them is dropped
    ['三娘湾门票', ['三娘湾', '门票']],
    ['坭兴陶', ['坭兴陶']],
    ['看不见的光', ['看不见的光']],
    ['12月的活动', ['12月', '活动']],
    ['2026', ['2026']],
    ['湾'.repeat(30), ['湾'.repeat(30)]],
  ])('%s', (run, pieces) => {
    expect(knownPieces(run, titles)).toEqual(pieces);
  });
});
