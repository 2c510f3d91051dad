/** Something that suits, or threatens in, certain months; in none: at any time. */
interface Seasonal {
  /** 1 to 12. */
  readonly months: readonly number[];
}

/** How many months from one until something begins, or 0 in its season; 12 where it names none. */
const monthsUntil = ({ months }: Seasonal, month: number): number =>
  Math.min(12, ...months.map((named) => (named - month + 12) % 12));

/**
 * All things by when they matter: in this month or the next one, at any time, later. The soonest stand
 * first; of one month those of fewer months; what is equal keeps its order.
 *
 * @param month 1 to 12
 */
export function seasonGroups<Thing extends Seasonal>(things: readonly Thing[], month: number) {
  const seasonal = things
    .filter(({ months }) => months.length > 0)
    .sort(
      (a, b) => monthsUntil(a, month) - monthsUntil(b, month) || a.months.length - b.months.length,
    );
  return {
    soon: seasonal.filter((thing) => monthsUntil(thing, month) <= 1),
    anyTime: things.filter(({ months }) => months.length === 0),
    later: seasonal.filter((thing) => monthsUntil(thing, month) > 1),
  };
}

/**
 * All things in the order in which a month offers them: what belongs to it or begins in the next one, then
 * what is for any time, from another place in the list each month, then the rest.
 *
 * @param month 1 to 12
 * @example inSeasonOrder([{ id: 'a', months: [] }, { id: 'b', months: [7, 8] }], 7) // b, a
 */
export function inSeasonOrder<Thing extends Seasonal>(
  things: readonly Thing[],
  month: number,
): readonly Thing[] {
  const { soon, anyTime, later } = seasonGroups(things, month);
  const start = anyTime.length === 0 ? 0 : (month - 1) % anyTime.length;
  return [...soon, ...anyTime.slice(start), ...anyTime.slice(0, start), ...later];
}
