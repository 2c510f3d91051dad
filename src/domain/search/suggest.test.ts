import { expect, test } from 'vitest';
import { titlesOf } from '#tests/builders/titles.ts';
import { mistakes, nearestWord } from './suggest.ts';

const titles = titlesOf();

test.each([
  ['白海豚', '白海豚', 0],
  ['白海屯', '白海豚', 0.5],
  ['白海馆', '白海豚', 1],
  ['白豚', '白海豚', 1],
  ['白白海豚', '白海豚', 1],
  ['海白豚', '白海豚', 1],
  ['', '白海豚', 3],
  ['白海豚', '', 3],
])('%s is written for %s with %d mistakes', (one, other, count) => {
  const soundSame = (a: string, b: string) => titles.readingOf(a) === titles.readingOf(b);
  expect(mistakes(Array.from(one), Array.from(other), soundSame)).toBe(count);
});

test.each([
  ['白海屯', '白海豚'], // the same sound
  ['泥兴陶', '坭兴陶'],
  ['三良湾', '三娘湾'], // another character
  ['三娘弯', '三娘湾'],
  ['兴坭陶', '坭兴陶'], // exchanged
  ['白海豚科学馆', '白海豚科普馆'],
  ['海屯', '海豚'],
  ['火箭', undefined], // of two characters, one of which sounds otherwise: no mistake, another word
  ['sanniamgwan', '三娘湾'],
  ['haitum', '海豚'],
  ['飞机场', undefined],
  ['xyzxyz', undefined],
  ['海', undefined],
  ['', undefined],
  ['海'.repeat(17), undefined],
])('%s: %s', (word, nearest) => {
  expect(nearestWord(word, titles)).toBe(nearest);
});

test.each([
  ['红树木', '红树林'],
  ['科普曰', '科普日'],
  ['9月8日', undefined],
])('a likely mistake: %s for %s', (word, nearest) => {
  const names = ['红树的根', '红树林', '全国科普日', '科普队伍', '2027年9月的日历'];
  const pages = names.map((title, at) => ({
    path: `/places/${at}/`,
    title,
    kind: 'place' as const,
  }));
  expect(nearestWord(word, titlesOf(pages, { synonyms: [] }))).toBe(nearest);
});
