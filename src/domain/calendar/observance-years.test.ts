import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeObservance } from '#tests/builders/calendar.ts';
import { nextShown, overThisYear, yearsToShow } from './observance-years.ts';

const TODAY = Temporal.PlainDate.from('2026-11-24');
const show = (...input: Parameters<typeof makeObservance>) =>
  yearsToShow(makeObservance(...input), TODAY).map(
    ({ year, certainty }) => `${String(year)} ${certainty}`,
  );
const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the years worth a line', () => {
  it('of computed dates are those of the plan, newest first', () => {
    const years = show({ kind: 'fixed-day', month: 6, day: 8 });
    expect([years[0], years.at(-1), years.length]).toEqual(['2035 fixed', '2021 fixed', 15]);
  });

  it('begin and end with the observance', () => {
    const rule = { kind: 'fixed-month', month: 9 } as const;
    expect(show(rule, { since: 2025 }).at(-1)).toBe('2025 fixed');
    expect(show(rule, { until: 2024 })[0]).toBe('2024 fixed');
  });

  it('of announced dates are the recorded ones, this year and the next', () => {
    const years = [
      { year: 2018, first: day('2018-05-19'), last: day('2018-05-26'), sources: [] },
      { year: 2017, theme: '样例', sources: [] },
      { year: 2025, first: day('2025-05-24'), sources: [] },
    ];
    expect(
      show({ kind: 'announced', expected: 'saturday-after-third-monday-of-may' }, { years }),
    ).toEqual(['2027 expected', '2026 tba', '2025 announced', '2018 announced', '2017 tba']);
    expect(show({ kind: 'announced' })).toEqual(['2027 tba', '2026 tba']);
  });

  it('of what has ended are only the recorded ones', () => {
    const years = [{ year: 2019, first: day('2019-09-14'), sources: [] }];
    expect(show({ kind: 'announced' }, { years, until: 2024 })).toEqual(['2019 announced']);
  });
});

describe('what comes next', () => {
  const next = (...input: Parameters<typeof makeObservance>) => {
    const found = nextShown(makeObservance(...input), TODAY);
    return found && `${String(found.first ?? found.year)} ${found.certainty}`;
  };
  const day = (iso: string) => Temporal.PlainDate.from(iso);

  it('is what has a date, though this year’s was never found', () => {
    expect(next({ kind: 'announced', expected: 'saturday-after-third-monday-of-may' })).toBe(
      '2027-05-22 expected',
    );
  });

  it('is what is going on', () => {
    expect(next({ kind: 'fixed-month', month: 11 })).toBe('2026-11-01 fixed');
  });

  it('is an announced date before anything else', () => {
    const years = [{ year: 2027, first: day('2027-03-03'), sources: [] }];
    expect(next({ kind: 'announced' }, { years })).toBe('2027-03-03 announced');
  });

  it('has no date where none is known, and is nothing after the end', () => {
    expect(next({ kind: 'announced' })).toBe('2026 tba');
    expect(next({ kind: 'announced' }, { until: 2024 })).toBeUndefined();
  });
});

describe('what is over this year', () => {
  const over = (...input: Parameters<typeof makeObservance>) => {
    const observance = makeObservance(...input);
    return overThisYear(yearsToShow(observance, TODAY), TODAY)?.first?.toString();
  };

  it.each([
    { name: 'a month gone', rule: { kind: 'fixed-month', month: 9 }, out: '2026-09-01' },
    { name: 'the month that goes on', rule: { kind: 'fixed-month', month: 11 }, out: undefined },
    { name: 'yesterday', rule: { kind: 'fixed-day', month: 11, day: 23 }, out: '2026-11-23' },
    { name: 'today', rule: { kind: 'fixed-day', month: 11, day: 24 }, out: undefined },
    { name: 'a date nobody announced', rule: { kind: 'announced' }, out: undefined },
  ] as const)('is $name: $out', ({ rule, out }) => {
    expect(over(rule)).toBe(out);
  });
});
