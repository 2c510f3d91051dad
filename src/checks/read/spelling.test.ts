import { describe, expect, test } from 'vitest';
import { nearestWord } from './spelling.ts';

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
