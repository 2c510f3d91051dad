import { expect, test } from 'vitest';
import { PAGES, titlesOf } from '#tests/builders/titles.ts';
import { completions } from './completions.ts';

const titles = titlesOf(undefined, { synonyms: [['陶器', '坭兴陶']] });
const texts = (typed: string, limit = 9) =>
  completions(typed, titles, limit).map(({ text }) => text);

test.each([
  ['', ['海豚', '科普日']],
  ['  ', ['海豚', '科普日']],
  ['海豚', ['海豚馆', '看白海豚']], // begins so, a part; one name for a page
  ['坭興', ['坭兴陶']],
  ['陶器', ['坭兴陶']],
  ['snw', ['三娘湾']],
  ["ni'xing", ['坭兴陶']],
  ['飞机', []],
])('%j', (typed, expected) => {
  expect(texts(typed)).toEqual(expected);
});

test('no more than asked for, what was typed is marked', () => {
  expect(texts('', 1)).toEqual(['海豚']);
  expect(completions('海豚', titles, 1)).toEqual([
    {
      text: '海豚馆',
      label: [
        { text: '海豚', isMatch: true },
        { text: '馆', isMatch: false },
      ],
      path: '/places/museum/',
      kind: 'place',
    },
  ]);
});

test('the guide that a cry means comes first, though no name has the cry', () => {
  const guide = {
    ...{ path: '/emergency/drowning/', title: '溺水' },
    ...{ kind: 'emergency' as const, names: ['孩子落水', '有人掉水里'] },
  };
  const withGuide = titlesOf([...PAGES, guide]);
  const paths = (typed: string) => completions(typed, withGuide, 9).map(({ path }) => path);
  expect(paths('孩子掉水里')).toEqual([guide.path]);
  expect(paths('海豚')[0]).toBe('/places/museum/');
});
