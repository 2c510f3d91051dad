import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { expandSeries, type SeriesProblem } from './series.ts';
import { parseRule } from './series-rule.ts';

interface Case {
  readonly shows: string;
  readonly first: string;
  readonly rule: string;
  readonly exceptions: readonly string[];
  readonly dates: readonly string[];
}

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && 'rule' in value && 'dates' in value;
}

/** The rules of tests/fixtures/recurrence/dateutil.json, expanded there by python-dateutil. */
function dateutilCases(): Case[] {
  const text = readFileSync('tests/fixtures/recurrence/dateutil.json', 'utf8');
  const fixture: unknown = JSON.parse(text);
  const hasCases = typeof fixture === 'object' && fixture !== null && 'cases' in fixture;
  const cases: unknown = hasCases ? fixture.cases : undefined;
  if (!Array.isArray(cases) || !cases.every(isCase)) throw new Error('not the fixture');
  return cases;
}

function expand(first: string, rule: string, exceptions: readonly string[] = []) {
  const { dates, problems } = expandSeries({
    first: Temporal.PlainDate.from(first),
    rule,
    exceptions: exceptions.map((day) => Temporal.PlainDate.from(day)),
  });
  return { dates: dates.map(String), problems: problems.map(show) };
}

function show(problem: SeriesProblem): string {
  if ('part' in problem) return `${problem.kind} ${problem.part}`;
  return 'date' in problem ? `${problem.kind} ${problem.date.toString()}` : problem.kind;
}

