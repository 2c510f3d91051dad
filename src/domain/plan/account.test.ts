import { describe, expect, test } from 'vitest';
import { accountOf, hasEvidence, planAccount, targetRows } from './account.ts';
import type { Measure, Programme } from './plan.ts';
import type { Target } from './target.ts';

const measure = (id: string, targets: readonly string[] = []): Measure => ({
  id,
  section: '三（一）1',
  officialTitle: id,
  title: id,
  text: '',
  where: [],
  names: [],
  targets,
  programme: id.replace(/-\d+$/, ''),
});
const programme = (id: string, lead: string, measures: readonly Measure[]): Programme => ({
  id,
  kind: 'action',
  title: id,
  shortTitle: id,
  section: '三（一）',
  order: 1,
  summary: '',
  lead: [lead],
  support: ['helper'],
  measures,
  sources: [],
  published: '',
  compiled: '',
});
const target: Target = {
  id: 'schools',
  title: '学校',
  summary: '',
  section: '四',
  scope: '',
  owner: ['education'],
  goal: { value: 10, year: 2025, relation: 'reach', striving: false, text: '' },
};
const page = { name: '讲座', measures: ['youth-1'] };

describe('planAccount', () => {
  const programmes = [
    programme('youth', 'education', [measure('youth-1'), measure('youth-2', ['schools'])]),
    programme('farmers', 'agriculture', [measure('farmers-1')]),
  ];
  const accounts = planAccount(
    programmes,
    [
      { kind: '活动', pages: [page] },
      { kind: '地方', pages: [] },
    ],
    targetRows([target], 2026),
  );

  test('gives each measure what shows that something is done for it', () => {
    const measures = accounts.flatMap((account) => account.measures);
    expect(measures.map((account) => [account.measure.id, hasEvidence(account)])).toEqual([
      ['youth-1', true],
      ['youth-2', false],
      ['farmers-1', false],
    ]);
    expect(measures[0]?.evidence[0]).toEqual({ kind: '活动', pages: [page] });
  });

  test('gives each action or project the targets that its measures set', () => {
    expect(accounts.map(({ targets }) => targets.map(({ status }) => status))).toEqual([
      ['due'],
      [],
    ]);
  });

  test('a unit answers for what it leads, not for what it supports', () => {
    const ids = (unit: string) =>
      accountOf({ id: unit }, accounts).map((account) => account.programme.id);
    expect(ids('education')).toEqual(['youth']);
    expect(ids('helper')).toEqual([]);
  });
});
