import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from './spelling.ts';

describe('editDistance', () => {
  test.each([
    { input: ['', ''], out: 0 },
    { input: ['abc', ''], out: 3 },
    { input: ['', 'abc'], out: 3 },
    { input: ['youth', 'youth'], out: 0 },
    { input: ['youth', 'yuoth'], out: 2 },
    { input: ['kitten', 'sitting'], out: 3 },
    { input: ['flaw', 'lawn'], out: 2 },
    { input: ['市科协', '市科技局'], out: 2 },
    { input: ['😀a', 'a'], out: 1 },
    { input: ['a', '😀😀'], out: 2 },
  ])('of $input is $out', ({ input: [a = '', b = ''], out }) => {
    expect(editDistance(a, b)).toBe(out);
  });

  test('is a distance', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', '科', '😀') });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('nearestWord', () => {
  const known = ['title', 'summary', 'end', 'id', 'youth-1', 'youth-2'];
  test.each([
    { input: 'titel', out: 'title' },
    { input: 'titles', out: 'title' },
    { input: 'entitle', out: 'title' },
    { input: 'my-title', out: undefined },
    { input: 'sumary', out: 'summary' },
    { input: 'youth-3', out: 'youth-1' },
    { input: 'edn', out: undefined },
    { input: 'ends', out: 'end' },
    { input: 'place', out: undefined },
    { input: 'ab', out: undefined },
    { input: '', out: undefined },
  ])('of “$input” is $out', ({ input, out }) => {
    expect(nearestWord(input, known)).toBe(out);
  });
});