describe('series expansion', () => {
  const cases = dateutilCases();

  it('is compared with at least thirty rules', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  it.each(cases)('agrees with python-dateutil on $shows', ({ first, rule, exceptions, dates }) => {
    expect(expand(first, rule, exceptions).dates).toEqual(dates);
  });

  it('finds nothing wrong with those rules but the four made so', () => {
    const wrong = cases
      .map(({ shows, first, rule, exceptions }) => ({
        shows,
        problems: expand(first, rule, exceptions).problems,
      }))
      .filter(({ problems }) => problems.length > 0);
    expect(wrong).toEqual([
      { shows: 'only days of July', problems: ['first-not-in-rule 2026-06-28'] },
      { shows: 'Saturdays of the summer holidays', problems: ['first-not-in-rule 2026-06-27'] },
      { shows: 'a first day outside the rule', problems: ['first-not-in-rule 2026-09-01'] },
      { shows: 'every instance is an exception', problems: ['no-instances'] },
    ]);
  });

  it('reports every exception that hits nothing, and the same one twice', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=SA;COUNT=3';
    const exceptions = ['2026-09-12', '2026-09-13', '2026-09-26', '2026-09-12'];
    expect(expand('2026-09-05', rule, exceptions)).toEqual({
      dates: ['2026-09-05', '2026-09-19'],
      problems: [
        'exception-misses 2026-09-13',
        'exception-misses 2026-09-26',
        'exception-twice 2026-09-12',
      ],
    });
  });

  it.each([
    { rule: 'FREQ=WEEKLY', out: ['unbounded'] },
    { rule: 'FREQ=WEEKLY;BYDAY=SA', out: ['unbounded'] },
    { rule: 'FREQ=WEEKLY;COUNT=3;UNTIL=20261231', out: ['bounded-twice'] },
    { rule: 'COUNT=3', out: ['no-frequency'] },
    { rule: '', out: ['no-frequency', 'unsupported-part ', 'unbounded'] },
    { rule: 'FREQ=HOURLY;COUNT=3', out: ['unsupported-part FREQ=HOURLY'] },
    { rule: 'FREQ=weekly;COUNT=3', out: ['unsupported-part FREQ=weekly'] },
    { rule: 'FREQ=DAILY;COUNT=3;BYHOUR=9', out: ['unsupported-part BYHOUR=9'] },
    { rule: 'FREQ=YEARLY;COUNT=3;BYWEEKNO=20', out: ['unsupported-part BYWEEKNO=20'] },
    { rule: 'FREQ=DAILY;COUNT=3;constructor=1', out: ['unsupported-part constructor=1'] },
    {
      rule: 'RRULE:FREQ=DAILY;COUNT=3',
      out: ['no-frequency', 'unsupported-part RRULE:FREQ=DAILY'],
    },
    { rule: 'FREQ=DAILY;COUNT=0', out: ['invalid-part COUNT=0'] },
    { rule: 'FREQ=DAILY;COUNT=-1', out: ['invalid-part COUNT=-1'] },
    { rule: 'FREQ=DAILY;COUNT=2,3', out: ['invalid-part COUNT=2,3'] },
    { rule: 'FREQ=DAILY;COUNT', out: ['invalid-part COUNT'] },
    { rule: 'FREQ=DAILY;COUNT=3=4', out: ['invalid-part COUNT=3=4'] },
    { rule: 'FREQ=DAILY;INTERVAL=1.5;COUNT=3', out: ['invalid-part INTERVAL=1.5'] },
    { rule: 'FREQ=DAILY;UNTIL=20260230', out: ['invalid-part UNTIL=20260230'] },
    { rule: 'FREQ=DAILY;UNTIL=2026-12-31', out: ['invalid-part UNTIL=2026-12-31'] },
    { rule: 'FREQ=DAILY;UNTIL=20261231T000000Z', out: ['invalid-part UNTIL=20261231T000000Z'] },
    { rule: 'FREQ=WEEKLY;BYDAY=SAT;COUNT=3', out: ['invalid-part BYDAY=SAT'] },
    { rule: 'FREQ=WEEKLY;BYDAY=1SA;COUNT=3', out: ['invalid-part BYDAY=1SA'] },
    { rule: 'FREQ=MONTHLY;BYDAY=0SA;COUNT=3', out: ['invalid-part BYDAY=0SA'] },
    { rule: 'FREQ=WEEKLY;BYMONTHDAY=3;COUNT=3', out: ['invalid-part BYMONTHDAY=3'] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3', out: ['invalid-part BYMONTHDAY=0'] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3', out: ['invalid-part BYMONTHDAY=32'] },
    { rule: 'FREQ=YEARLY;BYMONTH=13;COUNT=3', out: ['invalid-part BYMONTH=13'] },
    { rule: 'FREQ=MONTHLY;BYSETPOS=1;COUNT=3', out: ['invalid-part BYSETPOS=1'] },
    { rule: 'FREQ=WEEKLY;WKST=XX;COUNT=3', out: ['invalid-part WKST=XX'] },
    { rule: 'FREQ=DAILY;COUNT=3;COUNT=4', out: ['repeated-part COUNT=4'] },
    {
      rule: 'FREQ=DAILY;BYMONTH=0;BYDAY=XX;BYEASTER=1',
      out: [
        'invalid-part BYMONTH=0',
        'invalid-part BYDAY=XX',
        'unsupported-part BYEASTER=1',
        'unbounded',
      ],
    },
    { rule: 'FREQ=DAILY;COUNT=401', out: ['too-many'] },
    { rule: 'FREQ=DAILY;UNTIL=20280101', out: ['too-many'] },
    { rule: 'FREQ=YEARLY;UNTIL=22261231', out: ['too-far'] },
    { rule: 'FREQ=YEARLY;COUNT=40', out: ['too-far'] },
    // Rules that never come true must end, not run on.
    { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', out: ['too-far'] },
    { rule: 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=40;COUNT=2', out: ['too-far'] },
    { rule: 'FREQ=DAILY;UNTIL=20260831', out: ['first-not-in-rule 2026-09-01', 'no-instances'] },
  ])('refuses $rule', ({ rule, out }) => {
    expect(expand('2026-09-01', rule)).toEqual({ dates: [], problems: out });
  });

  it('allows four hundred instances and no more', () => {
    expect(expand('2026-09-01', 'FREQ=DAILY;COUNT=400').dates).toHaveLength(400);
  });

  it('allows a series of every day of a leap year', () => {
    const { dates, problems } = expand('2028-01-01', 'FREQ=DAILY;UNTIL=20281231');
    expect(problems).toEqual([]);
    expect([dates.length, dates[59], dates.at(-1)]).toEqual([366, '2028-02-29', '2028-12-31']);
  });
});

describe('rule text', () => {
  it('is read into options', () => {
    const { options, problems } = parseRule(
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA,-1SU;BYMONTH=3,9;BYSETPOS=-1;WKST=MO;UNTIL=20261231',
    );
    expect(problems).toEqual([]);
    expect({ ...options, until: options?.until?.toString() }).toEqual({
      freq: 'MONTHLY',
      interval: 2,
      byDay: ['1SA', '-1SU'],
      byMonth: [3, 9],
      bySetPos: [-1],
      wkst: 'MO',
      until: '2026-12-31',
    });
  });
});
