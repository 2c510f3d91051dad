import { describe, expect, test } from 'vitest';
import { eventProblems, problemsFound } from '#tests/builders/content-files.ts';
import rule from './traceable-sources.ts';

const LOOK_UP =
  '来源要查得到：写网址（url），或文号（number），或发布者（publisher）和日期（date）';
const url = 'https://example.org/1';

describe('sources of an event', () => {
  test.each([
    { source: { title: '通知', url }, out: [] },
    { source: { title: '通知', number: '样例〔2026〕1号' }, out: [] },
    { source: { title: '通知', publisher: '市科协', date: '2026' }, out: [] },
    { source: { title: '通知', publisher: '市科协' }, out: [LOOK_UP] },
    { source: { title: '通知', date: '2026' }, out: [LOOK_UP] },
    { source: { title: '通知' }, out: [LOOK_UP] },
    // Of what has the wrong form the rule `schema` speaks.
    { source: { title: '通知', url: 'www.example.org' }, out: [] },
    { source: 'plan-2022', out: [] },
    { source: 5, out: [] },
  ])('$source: $out', ({ source, out }) => {
    expect(eventProblems(rule, { sources: [source] })).toEqual(
      out.map((message) => `来源（sources.1） ${message}`),
    );
  });

  test.each([
    { date: '2026-08-01', accessed: '2026-08-01', out: [] },
    { date: '2026-08', accessed: '2026-08-01', out: [] },
    { date: '2026', accessed: '2026-01-01', out: [] },
    {
      date: '2026-08-02',
      accessed: '2026-08-01',
      out: ['查阅日期（sources.1.accessed） 查阅日期早于发布日期 2026-08-02'],
    },
    {
      date: '2026-09',
      accessed: '2026-08-31',
      out: ['查阅日期（sources.1.accessed） 查阅日期早于发布日期 2026-09'],
    },
  ])('of $date can be read on $accessed: $out', ({ date, accessed, out }) => {
    expect(eventProblems(rule, { sources: [{ title: '通知', url, date, accessed }] })).toEqual(out);
  });
});

describe('shared sources', () => {
  test('can be looked up, too', () => {
    const shared = [
      { id: 'a', title: '甲', url },
      { id: 'b', title: '乙' },
    ];
    expect(problemsFound(rule, { 'sources.yaml': JSON.stringify(shared) })).toEqual([
      ` ${LOOK_UP}`,
    ]);
  });
});
