const DAY = 86_400_000;

/**
 * The Monday of a week of a term, as people write it, without the year.
 *
 * @param first any day of the first week, as `YYYY-MM-DD`
 * @param week counted from 1
 * @returns empty where the day is none
 * @example weekText('2026-09-01', 2) // '9月7日'
 */
export function weekText(first: string, week: number): string {
  const time = Date.parse(`${first}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  const monday = new Date(time + (7 * (week - 1) - sinceMonday) * DAY);
  return `${monday.getUTCMonth() + 1}月${monday.getUTCDate()}日`;
}
