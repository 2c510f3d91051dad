import { expect, test } from 'vitest';
import { NEEDS, readNeeds } from './needs.ts';

test('needs are read in our order, each once, and what is none is left out', () => {
  expect(readNeeds('shade free nonsense toString shade')).toEqual(['free', 'shade']);
  expect(readNeeds('')).toEqual([]);
});

test('they name what a reader may have to ask for', () => {
  expect(Object.keys(NEEDS)).toEqual(
    expect.arrayContaining(
      ['wheelchair', 'signLanguage', 'captions', 'quietRoom'].concat(
        'dialect',
        'toilet',
        'shade',
        'free',
      ),
    ),
  );
});
