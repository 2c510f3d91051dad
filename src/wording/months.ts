const after = (month: number) => (month % 12) + 1;

/**
 * Months of a year in words, runs as one; a run over New Year is not torn.
 *
 * @param months each 1 to 12
 * @example monthsText([12, 1, 2]) // '12月到次年2月'
 * @example monthsText([4, 5, 9]) // '4—5月、9月'
 */
export function monthsText(months: readonly number[]): string {
  const named = [...new Set(months)].sort((a, b) => a - b);
  if (named.length === 12) return '全年';
  const starts = named.filter((month) => !named.some((other) => after(other) === month));
  return starts
    .map((start) => {
      let end = start;
      while (named.includes(after(end))) end = after(end);
      if (end === start) return `${start}月`;
      return end > start ? `${start}—${end}月` : `${start}月到次年${end}月`;
    })
    .join('、');
}
