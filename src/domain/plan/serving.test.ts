import { describe, expect, it } from 'vitest';
import { programmesOf, serving } from './serving.ts';

describe('programmes of measures', () => {
  it.each([
    { input: ['youth-1', 'youth-3', 'technology-2'], out: ['youth', 'technology'] },
    { input: ['international-12'], out: ['international'] },
    { input: [], out: [] },
  ])('$input are $out', ({ input, out }) => {
    expect(programmesOf(input)).toEqual(out);
  });
});

describe('what serves an action or project', () => {
  it('names one of its measures', () => {
    const hall = { measures: ['youth-3', 'education-1'] };
    const farm = { measures: ['farmers-1'] };
    expect(serving([hall, farm, { measures: [] }], 'youth')).toEqual([hall]);
    expect(serving([hall, farm], 'you')).toEqual([]);
  });
});
