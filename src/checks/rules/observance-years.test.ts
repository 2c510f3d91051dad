import { describe, expect, test } from 'vitest';
import { problemsFound, makeObservanceFile } from '#tests/builders/content-files.ts';
import rule from './observance-years.ts';

const problemsAbout = (fields: object) =>
  problemsFound(rule, { 'observances/sample.yaml': makeObservanceFile({ ...fields }) });

const fixedDay = (month: number, day: number) => ({ kind: 'fixed-day', month, day });
const span = (month: number, day: number, lastMonth: number, lastDay: number) => {
  return { kind: 'fixed-span', month, day, lastMonth, lastDay };
};

describe('the rule of an observance', () => {
  test.each([
    { input: fixedDay(2, 29), out: [] },
    { input: fixedDay(12, 31), out: [] },
    { input: fixedDay(2, 30), out: ['日（rule.day） 没有 2 月 30 日这一天'] },
    { input: fixedDay(4, 31), out: ['日（rule.day） 没有 4 月 31 日这一天'] },
    { input: span(4, 25, 5, 1), out: [] },
    { input: span(3, 22, 3, 22), out: [] },
    {
      input: span(5, 2, 5, 1),
      out: ['最后一天的日（rule.lastDay） 最后一天 5 月 1 日早于第一天 5 月 2 日，要在同一年里'],
    },
    {
      input: span(12, 28, 1, 3),
      out: [
        '最后一天的月（rule.lastMonth） 最后一天 1 月 3 日早于第一天 12 月 28 日，要在同一年里',
      ],
    },
    {
      input: span(2, 30, 6, 31),
      out: [
        '日（rule.day） 没有 2 月 30 日这一天',
        '最后一天的日（rule.lastDay） 没有 6 月 31 日这一天',
      ],
    },
    {
      input: span(4, 31, 2, 30),
      out: [
        '日（rule.day） 没有 4 月 31 日这一天',
        '最后一天的日（rule.lastDay） 没有 2 月 30 日这一天',
      ],
    },
    { input: { kind: 'lunar', month: 9, day: 30 }, out: [] },
    // Of what has the wrong form the rule `schema` speaks.
    { input: fixedDay(13, 32), out: [] },
  ])('names days that exist: $input $out', ({ input, out }) => {
    expect(problemsAbout({ rule: input })).toEqual(out);
  });
});

describe('the years of an observance', () => {
  test.each([
    { input: [{ year: 2024 }, { year: 2025 }], out: [] },
    { input: [{ year: 2024, first: '2024-12-31', last: '2025-01-02' }], out: [] },
    { input: [{ year: 2024, first: '2024-09-01', last: '2024-09-01' }], out: [] },
    {
      input: [{ year: 2024 }, { year: 2025 }, { year: 2024 }],
      out: ['年份（years.3.year） 2024 年写了两次'],
    },
    {
      input: [{ year: 2024, first: '2025-09-01' }],
      out: ['第一天（years.1.first） 这一条记的是 2024 年，日期却是 2025 年'],
    },
    {
      input: [{ year: 2024, first: '2024-09-02', last: '2024-09-01' }],
      out: ['最后一天（years.1.last） 最后一天早于第一天 2024-09-02'],
    },
    {
      input: [{ year: 2024, last: '2024-09-01' }],
      out: ['最后一天（years.1.last） 写了最后一天，也要写第一天 first'],
    },
    // Of what has the wrong form the rule `schema` speaks.
    { input: [{ year: '2024' }, { year: '2024' }], out: [] },
    { input: [{ year: 2024, first: '2024-9-1', last: '2024-08-01' }], out: [] },
    { input: { year: 2024 }, out: [] },
  ])('are in order: $input $out', ({ input, out }) => {
    expect(problemsAbout({ years: input })).toEqual(out);
  });

  test.each([
    { fields: { since: 2003, until: 2003 }, years: [2003], out: [] },
    { fields: { since: 2003 }, years: [2002], out: ['早于第一年（since）2003'] },
    { fields: { until: 2024 }, years: [2025], out: ['晚于最后一年（until）2024'] },
  ])('lie in the time of the observance: $fields $years', ({ fields, years, out }) => {
    expect(problemsAbout({ ...fields, years: years.map((year) => ({ year })) })).toEqual(
      out.map((message) => `年份（years.1.year） ${message}`),
    );
  });

  test('end after they begin', () => {
    expect(problemsAbout({ since: 2010, until: 2009, years: [{ year: 2012 }] })).toEqual([
      '到哪年止（until） 最后一年早于第一年 2010',
    ]);
  });
});

describe('observances that carry each other on', () => {
  const together = (day: object, month: object) =>
    problemsFound(rule, {
      'observances/day.yaml': makeObservanceFile({ ...day }),
      'observances/month.yaml': makeObservanceFile({ ...month }),
    });

  test.each([
    { day: { successor: 'month' }, month: { predecessor: 'day' }, out: [] },
    {
      day: { successor: 'month' },
      month: {},
      out: [
        '后来由谁承接（successor） content/observances/month.yaml 里也要写 predecessor: day，两边对应',
      ],
    },
    {
      day: {},
      month: { predecessor: 'day' },
      out: [
        '承接的是谁（predecessor） content/observances/day.yaml 里也要写 successor: month，两边对应',
      ],
    },
    { day: { successor: 'day' }, month: {}, out: ['后来由谁承接（successor） 不能写自己'] },
    // Of an unknown one the rule `references` speaks.
    { day: { successor: 'week' }, month: {}, out: [] },
  ])('name each other: $day $month', ({ day, month, out }) => {
    expect(together(day, month)).toEqual(out);
  });
});
