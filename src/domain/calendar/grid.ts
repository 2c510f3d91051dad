import { Temporal } from 'temporal-polyfill';
import type { CalendarItem } from './item.ts';
import { between, byMonth, listOrder } from './select.ts';
import { touchesDays } from './span.ts';

/** A cell of a month's table. */
export interface GridDay {
  readonly date: Temporal.PlainDate;
  /** False for the days of the neighbouring months that fill up the first and the last week. */
  readonly inMonth: boolean;
  /** Everything on that day, multi-day items on each of their days; none outside the month. */
  readonly items: readonly CalendarItem[];
}

/** A month as a table: rows are weeks from Monday to Sunday (ISO 8601, GB/T 7408.1—2023). */
export interface MonthGrid {
  readonly month: Temporal.PlainYearMonth;
  readonly weeks: readonly (readonly GridDay[])[];
}

/** The table of a month, with the items of each day in `listOrder` from that day. */
export function monthGrid(
  items: readonly CalendarItem[],
  month: Temporal.PlainYearMonth,
): MonthGrid {
  const ofMonth = byMonth(items, month);
  const begin = weekOf(month.toPlainDate({ day: 1 })).first;
  const end = weekOf(month.toPlainDate({ day: month.daysInMonth })).last;
  const weekCount = (begin.until(end).days + 1) / 7;
  return {
    month,
    weeks: Array.from({ length: weekCount }, (_, week) =>
      Array.from({ length: 7 }, (__, weekday) => {
        const date = begin.add({ days: 7 * week + weekday });
        const inMonth = date.month === month.month;
        return { date, inMonth, items: inMonth ? onDay(ofMonth, date) : [] };
      }),
    ),
  };
}

/** The twelve tables of a year. */
export function yearGrid(items: readonly CalendarItem[], year: number): MonthGrid[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const ofYear = between(items, first, first.with({ month: 12, day: 31 }));
  return Array.from({ length: 12 }, (_, index) =>
    monthGrid(ofYear, Temporal.PlainYearMonth.from({ year, month: index + 1 })),
  );
}

/**
 * Monday and Sunday of the week that a day belongs to.
 * @example weekOf(Temporal.PlainDate.from('2027-01-01')) // { first: 2026-12-28, last: 2027-01-03 }
 */
export function weekOf(date: Temporal.PlainDate): {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
} {
  const first = date.subtract({ days: date.dayOfWeek - 1 });
  return { first, last: first.add({ days: 6 }) };
}

function onDay(items: readonly CalendarItem[], date: Temporal.PlainDate): CalendarItem[] {
  return items
    .filter(({ span }) => span !== undefined && touchesDays(span, date, date))
    .sort(listOrder(date));
}
