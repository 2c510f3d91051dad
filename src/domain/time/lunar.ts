import { Temporal } from 'temporal-polyfill';
import { LunarDay, LunarMonth, SolarTerm, type SolarDay } from 'tyme4ts';
import type { SolarTermName } from './solar-terms.ts';

// Build only: tyme4ts weighs 70 kB, so nothing under src/client may import this file.

/**
 * Day of a solar term in a Gregorian year: the Beijing day of the exact instant (GB/T 33661—2017).
 * Tested against astronomy-engine for 2021 to 2040.
 * @example solarTermDate('秋分', 2026).toString() // '2026-09-23'
 */
export function solarTermDate(term: SolarTermName, year: number): Temporal.PlainDate {
  // tyme4ts begins its year with the 冬至 of the December before.
  const termYear = term === '冬至' ? year + 1 : year;
  return fromSolarDay(SolarTerm.fromName(termYear, term).getJulianDay().getSolarDay());
}

/**
 * Gregorian date of a day of the Chinese calendar. `year` is the lunar year, named by the Gregorian
 * year in which it begins, so days of 十一月 and 腊月 may fall into the January or February after it.
 * The month is the ordinary one, never the leap month: festivals are kept in the ordinary month.
 * Undefined for the 30th of a month that has 29 days. Tested for 2021 to 2040.
 * @example lunarDate(2026, 9, 9)?.toString() // '2026-10-18' (重阳)
 * @throws RangeError when month is not 1…12 or day not 1…30
 */
export function lunarDate(
  year: number,
  month: number,
  day: number,
): Temporal.PlainDate | undefined {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`month ${month}`);
  if (!Number.isInteger(day) || day < 1 || day > 30) throw new RangeError(`day ${day}`);
  if (day > LunarMonth.fromYm(year, month).getDayCount()) return undefined;
  return fromSolarDay(LunarDay.fromYmd(year, month, day).getSolarDay());
}

function fromSolarDay(day: SolarDay): Temporal.PlainDate {
  return Temporal.PlainDate.from({
    year: day.getYear(),
    month: day.getMonth(),
    day: day.getDay(),
  });
}
