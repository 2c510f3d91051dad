import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeObservance } from '#tests/builders/calendar.ts';
import type { ObservanceRule, ObservanceYear, Occurrence } from './observance.ts';
import {
  LAST_COMPUTED_YEAR,
  nextOccurrence,
  occurrenceIn,
  occurrencesOf,
} from './observance-dates.ts';

function show(occurrence: Occurrence | undefined): string {
  if (occurrence === undefined) return 'none';
  const { certainty, first, last } = occurrence;
  return first === undefined ? certainty : `${certainty} ${String(first)}/${String(last)}`;
}

function recorded(year: number, first?: string, last?: string, theme?: string): ObservanceYear {
  return {
    year,
    ...(first === undefined ? {} : { first: Temporal.PlainDate.from(first) }),
    ...(last === undefined ? {} : { last: Temporal.PlainDate.from(last) }),
    ...(theme === undefined ? {} : { theme }),
    sources: [{ title: `${String(year)}年通知` }],
  };
}

const SCIENCE_WEEK: ObservanceRule = {
  kind: 'announced',
  expected: 'saturday-after-third-monday-of-may',
};

describe('dates by rule', () => {
  it.each<{ rule: ObservanceRule; year: number; out: string }>([
    { rule: { kind: 'fixed-day', month: 5, day: 30 }, year: 2026, out: '2026-05-30/2026-05-30' },
    { rule: { kind: 'fixed-day', month: 2, day: 29 }, year: 2028, out: '2028-02-29/2028-02-29' },
    {
      rule: { kind: 'fixed-span', month: 3, day: 22, lastMonth: 3, lastDay: 28 },
      year: 2026,
      out: '2026-03-22/2026-03-28',
    },
    {
      rule: { kind: 'fixed-span', month: 4, day: 25, lastMonth: 5, lastDay: 1 },
      year: 2027,
      out: '2027-04-25/2027-05-01',
    },
    { rule: { kind: 'fixed-month', month: 9 }, year: 2026, out: '2026-09-01/2026-09-30' },
    { rule: { kind: 'fixed-month', month: 2 }, year: 2028, out: '2028-02-01/2028-02-29' },
    { rule: { kind: 'fixed-month', month: 12 }, year: 2035, out: '2035-12-01/2035-12-31' },
    // Dates read off printed calendars: the last Monday of March, the second Sunday of May.
    ...['2021-03-29', '2022-03-28', '2023-03-27', '2024-03-25', '2025-03-31'].map((date) => ({
      rule: { kind: 'nth-weekday', month: 3, weekday: 1, nth: -1 } as const,
      year: Number(date.slice(0, 4)),
      out: `${date}/${date}`,
    })),
    ...['2021-05-09', '2022-05-08', '2023-05-14', '2024-05-12', '2025-05-11'].map((date) => ({
      rule: { kind: 'nth-weekday', month: 5, weekday: 7, nth: 2 } as const,
      year: Number(date.slice(0, 4)),
      out: `${date}/${date}`,
    })),
    // 2026-08-01 is a Saturday, so the month has five of them.
    {
      rule: { kind: 'nth-weekday', month: 8, weekday: 6, nth: 1 },
      year: 2026,
      out: '2026-08-01/2026-08-01',
    },
    {
      rule: { kind: 'nth-weekday', month: 8, weekday: 6, nth: 5 },
      year: 2026,
      out: '2026-08-29/2026-08-29',
    },
    // 农民丰收节 as held.
    ...['2018-09-23', '2021-09-23', '2023-09-23', '2024-09-22', '2025-09-23'].map((date) => ({
      rule: { kind: 'solar-term', term: '秋分' } as const,
      year: Number(date.slice(0, 4)),
      out: `${date}/${date}`,
    })),
    // 重阳节 as kept.
    ...['2021-10-14', '2022-10-04', '2023-10-23', '2024-10-11', '2025-10-29'].map((date) => ({
      rule: { kind: 'lunar', month: 9, day: 9 } as const,
      year: Number(date.slice(0, 4)),
      out: `${date}/${date}`,
    })),
  ])('$rule in $year is $out', ({ rule, year, out }) => {
    expect(show(occurrenceIn(makeObservance(rule), year))).toBe(`fixed ${out}`);
  });

  it.each<{ rule: ObservanceRule; year: number }>([
    { rule: { kind: 'fixed-day', month: 2, day: 29 }, year: 2026 },
    { rule: { kind: 'nth-weekday', month: 2, weekday: 1, nth: 5 }, year: 2026 },
    { rule: { kind: 'nth-weekday', month: 2, weekday: 1, nth: -5 }, year: 2026 },
    { rule: { kind: 'lunar', month: 12, day: 30 }, year: 2025 },
  ])('$rule has no day in $year', ({ rule, year }) => {
    expect(occurrenceIn(makeObservance(rule), year)).toBeUndefined();
  });

  it('compute up to 2035 and no further', () => {
    const day = makeObservance({ kind: 'fixed-day', month: 5, day: 30 });
    expect(LAST_COMPUTED_YEAR).toBe(2035);
    expect(show(occurrenceIn(day, 2035))).toBe('fixed 2035-05-30/2035-05-30');
    expect(occurrenceIn(day, 2036)).toBeUndefined();
    expect(occurrenceIn(makeObservance({ kind: 'announced' }), 2036)).toBeUndefined();
  });

  it('give nothing before the first or after the last year it was held', () => {
    const day = makeObservance(
      { kind: 'announced' },
      { since: 2005, until: 2024, years: [recorded(2024, '2024-09-15', '2024-09-25')] },
    );
    expect([2004, 2005, 2024, 2025].map((year) => show(occurrenceIn(day, year)))).toEqual([
      'none',
      'tba',
      'announced 2024-09-15/2024-09-25',
      'none',
    ]);
  });
});

