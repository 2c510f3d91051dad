import { describe, expect, test } from 'vitest';
import { eventProblems, makeSession } from '#tests/builders/content-files.ts';
import rule from './session-times.ts';

describe('times of sessions', () => {
  test.each([
    { time: { first: '2026-09-05' }, out: [] },
    { time: { first: '2026-09-05', last: '2026-09-05' }, out: [] },
    { time: { first: '2026-12-31', last: '2027-01-01' }, out: [] },
    {
      time: { first: '2026-09-05', last: '2026-09-04' },
      out: ['最后一天（sessions.1.time.last） 最后一天早于第一天 2026-09-05'],
    },
    { time: { start: '2026-09-05 09:00' }, out: [] },
    { time: { start: '2026-09-05T09:00', end: '2026-09-05 09:01' }, out: [] },
    { time: { start: '2026-09-05 20:00', end: '2026-09-06 08:00' }, out: [] },
    {
      time: { start: '2026-09-05 09:00', end: '2026-09-05T09:00' },
      out: [
        '结束（sessions.1.time.end） 结束要晚于开始 2026-09-05 09:00；不知道几点结束，就删掉 end',
      ],
    },
    { time: { tba: '待公布' }, out: [] },
    { time: { tba: '待公布', earliestMonth: '2026-01' }, out: [] },
    { time: { tba: '待公布', earliestMonth: '2029-01' }, out: [] },
    {
      time: { tba: '待公布', earliestMonth: '2025-12' },
      out: [
        '最早在哪个月（sessions.1.time.earliestMonth） 最早的月份不能早于写下这个活动的月份 2026-01',
      ],
    },
    {
      time: { tba: '待公布', earliestMonth: '2029-02' },
      out: [
        '最早在哪个月（sessions.1.time.earliestMonth） 离写下这个活动的月份 2026-01 太远，超过 3 年',
      ],
    },
    // Of what has the wrong form the rule `schema` speaks.
    { time: { first: '2026-02-30', last: '2026-02-01' }, out: [] },
    { time: { start: '09:00', end: '08:00' }, out: [] },
  ])('$time: $out', ({ time, out }) => {
    expect(eventProblems(rule, { sessions: [makeSession({ time })] })).toEqual(out);
  });

  test('may name any month while nobody knows when they were written down', () => {
    const sessions = [makeSession({ time: { tba: '待公布', earliestMonth: '2020-01' } })];
    expect(eventProblems(rule, { sessions, created: undefined })).toEqual([]);
  });

  test('are looked at in every session and in every earlier time', () => {
    const reversed = { first: '2026-09-05', last: '2026-09-01' };
    const sessions = [
      makeSession({ time: reversed }),
      makeSession({ previous: [{ first: '2026-08-01' }, reversed] }),
    ];
    expect(eventProblems(rule, { sessions })).toEqual([
      '最后一天（sessions.1.time.last） 最后一天早于第一天 2026-09-05',
      '最后一天（sessions.2.previous.2.last） 最后一天早于第一天 2026-09-05',
    ]);
  });
});
