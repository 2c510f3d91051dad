import type { Temporal } from 'temporal-polyfill';
import type { SessionTime } from '#domain/calendar/event.ts';
import type { Span } from '#domain/calendar/span.ts';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** Texts of a calendar leaf. */
export interface LeafText {
  readonly month: string;
  readonly day: string;
  readonly below: string;
  /** The day that it shows, machine-readable. */
  readonly datetime?: string;
}

type Days = Pick<Span, 'first' | 'last'>;
type Day = Pick<Temporal.PlainDate, 'year' | 'month' | 'day'>;

/** @example monthText(Temporal.PlainYearMonth.from('2026-09')) // '2026年9月' */
export function monthText({ year, month }: { year: number; month: number }): string {
  return `${year}年${month}月`;
}

/** @example dateText(Temporal.PlainDate.from('2026-09-05')) // '2026年9月5日' */
export function dateText(date: Day): string {
  return `${monthText(date)}${date.day}日`;
}

/**
 * Days without weekdays, what is the same said once; without the year where it goes without saying.
 *
 * @example rangeText(days('2026-09-01', '2026-09-30')) // '2026年9月1日—30日'
 * @example rangeText(days('2026-12-20', '2027-01-10'), 2026) // '12月20日—2027年1月10日'
 */
export function rangeText(
  { first, last }: { readonly first: Day; readonly last: Day },
  knownYear?: number,
): string {
  const start = first.year === knownYear ? `${first.month}月${first.day}日` : dateText(first);
  if (last.year !== first.year) return `${start}—${dateText(last)}`;
  if (last.month === first.month && last.day === first.day) return start;
  const month = last.month === first.month ? '' : `${last.month}月`;
  return `${start}—${month}${last.day}日`;
}

/**
 * The same of dates as texts, for scripts.
 *
 * @param today a date too; its year goes without saying
 * @example writtenRangeText({ first: '2026-12-05', last: '2026-12-06' }, '2026-11-30') // '12月5日—6日'
 */
export function writtenRangeText(
  { first, last }: { readonly first: string; readonly last: string },
  today: string,
): string {
  const dayOf = (date: string): Day => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return { year, month, day };
  };
  return rangeText({ first: dayOf(first), last: dayOf(last) }, dayOf(today).year);
}

/**
 * A calendar leaf of one or several days: month, day, and the weekday, the last day or, where that
 * is in another year, the year.
 *
 * @example leafText(days('2026-09-05', '2026-09-05')) // { month: '9月', day: '05', below: '周六', … }
 * @example leafText(days('2026-09-01', '2026-09-30')) // { month: '9月', day: '01', below: '—30日', … }
 */
export function leafText({ first, last }: Days): LeafText {
  const end =
    last.year !== first.year
      ? `—${last.year}年`
      : `—${last.month === first.month ? '' : `${last.month}月`}${last.day}日`;
  return {
    month: `${first.month}月`,
    day: String(first.day).padStart(2, '0'),
    below: first.equals(last) ? weekdayText(first) : end,
    datetime: first.toString(),
  };
}

/**
 * The leaf of what goes on already: until when, as its first day is no longer of use.
 *
 * @example untilLeafText(days('2026-11-01', '2026-11-30')) // { month: '到11月', day: '30', below: '为止', … }
 */
export function untilLeafText({ last }: Days): LeafText {
  return {
    month: `到${last.month}月`,
    day: String(last.day).padStart(2, '0'),
    below: '为止',
    datetime: last.toString(),
  };
}

/** The leaf of what has no date yet. */
export const OPEN_LEAF: LeafText = { month: '日期', day: '待', below: '公布' };

/**
 * Time of day of a session, where it has one; over midnight with the day on which it ends.
 *
 * @example clockText(timed('2026-09-05T09:00', '2026-09-05T11:30')) // '9:00—11:30'
 * @example clockText(timed('2026-12-31T22:00', '2027-01-01T00:30')) // '22:00—次日0:30'
 * @example clockText(timed('2026-09-05T09:00')) // '9:00 开始'
 */
export function clockText(time: SessionTime): string | undefined {
  if (time.kind !== 'timed') return undefined;
  const { start, end } = time;
  if (end === undefined || end.equals(start)) return `${hourText(start)} 开始`;
  const nights = start.toPlainDate().until(end.toPlainDate()).days;
  const day = nights === 0 ? '' : nights === 1 ? '次日' : `${end.month}月${end.day}日 `;
  return `${hourText(start)}—${day}${hourText(end)}`;
}

/** As government sites print moments: `YYYY-MM-DD HH:MM`, Shanghai time. */
export function stampText(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** @example weekdayText(Temporal.PlainDate.from('2026-09-05')) // '周六' */
export function weekdayText({ dayOfWeek }: Pick<Temporal.PlainDate, 'dayOfWeek'>): string {
  return WEEKDAYS[dayOfWeek - 1] ?? '';
}

/**
 * Time of day on a 24-hour clock.
 *
 * @example hourText(Temporal.PlainDateTime.from('2026-09-05T09:05')) // '9:05'
 */
export function hourText({ hour, minute }: Pick<Temporal.PlainTime, 'hour' | 'minute'>): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
