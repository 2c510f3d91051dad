import { describe, expect, test } from 'vitest';
import { eventProblems, makeSession } from '#tests/builders/content-files.ts';
import rule from './session-series.ts';

/** Complaints about a series that begins on Saturday, 2026-09-05. */
function problemsAbout(repeat: object, time: object = { first: '2026-09-05' }) {
  return eventProblems(rule, { sessions: [makeSession({ time, repeat })] });
}

describe('repeated sessions', () => {
  test.each([
    { rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=8' },
    { rule: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261231', except: ['2026-10-03'] },
    { rule: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3' },
  ])('are right: $rule', (repeat) => {
    expect(problemsAbout(repeat)).toEqual([]);
  });

  test.each([
    { input: 'FREQ=WEEKLY', out: ['重复规则没有尽头：加上 COUNT（几次）或 UNTIL（到哪天）'] },
    {
      input: 'FREQ=WEEKLY;COUNT=3;UNTIL=20261231',
      out: ['COUNT（几次）和 UNTIL（到哪天）只能写一个'],
    },
    {
      input: 'COUNT=3',
      out: [
        '重复规则里缺少 FREQ，应为 DAILY（每天）、WEEKLY（每周）、MONTHLY（每月）、YEARLY（每年）',
      ],
    },
    {
      input: 'FREQ=HOURLY;COUNT=3',
      out: ['FREQ 应为 DAILY（每天）、WEEKLY（每周）、MONTHLY（每月）、YEARLY（每年）'],
    },
    {
      input: 'FREQ=DAILY;COUNT=3;BYHOUR=9',
      out: [
        '看不懂“BYHOUR=9”：可以用 FREQ、INTERVAL、COUNT、UNTIL、BYDAY、BYMONTH、BYMONTHDAY、BYSETPOS、WKST，全用大写字母，用英文分号隔开',
      ],
    },
    { input: 'RRULE:FREQ=DAILY;COUNT=3', out: ['不要写开头的 RRULE:，从 FREQ 写起'] },
    {
      input: 'FREQ=WEEKLY;BYDAY=SAT;COUNT=3',
      out: ['“BYDAY=SAT”写得不对：星期写成 MO、TU、WE、TH、FR、SA、SU，用英文逗号分开'],
    },
    { input: 'FREQ=DAILY;COUNT=0', out: ['“COUNT=0”写得不对：次数是从 1 起的整数'] },
    {
      input: 'FREQ=DAILY;UNTIL=20260230',
      out: ['“UNTIL=20260230”写得不对：日期写成八位数字，例如 UNTIL=20261231'],
    },
    { input: 'FREQ=MONTHLY;BYSETPOS=1;COUNT=3', out: ['“BYSETPOS=1”写得不对'] },
    { input: 'FREQ=DAILY;COUNT=3;COUNT=4', out: ['“COUNT=4”前面已经写过'] },
    { input: 'FREQ=DAILY;COUNT=500', out: ['超过 400 场，检查 COUNT 或 UNTIL'] },
    {
      input: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
      out: ['30 年还办不完，检查 COUNT、UNTIL 和日期是不是真有'],
    },
    {
      input: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
      out: ['第一场 2026-09-05（星期六）不在重复规则里，检查星期、月份和 UNTIL'],
    },
    {
      input: 'FREQ=DAILY;UNTIL=20260901',
      out: ['第一场 2026-09-05（星期六）不在重复规则里，检查星期、月份和 UNTIL'],
    },
    {
      input: 'FREQ=weekly;BYEASTER=1',
      out: [
        'FREQ 应为 DAILY（每天）、WEEKLY（每周）、MONTHLY（每月）、YEARLY（每年）',
        '看不懂“BYEASTER=1”：可以用 FREQ、INTERVAL、COUNT、UNTIL、BYDAY、BYMONTH、BYMONTHDAY、BYSETPOS、WKST，全用大写字母，用英文分号隔开',
        '重复规则没有尽头：加上 COUNT（几次）或 UNTIL（到哪天）',
      ],
    },
  ])('are wrong: $input', ({ input, out }) => {
    expect(problemsAbout({ rule: input })).toEqual(
      out.map((message) => `重复规则（sessions.1.repeat.rule） ${message}`),
    );
  });

  test('point at each exception that hits nothing or stands there twice', () => {
    const except = ['2026-09-12', '2026-09-13', '2026-09-12', '2026-10-01', '2026-10-01'];
    expect(problemsAbout({ rule: 'FREQ=WEEKLY;COUNT=3', except })).toEqual([
      '不举行的日子（sessions.1.repeat.except.2） 2026-09-13（星期日）本来就没有这个活动，不用写',
      '不举行的日子（sessions.1.repeat.except.3） 这一天写了两次',
      '不举行的日子（sessions.1.repeat.except.4） 2026-10-01（星期四）本来就没有这个活动，不用写',
      '不举行的日子（sessions.1.repeat.except.5） 2026-10-01（星期四）本来就没有这个活动，不用写',
    ]);
  });

  test('cannot all be exceptions', () => {
    const except = ['2026-09-05', '2026-09-12'];
    expect(problemsAbout({ rule: 'FREQ=WEEKLY;COUNT=2', except })).toEqual([
      '重复规则（sessions.1.repeat.rule） 每一场都写进了不举行的日子，一场也不剩',
    ]);
  });

  test.each([
    { time: { first: '2026-09-05', last: '2026-09-11' }, rule: 'FREQ=WEEKLY;COUNT=3', out: [] },
    {
      time: { first: '2026-09-05', last: '2026-09-12' },
      rule: 'FREQ=WEEKLY;COUNT=3',
      out: [
        '最后一天（sessions.1.time.last） 一场有 8 天，可是隔 7 天就有下一场：time 只写第一场的时间',
      ],
    },
    {
      time: { start: '2026-09-05 20:00', end: '2026-09-06 08:00' },
      rule: 'FREQ=DAILY;COUNT=3',
      out: [],
    },
    {
      time: { start: '2026-09-05 09:00', end: '2026-10-31 10:00' },
      rule: 'FREQ=WEEKLY;COUNT=9',
      out: [
        '结束（sessions.1.time.end） 一场有 57 天，可是隔 7 天就有下一场：time 只写第一场的时间',
      ],
    },
    { time: { first: '2026-09-05', last: '2026-10-31' }, rule: 'FREQ=DAILY;COUNT=1', out: [] },
    // An end before the start is the matter of `session-times`.
    { time: { first: '2026-09-05', last: '2026-09-01' }, rule: 'FREQ=DAILY;COUNT=2', out: [] },
  ])('do not overlap: $time, $rule', ({ time, rule: text, out }) => {
    expect(problemsAbout({ rule: text }, time)).toEqual(out);
  });

  test('need a date to begin with', () => {
    expect(problemsAbout({ rule: 'FREQ=DAILY;COUNT=2' }, { tba: '待公布' })).toEqual([
      '重复（sessions.1.repeat） 日期待公布的场次不能重复：先写第一场的日期',
    ]);
  });
});
