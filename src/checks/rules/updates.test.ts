import { describe, expect, test } from 'vitest';
import { problemsFound, eventProblems, makeObservanceFile } from '#tests/builders/content-files.ts';
import rule from './updates.ts';

describe('the time of the last change', () => {
  test.each([
    { created: '2026-08-01 09:00', updated: '2026-08-01 09:00', out: [] },
    { created: '2026-08-01T09:00', updated: '2026-08-01 09:00', out: [] },
    { created: '2026-08-01 09:00', updated: '2027-01-01 00:00', out: [] },
    {
      created: '2026-08-01 09:00',
      updated: '2026-08-01 08:59',
      out: ['更新时间（updated） 更新时间早于 created（2026-08-01 09:00）'],
    },
    // Of what has the wrong form the rule `schema` speaks.
    { created: '2026-08-01', updated: '2026-07-01 09:00', out: [] },
    { created: '2026-08-01 09:00', updated: '昨天', out: [] },
  ])('$created, $updated: $out', ({ created, updated, out }) => {
    expect(eventProblems(rule, { created, updated })).toEqual(out);
  });

  test('is not before the publication of an observance', () => {
    const text = makeObservanceFile({ updated: '2025-12-31 09:00' });
    expect(problemsFound(rule, { 'observances/sample.yaml': text })).toEqual([
      '更新时间（updated） 更新时间早于 published（2026-01-05 09:00）',
    ]);
  });
});
