import type { CalendarItem } from '#domain/calendar/item.ts';
import { LAST_COMPUTED_YEAR } from '#domain/calendar/observance-dates.ts';
import { Temporal } from 'temporal-polyfill';
import { CALENDAR } from './config.ts';

/** Years before and after this one whose months have pages. */
const MONTHS_BACK = 1;
const MONTHS_AHEAD = 2;

/** Years with a page: from the first recorded one to the end of the plan. */
export function calendarYears(): readonly number[] {
  const { firstYear } = CALENDAR;
  return Array.from(
    { length: LAST_COMPUTED_YEAR - firstYear + 1 },
    (_, index) => firstYear + index,
  );
}

/** Whether the months of a year have pages: last year's, this year's and the next two years'. */
export function hasMonthPages(year: number, now: Temporal.ZonedDateTime): boolean {
  return year >= now.year - MONTHS_BACK && year <= now.year + MONTHS_AHEAD;
}

/** Months with a page, in order. */
export function calendarMonths(now: Temporal.ZonedDateTime): readonly Temporal.PlainYearMonth[] {
  const first = Temporal.PlainYearMonth.from({ year: now.year - MONTHS_BACK, month: 1 });
  const count = 12 * (MONTHS_BACK + 1 + MONTHS_AHEAD);
  return Array.from({ length: count }, (_, index) => first.add({ months: index }));
}

/** Rows on a page of the agenda; tests set AGENDA_ROWS to see all on one. */
export function agendaRowsOnPage(): number {
  return Number(process.env['AGENDA_ROWS'] ?? CALENDAR.agendaRows);
}

/** Rows that the filters look through: more would hold up an old phone, and are years ahead. */
export const FILTERED_ROWS = 1000;

/** Rows on a page of a month, which has its table beside them. */
export const MONTH_ROWS_ON_PAGE = 24;

/** Dates of one line each on a page, so that the longest names fit its budget of bytes. */
export const LINES_ON_PAGE = 60;

/** What was held stands before the days and weeks of the whole country. */
export function eventsFirst(items: readonly CalendarItem[]): readonly CalendarItem[] {
  return [
    ...items.filter(({ source }) => source === 'event'),
    ...items.filter(({ source }) => source === 'observance'),
  ];
}
