import { describe, expect, test } from 'vitest';
import { targetStatus, type Target } from './target.ts';

const SOURCE = { title: '来源' };

function makeTarget(
  goal: Partial<Target['goal']>,
  latest?: { value: number; year: number },
): Target {
  return {
    id: 'sample',
    title: '样例',
    summary: '',
    section: '四（三）3',
    scope: '全市',
    owner: [],
    goal: { relation: 'reach', striving: false, text: '', ...goal },
    ...(latest === undefined ? {} : { latest: { ...latest, source: SOURCE } }),
  };
}

describe('targetStatus', () => {
  test.each([
    {
      name: 'the goal is reached early',
      goal: { value: 10, year: 2025 },
      latest: { value: 10, year: 2023 },
      year: 2024,
      out: 'met',
    },
    {
      name: 'the goal is passed',
      goal: { value: 10, year: 2025 },
      latest: { value: 12, year: 2025 },
      year: 2030,
      out: 'met',
    },
    {
      name: 'a goal to be exceeded is only reached',
      goal: { value: 10, year: 2025, relation: 'above' as const },
      latest: { value: 10, year: 2025 },
      year: 2026,
      out: 'missed',
    },
    {
      name: 'a limit is kept',
      goal: { value: 10, year: 2025, relation: 'at-most' as const },
      latest: { value: 10, year: 2025 },
      year: 2026,
      out: 'met',
    },
    {
      name: 'a limit is exceeded',
      goal: { value: 10, year: 2025, relation: 'at-most' as const },
      latest: { value: 12, year: 2025 },
      year: 2026,
      out: 'missed',
    },
    {
      name: 'a value is to fall below the goal and has not',
      goal: { value: 10, year: 2025, relation: 'below' as const },
      latest: { value: 10, year: 2024 },
      year: 2024,
      out: 'underway',
    },
    {
      name: 'the final value falls short',
      goal: { value: 10, year: 2025 },
      latest: { value: 9.9, year: 2025 },
      year: 2026,
      out: 'missed',
    },
    {
      name: 'the year is not over',
      goal: { value: 10, year: 2025 },
      latest: { value: 6.5, year: 2020 },
      year: 2025,
      out: 'underway',
    },
    {
      name: 'only an old value is known after the year',
      goal: { value: 10, year: 2025 },
      latest: { value: 6.5, year: 2020 },
      year: 2026,
      out: 'due',
    },
    {
      name: 'nothing is known after the year',
      goal: { value: 10, year: 2025 },
      latest: undefined,
      year: 2026,
      out: 'due',
    },
    {
      name: 'nothing is known in the last year',
      goal: { value: 10, year: 2025 },
      latest: undefined,
      year: 2025,
      out: 'no-data',
    },
    {
      name: 'the plan names no year and nothing is known',
      goal: { value: 100 },
      latest: undefined,
      year: 2030,
      out: 'no-data',
    },
    {
      name: 'the plan names no year and a value is known',
      goal: { value: 100 },
      latest: { value: 40, year: 2024 },
      year: 2030,
      out: 'underway',
    },
    {
      name: 'the goal is words only',
      goal: {},
      latest: { value: 0, year: 2022 },
      year: 2026,
      out: 'no-data',
    },
  ])('is $out when $name', ({ goal, latest, year, out }) => {
    expect(targetStatus(makeTarget(goal, latest), year)).toBe(out);
  });
});
