import { AUDIENCES } from '#domain/audience.ts';
import type { Observance, Occurrence } from '#domain/calendar/observance.ts';
import { nextShown, overThisYear, yearsToShow } from '#domain/calendar/observance-years.ts';
import { spanOfDays } from '#domain/calendar/span.ts';
import type { Source } from '#domain/source.ts';
import { formatInstant } from '#domain/time/shanghai.ts';
import { leafText, OPEN_LEAF, rangeText, type LeafText } from '#wording/dates.ts';
import { ruleText } from '#wording/observance-rule.ts';
import { CERTAINTY_TEXT, certaintyText, occurrenceWhen } from '#wording/observance-text.ts';
import type { Temporal } from 'temporal-polyfill';
import { wordFact, type Fact } from './facts.ts';
import { routes } from './routes.ts';

/** What one asks of an observance, as its page prints it. */
export interface ObservanceFacts {
  /** When it comes next; absent of what has ended. */
  readonly next?: {
    readonly leaf: LeafText;
    readonly words: string;
    /** How sure that is; empty where the words say so. */
    readonly certainty: string;
    readonly theme: string;
    /** When it was this year; empty where it is still to come. */
    readonly over: string;
    /** By which the badge knows its time; of a guess it knows none. */
    readonly live: { readonly 'data-start'?: string; readonly 'data-end'?: string };
  };
  /** Since when, by which law, what it carries on. */
  readonly rest: readonly Fact[];
  readonly years: YearFacts;
}

/** All years of an observance. */
interface YearFacts {
  /** 2021—2035年; empty where no year is known. */
  readonly range: string;
  readonly near: readonly YearRow[];
  /** Years computed far ahead, in a line each. */
  readonly far: readonly string[];
  readonly isDated: boolean;
}

/** One year in the table. */
interface YearRow {
  readonly year: string;
  readonly days: string;
  readonly certainty: string;
  /** 第25届, with the gap after it; empty where nobody counts. */
  readonly ordinal: string;
  readonly theme: string;
  readonly note: string;
  /** Those of the rule stand at the end of the page. */
  readonly sources: readonly Source[];
}

type Other = Pick<Observance, 'id' | 'name'> | undefined;

/** The facts of an observance as they are on a day. */
export function observanceFacts(
  observance: Observance,
  { successor, predecessor }: Readonly<Record<'successor' | 'predecessor', Other>>,
  today: Temporal.PlainDate,
): ObservanceFacts {
  const { since, until, legalBasis, namedInPlan, audiences, rule } = observance;
  const years = yearsToShow(observance, today);
  const next = nextShown(observance, today);
  const linkOf = ({ id, name }: NonNullable<Other>) => ({
    words: name,
    href: routes.observance(id),
  });
  return {
    ...(next === undefined ? {} : { next: nextFacts(next, overThisYear(years, today)) }),
    rest: [
      ...wordFact('哪一天', ruleText(rule)),
      ...wordFact(
        '从哪年起',
        since === undefined
          ? undefined
          : `${since}年${until === undefined ? '' : `，办到${until}年`}`,
      ),
      ...wordFact('依据', legalBasis),
      ...(predecessor === undefined ? [] : [{ term: '前身', parts: [linkOf(predecessor)] }]),
      ...(successor === undefined
        ? []
        : [
            {
              term: '后来',
              parts: [
                ...(until === undefined ? [] : [{ words: `${until + 1}年起是` }]),
                linkOf(successor),
              ],
            },
          ]),
      {
        term: '适合谁',
        parts: audiences.map((id) => ({ words: AUDIENCES[id], href: routes.calendarFor(id) })),
      },
      ...wordFact('方案', namedInPlan ? '2022年的方案提到它' : ''),
    ],
    years: yearFacts(observance, years, today),
  };
}

function nextFacts(
  next: Occurrence,
  over: Occurrence | undefined,
): NonNullable<ObservanceFacts['next']> {
  const { first, last = first, certainty, theme = '' } = next;
  const span = first && last && spanOfDays(first, last);
  return {
    leaf: span === undefined ? OPEN_LEAF : leafText(span),
    words: occurrenceWhen(next),
    certainty: certainty === 'expected' || first === undefined ? '' : CERTAINTY_TEXT[certainty],
    theme,
    over: over?.first
      ? `${over.year}年的已经结束：${rangeText({ first: over.first, last: over.last ?? over.first }, over.year)}`
      : '',
    live:
      span === undefined || certainty === 'expected'
        ? {}
        : { 'data-start': formatInstant(span.start), 'data-end': formatInstant(span.end) },
  };
}

function yearFacts(
  { rule, sources }: Observance,
  years: readonly Occurrence[],
  today: Temporal.PlainDate,
): YearFacts {
  const [first, last] = [years.at(0), years.at(-1)];
  /** Years after these are computed far ahead: they need no table. */
  const lastNear = today.year + 2;
  return {
    range: first === undefined || last === undefined ? '' : `${last.year}—${first.year}年`,
    near: years
      .filter(({ year }) => year <= lastNear)
      .map((one) => ({
        year: String(one.year),
        days: daysOf(one),
        certainty: certaintyText(one, rule, today),
        ordinal: one.ordinal === undefined ? '' : `${one.ordinal}　`,
        theme: one.theme ?? '',
        note: one.note ?? '',
        sources: one.sources.filter((source) => !sources.includes(source)),
      })),
    far: years
      .filter(({ year }) => year > lastNear)
      .reverse()
      .map((one) => `${one.year}年${daysOf(one)}`),
    isDated: years.some(({ first }) => first !== undefined),
  };
}

function daysOf({ first, last = first, certainty, year }: Occurrence): string {
  if (first === undefined || last === undefined) return '—';
  return `${rangeText({ first, last }, year)}${certainty === 'expected' ? '起' : ''}`;
}
