import { describe, expect, test } from 'vitest';
import { countDuties, dutiesOf, dutyOf } from './duties.ts';
import type { Programme } from './plan.ts';

const programme = (id: string, lead: string[], support: string[]): Programme => ({
  id,
  kind: 'action',
  title: id,
  shortTitle: id,
  section: '三（一）',
  order: 1,
  summary: '',
  lead,
  support,
  measures: [],
  sources: [],
  published: '2026-11-24 06:00',
  compiled: '2026-11-24',
});
const programmes = [programme('one', ['a'], ['b', 'c']), programme('two', ['b', 'a'], ['c'])];

describe('duties', () => {
  test('a unit leads, supports or has no part', () => {
    const [one] = programmes;
    if (one === undefined) throw new Error('no programme');
    expect(['a', 'b', 'x'].map((unit) => dutyOf(one, unit))).toEqual([
      'lead',
      'support',
      undefined,
    ]);
  });

  test('a unit lists what it leads and what it supports', () => {
    const { lead, support } = dutiesOf({ id: 'b', name: '乙', group: 'people' }, programmes);
    expect(lead.map(({ id }) => id)).toEqual(['two']);
    expect(support.map(({ id }) => id)).toEqual(['one']);
  });

  test('duties are counted over all programmes', () => {
    expect(countDuties(programmes)).toEqual({ lead: 3, support: 3 });
  });
});
