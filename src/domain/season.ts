/** Something that suits, or threatens in, certain months; in none: at any time. */
interface Seasonal {
  /** 1 to 12. */
  readonly months: readonly number[];
}

/**
 * Whether something belongs to a month: what names months belongs to these alone.
 *
 * @param month 1 to 12
 */
export const isInSeason = ({ months }: Seasonal, month: number): boolean =>
  months.length === 0 || months.includes(month);

/**
 * All things in the order in which a month offers them: what names the month first, the fewest months
 * before more, then what is for any time, from another place in the list each month, then the rest.
 *
 * @param month 1 to 12
 * @example inSeasonOrder([{ id: 'a', months: [] }, { id: 'b', months: [7, 8] }], 7) // b, a
 */
export function inSeasonOrder<Thing extends Seasonal>(
  things: readonly Thing[],
  month: number,
): readonly Thing[] {
  const anyTime = things.filter(({ months }) => months.length === 0);
  const named = things
    .filter(({ months }) => months.includes(month))
    .sort((a, b) => a.months.length - b.months.length);
  const others = things.filter((thing) => !isInSeason(thing, month));
  const start = anyTime.length === 0 ? 0 : (month - 1) % anyTime.length;
  return [...named, ...anyTime.slice(start), ...anyTime.slice(0, start), ...others];
}
