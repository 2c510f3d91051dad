import type { Temporal } from 'temporal-polyfill';

/** Days of the week by id, Monday first, as ISO 8601 numbers them from 1. */
export const WEEKDAYS = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
} as const;
export type Weekday = keyof typeof WEEKDAYS;

/** Hours of one stretch of the day on some weekdays, on the Shanghai clock. */
export interface OpeningPeriod {
  readonly days: readonly Weekday[];
  readonly opens: Temporal.PlainTime;
  /** The first minute at which it is closed again; 00:00 is the midnight that ends the day. */
  readonly closes: Temporal.PlainTime;
}

/** When a place is open. */
export type Hours =
  | { readonly kind: 'unknown' }
  /** Day and night: a square, an open beach. */
  | { readonly kind: 'always' }
  | {
      readonly kind: 'weekly';
      /** A weekday in none of them is a closed day; one in two of them has a break. */
      readonly periods: readonly OpeningPeriod[];
      /** The closed weekdays do not count on public holidays (周一闭馆，法定节假日除外). */
      readonly opensOnHolidays: boolean;
      /** Dates on which it stays closed, as announced. */
      readonly closedDates: readonly Temporal.PlainDate[];
      /** Said where the hours change in the course of the year, e.g. 冬季提前半小时闭馆. */
      readonly season?: string;
    };

/** `rest` is a closed weekday that may be a public holiday, on which it would be open. */
export type Openness = 'open' | 'closed' | 'rest' | 'unknown';
