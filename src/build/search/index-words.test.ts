import { encode } from 'cborg';
import { expect, test } from 'vitest';
import { pagesOf, readPiece, wordOf, writeWord } from './index-words.ts';
import { writeFormat, writePiece } from './pagefind-format.ts';

const WORDS = [
  ['0x', [[3, [-25, 7, 300, 70_000, -49, 1], []]], []],
  ['bái', [[618, [-25, 95], [[2, [4]]]]], [['bǎi', [[1, [-25, 1], []]]]]],
  ['海豚', [...Array(300).keys()].map((at) => [at, [-25, at], []]), []],
] as const;

test('words are read, and written as they were', () => {
  const file = writeFormat([WORDS]);
  const words = readPiece(file);
  expect(words.map(({ letters }) => letters)).toEqual(['0x', 'bái', '海豚']);
  expect(words.map((word) => [...writeWord(word)])).toEqual(WORDS.map((word) => [...encode(word)]));
  expect(writePiece(words.map(writeWord))).toEqual(file);
});

test('the pages of a word have their numbers, and the places in them', () => {
  const word = wordOf('潮汐', [
    [0, [-25, 7]],
    [2, [-49, 70_000]],
  ]);
  expect([...pagesOf(word)]).toEqual([
    [0, [-25, 7]],
    [2, [-49, 70_000]],
  ]);
  expect([...writeWord(word)]).toEqual([
    ...encode([
      '潮汐',
      [
        [0, [-25, 7], []],
        [2, [-49, 70_000], []],
      ],
      [],
    ]),
  ]);
});

test('what Pagefind 1.6 does not write is refused', () => {
  for (const words of [[['a', []]], [[1, [], []]], [['a', [], 1.5]], 'a']) {
    expect(() => readPiece(writeFormat([words])), JSON.stringify(words)).toThrow('1.6');
  }
});
