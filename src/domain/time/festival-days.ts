import { Temporal } from 'temporal-polyfill';
import { lunarDate, solarTermDate } from './lunar.ts';
import type { FestivalDay } from './day-words.ts';

// Build only, as lunar.ts is: browsers get the dates.

/** So many years are told: a copy of the site may be read a year after it was built. */
const YEARS = 3;
const LUNAR = [
  ['元宵', 1, 15],
  ['端午', 5, 5],
  ['七夕', 7, 7],
  ['中秋', 8, 15],
  ['重阳', 9, 9],
] as const;

/**
 * The festivals that the moon or the sun moves, by every name that is usual, of the year of a day and the
 * two after it, in their order.
 *
 * @example festivalDays(Temporal.PlainDate.from('2026-11-29')) // […, ['春节', '2027-02-06'], …]
 */
export function festivalDays(today: Temporal.PlainDate): readonly FestivalDay[] {
  const years = Array.from({ length: YEARS }, (_, index) => today.year + index);
  const days = years.flatMap((year): readonly FestivalDay[] => {
    const spring = lunarDate(year, 1, 1);
    const lunar = LUNAR.flatMap(([name, month, day]) =>
      named([name, `${name}节`], lunarDate(year, month, day)),
    );
    return [
      ...named(['除夕', '年三十'], spring?.subtract({ days: 1 })),
      ...named(['春节', '过年', '大年初一'], spring),
      ...named(['清明', '清明节'], solarTermDate('清明', year)),
      ...lunar,
    ];
  });
  return days.sort(([, one], [, other]) => (one < other ? -1 : Number(one > other)));
}

const named = (names: readonly string[], day: Temporal.PlainDate | undefined) =>
  names.flatMap((name): readonly FestivalDay[] => (day ? [[name, day.toString()]] : []));
