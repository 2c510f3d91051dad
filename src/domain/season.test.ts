import { describe, expect, test } from 'vitest';
import { inSeasonOrder, seasonGroups } from './season.ts';

const thing = (id: string, ...months: readonly number[]) => ({ id, months });
const THINGS = [
  thing('always-1'),
  thing('summer', 6, 7, 8),
  thing('july', 7),
  thing('winter', 12, 1),
  thing('always-2'),
];

describe('what is in season', () => {
  test.each([
    { month: 7, ids: ['july', 'summer', 'always-1', 'always-2', 'winter'] },
    { month: 5, ids: ['summer', 'always-1', 'always-2', 'july', 'winter'] },
    { month: 1, ids: ['winter', 'always-1', 'always-2', 'summer', 'july'] },
    { month: 12, ids: ['winter', 'always-2', 'always-1', 'summer', 'july'] },
    { month: 4, ids: ['always-2', 'always-1', 'summer', 'july', 'winter'] },
  ])('comes first in month $month', ({ month, ids }) => {
    expect(inSeasonOrder(THINGS, month).map(({ id }) => id)).toEqual(ids);
  });

  test('can be nothing', () => {
    expect(inSeasonOrder([], 3)).toEqual([]);
  });
});

describe('the groups of a month', () => {
  test.each([
    { month: 7, soon: ['july', 'summer'], later: ['winter'] },
    { month: 6, soon: ['summer', 'july'], later: ['winter'] },
    { month: 11, soon: ['winter'], later: ['summer', 'july'] },
    { month: 3, soon: [], later: ['summer', 'july', 'winter'] },
  ])('are this month or the next, any time, later, in month $month', ({ month, soon, later }) => {
    const groups = seasonGroups(THINGS, month);
    expect(groups.soon.map(({ id }) => id)).toEqual(soon);
    expect(groups.anyTime.map(({ id }) => id)).toEqual(['always-1', 'always-2']);
    expect(groups.later.map(({ id }) => id)).toEqual(later);
  });
});
