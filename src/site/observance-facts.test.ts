import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { makeObservance } from '#tests/builders/calendar.ts';
import { observanceFacts } from './observance-facts.ts';

const NONE = { successor: undefined, predecessor: undefined };
const on = (day: string) => Temporal.PlainDate.from(day);
const DAY = { kind: 'fixed-day', month: 6, day: 8 } as const;

test('an observance says when it comes next, and that it was this year', () => {
  const facts = observanceFacts(makeObservance(DAY), NONE, on('2026-09-01'));
  expect(facts.next).toMatchObject({
    words: '2027年6月8日 周二',
    certainty: '按规定推算',
    over: '2026年的已经结束：6月8日',
    live: { 'data-start': '2027-06-08T00:00:00+08:00' },
  });
  expect(facts.years).toMatchObject({ isDated: true, range: '2021—2035年' });
  expect(facts.years.near[0]).toMatchObject({ year: '2028', days: '6月8日', sources: [] });
  expect(facts.years.far.at(-1)).toBe('2035年6月8日');
});

test('one that has ended names its heir and has no next date', () => {
  const ended = { ...makeObservance(DAY), since: 2005, until: 2024, successor: 'sample-month' };
  const successor = { id: 'sample-month', name: '样例月' };
  const { next, rest } = observanceFacts(ended, { ...NONE, successor }, on('2026-09-01'));
  expect(next).toBeUndefined();
  expect(rest).toContainEqual({
    term: '从哪年起',
    parts: [{ words: '2005年，办到2024年' }],
  });
  expect(rest.find(({ term }) => term === '后来')?.parts).toEqual([
    { words: '2025年起是' },
    expect.objectContaining({ words: '样例月' }),
  ]);
});

test('of one whose years are all unknown none are listed', () => {
  const rule = { kind: 'announced' } as const;
  const ended = makeObservance(rule, { until: 2024 });
  expect(observanceFacts(ended, NONE, on('2026-09-01')).years).toMatchObject({
    ...{ range: '', near: [], far: [], isDated: false },
  });
});
