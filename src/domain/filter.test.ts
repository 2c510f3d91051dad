import { describe, expect, it } from 'vitest';
import {
  countValues,
  fitOf,
  fitsChoice,
  groupRank,
  type Choice,
  type RowValues,
} from './filter.ts';

const ROWS: readonly RowValues[] = [
  { stage: ['primary', 'junior'], cost: ['free'] },
  { stage: ['primary'], cost: ['price'] },
  { stage: [], cost: ['free', 'free'] },
];

describe('a choice', () => {
  it.each<{ choice: Choice; fits: boolean[] }>([
    { choice: {}, fits: [true, true, true] },
    { choice: { stage: '', cost: '' }, fits: [true, true, true] },
    { choice: { stage: 'primary' }, fits: [true, true, false] },
    { choice: { stage: 'primary', cost: 'free' }, fits: [true, false, false] },
    { choice: { unheard: 'of' }, fits: [false, false, false] },
  ])('$choice fits $fits', ({ choice, fits }) => {
    expect(ROWS.map((row) => fitsChoice(row, choice))).toEqual(fits);
  });
});

describe('what is wanted of a visit', () => {
  it.each<{ row: RowValues; choice: Choice; fit: string }>([
    { row: { with: ['free'] }, choice: { with: 'free' }, fit: 'yes' },
    { row: { with: ['free?'] }, choice: { with: 'free' }, fit: 'unknown' },
    { row: { with: ['free?'], in: ['pubei'] }, choice: { with: 'free', in: 'qinnan' }, fit: 'no' },
    { row: { with: ['free?'] }, choice: { with: 'free', maybe: '1' }, fit: 'yes' },
    { row: { with: [] }, choice: { with: 'free', maybe: '1' }, fit: 'no' },
    { row: { with: ['free?'] }, choice: { with: '' }, fit: 'yes' },
    { row: {}, choice: { with: 'free' }, fit: 'no' },
    { row: { with: ['free'], open: ['1?'] }, choice: { with: 'free', open: '1' }, fit: 'unknown' },
    { row: { with: ['free?'], open: [] }, choice: { with: 'free', open: '1' }, fit: 'no' },
    { row: { with: ['free', 'shade'] }, choice: { with: 'free shade' }, fit: 'yes' },
    { row: { with: ['free', 'shade?'] }, choice: { with: 'free shade' }, fit: 'unknown' },
    { row: { with: ['free', 'shade?'] }, choice: { with: 'free shade', maybe: '1' }, fit: 'yes' },
    { row: { with: ['free'] }, choice: { with: 'free shade', maybe: '1' }, fit: 'no' },
  ])('$choice of $row: $fit', ({ row, choice, fit }) => {
    expect(fitOf(row, choice)).toBe(fit);
  });
});

describe('in the list of a group', () => {
  it.each([
    { named: ['farmers'], rank: 0 },
    { named: ['youth', 'farmers'], rank: 1 },
    { named: ['public'], rank: 2 },
    { named: [], rank: 2 },
  ])('$named stands at $rank', ({ named, rank }) => {
    expect(groupRank(named, 'farmers')).toBe(rank);
  });
});

describe('the counts of a filter', () => {
  it('look at the other filters, not at its own choice', () => {
    const choice = { stage: 'junior', cost: 'free' };
    expect([...countValues(ROWS, choice, 'stage')]).toEqual([
      ['primary', 1],
      ['junior', 1],
    ]);
    expect([...countValues(ROWS, choice, 'cost')]).toEqual([['free', 1]]);
  });

  it('count a row once, however often it names a value', () => {
    expect(countValues(ROWS, {}, 'cost').get('free')).toBe(2);
  });
});
