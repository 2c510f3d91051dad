import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import type { Check, Source } from '#domain/source.ts';
import type { SolarTermName } from '#domain/time/solar-terms.ts';

/** Kinds of observance, in the order in which lists show them. */
export const OBSERVANCE_KINDS = {
  day: '纪念日',
  period: '宣传周和活动周',
  month: '宣传月',
  contest: '赛事',
  campaign: '年度活动',
} as const;
export type ObservanceKind = keyof typeof OBSERVANCE_KINDS;

/** How an observance's dates follow from its name. Only what a law or standing decision fixes is computed. */
export type ObservanceRule =
  | { readonly kind: 'fixed-day'; readonly month: number; readonly day: number }
  /** A span of fixed days inside one calendar year, e.g. 中国水周 3-22…3-28. */
  | {
      readonly kind: 'fixed-span';
      readonly month: number;
      readonly day: number;
      readonly lastMonth: number;
      readonly lastDay: number;
    }
  | { readonly kind: 'fixed-month'; readonly month: number }
  | {
      readonly kind: 'nth-weekday';
      readonly month: number;
      /** ISO weekday, 1 = Monday. */
      readonly weekday: number;
      /** 1 = first … 4 = fourth, -1 = last in the month. */
      readonly nth: number;
    }
  /** A solar term by its Chinese name, e.g. 秋分, on the Beijing-time day of the exact instant. */
  | { readonly kind: 'solar-term'; readonly term: SolarTermName }
  /** A day of the Chinese calendar, in the ordinary month where there is a leap one, e.g. 九月初九. */
  | { readonly kind: 'lunar'; readonly month: number; readonly day: number }
  /** Dates are made known each year; `expected` may give a rule for a guess labelled 预计. */
  | { readonly kind: 'announced'; readonly expected?: 'saturday-after-third-monday-of-may' };

/** What is recorded about one year of an observance. */
export interface ObservanceYear {
  readonly year: number;
  /** Announced period, both ends inclusive; absent where only the theme is known. */
  readonly first?: Temporal.PlainDate;
  readonly last?: Temporal.PlainDate;
  readonly theme?: string;
  /** Which one it was, as its organisers count, e.g. 第25届. */
  readonly ordinal?: string;
  readonly note?: string;
  readonly sources: readonly Source[];
}

export interface Observance {
  readonly id: string;
  readonly name: string;
  readonly kind: ObservanceKind;
  readonly summary: string;
  readonly rule: ObservanceRule;
  /** First year in which it was held, and last where it ended (全国科普日: 2024). */
  readonly since?: number;
  readonly until?: number;
  /** Observance that carries it on, or that it carries on. */
  readonly successor?: string;
  readonly predecessor?: string;
  readonly audiences: readonly AudienceId[];
  readonly measures: readonly string[];
  readonly topics: readonly string[];
  /** Law or decision that fixes it, e.g. 《科学技术普及法》第七条. */
  readonly legalBasis?: string;
  /** Whether the plan of 2022 names it. */
  readonly namedInPlan: boolean;
  /** What usually happens in the city. */
  readonly locally?: string;
  readonly years: readonly ObservanceYear[];
  readonly sources: readonly Source[];
  readonly compiled: Temporal.PlainDate;
  /** Absent: nobody has made sure of it since it was written. */
  readonly checked?: Check;
  readonly updated: Temporal.PlainDateTime;
}

/** One year of an observance, ready to show. */
export interface Occurrence {
  readonly observanceId: string;
  readonly year: number;
  /** `fixed` by rule, `announced` with a source, `expected` by a guess, `tba` unknown. */
  readonly certainty: 'fixed' | 'announced' | 'expected' | 'tba';
  /**
   * Both ends inclusive; absent exactly when certainty is `tba`. Of an `expected` period only the
   * start is guessed: `last` equals `first` and says nothing about how long it will be.
   */
  readonly first?: Temporal.PlainDate;
  readonly last?: Temporal.PlainDate;
  readonly theme?: string;
  readonly ordinal?: string;
  readonly note?: string;
  readonly sources: readonly Source[];
}