describe('recorded years', () => {
  it('win over the rule, also after 2035', () => {
    const month = makeObservance(
      { kind: 'fixed-month', month: 10 },
      {
        years: [recorded(2025, '2025-10-10', '2025-10-31'), recorded(2036, '2036-10-09')],
      },
    );
    expect(show(occurrenceIn(month, 2025))).toBe('announced 2025-10-10/2025-10-31');
    expect(show(occurrenceIn(month, 2026))).toBe('fixed 2026-10-01/2026-10-31');
    expect(show(occurrenceIn(month, 2036))).toBe('announced 2036-10-09/2036-10-09');
  });

  it('lend their theme to computed dates, with both sources', () => {
    const day = makeObservance(
      { kind: 'fixed-day', month: 5, day: 30 },
      { years: [recorded(2026, undefined, undefined, '样例主题')] },
    );
    const occurrence = occurrenceIn(day, 2026);
    expect(show(occurrence)).toBe('fixed 2026-05-30/2026-05-30');
    expect(occurrence?.theme).toBe('样例主题');
    expect(occurrence?.sources.map((source) => source.title)).toEqual(['2026年通知', '样例决定']);
  });

  it('keep a theme whose dates are unknown', () => {
    const week = makeObservance(
      { kind: 'announced' },
      {
        years: [
          {
            ...recorded(2017, undefined, undefined, '样例主题'),
            ordinal: '第3届',
            note: '样例说明',
          },
        ],
      },
    );
    const occurrence = occurrenceIn(week, 2017);
    expect(show(occurrence)).toBe('tba');
    expect(occurrence).toMatchObject({ theme: '样例主题', ordinal: '第3届', note: '样例说明' });
    expect(occurrence).not.toHaveProperty('first');
  });
});

describe('announced dates', () => {
  // 全国科技活动周 as announced, from ../shared/facts/observances.json.
  it.each(['2021-05-22', '2022-05-21', '2023-05-20', '2024-05-25', '2025-05-24'])(
    'are guessed to begin on %s, as they did',
    (date) => {
      const guess = occurrenceIn(makeObservance(SCIENCE_WEEK), Number(date.slice(0, 4)));
      expect(show(guess)).toBe(`expected ${date}/${date}`);
    },
  );

  it('are guessed only after the last recorded year and never for the past', () => {
    const week = makeObservance(SCIENCE_WEEK, {
      years: [
        recorded(2023, '2023-05-20', '2023-05-31'),
        recorded(2025, '2025-05-24', '2025-05-31'),
      ],
    });
    expect([2022, 2023, 2024, 2026].map((year) => show(occurrenceIn(week, year)))).toEqual([
      'tba',
      'announced 2023-05-20/2023-05-31',
      'tba',
      'expected 2026-05-23/2026-05-23',
    ]);
    const today = (iso: string) => show(occurrenceIn(week, 2026, Temporal.PlainDate.from(iso)));
    expect(today('2026-05-23')).toBe('expected 2026-05-23/2026-05-23');
    expect(today('2026-05-24')).toBe('tba');
  });

  it('are left open without a guess', () => {
    expect(show(occurrenceIn(makeObservance({ kind: 'announced' }), 2026))).toBe('tba');
  });
});

describe('lists of occurrences', () => {
  const week = makeObservance(SCIENCE_WEEK, {
    since: 2001,
    years: [recorded(2024, '2024-05-25', '2024-06-01'), recorded(2025, '2025-05-24', '2025-05-31')],
  });
  it('tell undated years when asked for all', () => {
    expect(occurrencesOf(week, 2000, 2002).map((entry) => entry.year)).toEqual([2001, 2002]);
  });

  it.each([
    { input: '2024-05-24', out: 'announced 2024-05-25/2024-06-01' },
    { input: '2024-06-01', out: 'announced 2024-05-25/2024-06-01' },
    { input: '2024-06-02', out: 'announced 2025-05-24/2025-05-31' },
    { input: '2025-06-01', out: 'expected 2026-05-23/2026-05-23' },
    { input: '2026-05-24', out: 'tba' },
    { input: '2027-01-01', out: 'expected 2027-05-22/2027-05-22' },
    { input: '2036-01-01', out: 'none' },
  ])('after $input continue with $out', ({ input, out }) => {
    expect(show(nextOccurrence(week, Temporal.PlainDate.from(input)))).toBe(out);
  });

  it('continue with a lunar day of the year before that is still ahead', () => {
    const laba = makeObservance({ kind: 'lunar', month: 12, day: 8 });
    const next = (iso: string) => show(nextOccurrence(laba, Temporal.PlainDate.from(iso)));
    expect(next('2026-01-26')).toBe('fixed 2026-01-26/2026-01-26');
    expect(next('2026-01-27')).toBe('fixed 2027-01-15/2027-01-15');
  });

  it('continue with dates recorded beyond the plan', () => {
    const late = makeObservance({ kind: 'announced' }, { years: [recorded(2037, '2037-05-23')] });
    const next = nextOccurrence(late, Temporal.PlainDate.from('2036-01-01'));
    expect(show(next)).toBe('announced 2037-05-23/2037-05-23');
  });

  it('end where the observance ended', () => {
    const ended = makeObservance({ kind: 'fixed-day', month: 9, day: 17 }, { until: 2024 });
    const next = (iso: string) => show(nextOccurrence(ended, Temporal.PlainDate.from(iso)));
    expect(next('2024-09-17')).toBe('fixed 2024-09-17/2024-09-17');
    expect(next('2024-09-18')).toBe('none');
  });
});
