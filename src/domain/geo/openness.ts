import type { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Hours, type Openness } from './opening.ts';

/**
 * Hours as plain numbers, small enough for an attribute of a page: browsers of today have no
 * Temporal, and a polyfill would weigh more than the page.
 */
export interface WeekHours {
  /** Monday first: the stretches of each day, in minutes of the Shanghai clock. */
  readonly week: readonly (readonly (readonly [opens: number, closes: number])[])[];
  /** The closed weekdays do not count on public holidays. */
  readonly opensOnHolidays: boolean;
  /** Days after 1 January 1970 on which it stays closed. */
  readonly closedDays: readonly number[];
  /** The hours change in the course of the year. */
  readonly isSeasonal: boolean;
}

const DAY = 1440;
const MINUTE = 60_000;
/** Shanghai is eight hours ahead of UTC and knows no summer time. */
const SHANGHAI_MINUTES = 8 * 60;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/**
 * The numbers of weekly hours.
 *
 * @example weekHours(tueToSun).week[1] // [[540, 1020]]
 */
export function weekHours(hours: Extract<Hours, { kind: 'weekly' }>): WeekHours {
  const minutes = ({ hour, minute }: Temporal.PlainTime) => hour * 60 + minute;
  return {
    week: Object.keys(WEEKDAYS).map((weekday) =>
      hours.periods
        .filter(({ days }) => days.some((day) => day === weekday))
        .map(({ opens, closes }) => [minutes(opens), minutes(closes) || DAY] as const),
    ),
    opensOnHolidays: hours.opensOnHolidays,
    closedDays: hours.closedDates.map(
      (date) => date.toZonedDateTime('UTC').epochMilliseconds / (DAY * MINUTE),
    ),
    isSeasonal: hours.season !== undefined,
  };
}

const clockAt = (instant: number) => {
  const local = Math.floor(instant / MINUTE) + SHANGHAI_MINUTES;
  const day = Math.floor(local / DAY);
  return { day, minute: local - day * DAY };
};
const stretchesOf = ({ week }: WeekHours, day: number) =>
  week[(day + FIRST_WEEKDAY) % week.length] ?? [];

/**
 * When it opens next on the day of an instant, in minutes of the Shanghai clock; undefined where it does
 * not, or where the hours do not tell.
 *
 * @param instant milliseconds of Unix time
 */
export function opensLaterAt(hours: WeekHours, instant: number): number | undefined {
  const { day, minute } = clockAt(instant);
  if (hours.isSeasonal || hours.closedDays.includes(day)) return undefined;
  const later = stretchesOf(hours, day).flatMap(([opens]) => (opens > minute ? [opens] : []));
  return later.length === 0 ? undefined : Math.min(...later);
}

/**
 * The stretches of a day in which it is open, none on a closed one; undefined where the hours do not tell.
 *
 * @param day days since 1970
 */
export function stretchesOn(hours: WeekHours, day: number): WeekHours['week'][number] | undefined {
  if (hours.closedDays.includes(day)) return [];
  return hours.isSeasonal ? undefined : stretchesOf(hours, day);
}

/**
 * The day to offer for a visit: the first after today on which a place is known to be open; where nobody
 * knows, the coming Saturday.
 *
 * @param today days since 1970
 */
export function visitDay(hours: 'always' | WeekHours | undefined, today: number): number {
  const days = Array.from({ length: 28 }, (_, index) => today + 1 + index);
  const isOpen = (day: number) =>
    hours !== undefined && (hours === 'always' || (stretchesOn(hours, day)?.length ?? 0) > 0);
  return days.find(isOpen) ?? days.find((day) => (day + FIRST_WEEKDAY) % 7 === 5) ?? today;
}

/**
 * Whether it is open at an instant, as far as the hours tell. They do not tell where they change
 * with the season. On a closed weekday that might be a public holiday it is `rest`: holidays are
 * announced anew each year and are not known here.
 *
 * @param instant milliseconds of Unix time
 */
export function opennessAt(hours: WeekHours, instant: number): Openness {
  const { day, minute } = clockAt(instant);
  if (hours.closedDays.includes(day)) return 'closed';
  if (hours.isSeasonal) return 'unknown';
  const isNow = ([opens, closes]: readonly [number, number]) => minute >= opens && minute < closes;
  const today = stretchesOf(hours, day);
  if (today.some(isNow)) return 'open';
  const mayBeHoliday = hours.opensOnHolidays && today.length === 0;
  return mayBeHoliday && hours.week.some((periods) => periods.some(isNow)) ? 'rest' : 'closed';
}
