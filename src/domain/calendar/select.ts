import { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import { dateAt } from '#domain/time/shanghai.ts';
import { itemPhase, type CalendarItem } from './item.ts';
import { audiencesReached, districtsReached } from './reach.ts';
import { touchesDays } from './span.ts';

/** Filters that combine: any value inside one facet, all facets together; an empty list filters nothing. */
export interface Facets {
  readonly audiences?: readonly AudienceId[];
  readonly districts?: readonly DistrictId[];
  readonly programmes?: readonly string[];
  readonly kinds?: readonly CalendarItem['kind'][];
  readonly topics?: readonly string[];
  readonly observances?: readonly string[];
}

/**
 * Items that match all facets, in the order given. What is for 公众 is for every group, and
 * what has no district is for all of them (`reach.ts`).
 */
export function byFacets(items: readonly CalendarItem[], facets: Facets): CalendarItem[] {
  const one = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);
  return items.filter(
    (item) =>
      matches(facets.audiences, audiencesReached(item)) &&
      matches(facets.districts, districtsReached(item)) &&
      matches(facets.programmes, item.programmes) &&
      matches(facets.kinds, [item.kind]) &&
      matches(facets.topics, item.topics) &&
      matches(facets.observances, one(item.observance)),
  );
}

function matches<T>(wanted: readonly T[] | undefined, has: readonly T[]): boolean {
  return wanted === undefined || wanted.length === 0 || has.some((value) => wanted.includes(value));
}

/** What has not begun, withdrawn items too (people must learn of it), in `listOrder`. */
export function upcoming(items: readonly CalendarItem[], now: Temporal.Instant): CalendarItem[] {
  return items.filter((item) => itemPhase(item, now) === 'upcoming').sort(listOrder());
}

/** What is going on; of those that go on all day, the first to end comes first. */
export function running(items: readonly CalendarItem[], now: Temporal.Instant): CalendarItem[] {
  return items
    .filter((item) => item.status === 'scheduled' && itemPhase(item, now) === 'running')
    .sort(listOrder(dateAt(now)));
}

/** What is over, withdrawn items too, the last to end first. Guesses are no past. */
export function past(items: readonly CalendarItem[], now: Temporal.Instant): CalendarItem[] {
  return items.filter((item) => itemPhase(item, now) === 'past').sort(latestEndFirst);
}

/** Withdrawn and moved items that are not over yet, in `listOrder`. */
export function changed(items: readonly CalendarItem[], now: Temporal.Instant): CalendarItem[] {
  return items
    .filter((item) => item.status !== 'scheduled' || item.moved)
    .filter((item) => itemPhase(item, now) === 'upcoming' || itemPhase(item, now) === 'running')
    .sort(listOrder());
}

/**
 * What is to come without a date: the earliest item of every event or observance that has no dated
 * one running or coming, so that nothing is listed twice or for ten years ahead. What was withdrawn
 * before it ever had a date is on no list.
 */
export function undated(items: readonly CalendarItem[], now: Temporal.Instant): CalendarItem[] {
  const listed = new Set<string>();
  for (const item of items) {
    const phase = itemPhase(item, now);
    if (phase === 'upcoming' || phase === 'running') listed.add(item.parent);
  }
  const open = items
    .filter((item) => item.status === 'scheduled' && itemPhase(item, now) === 'tba')
    .filter(({ parent }) => !listed.has(parent));
  return firstOfEach(open.sort(listOrder()));
}

/** The first item of every event or observance, in the order given. */
export function firstOfEach(items: readonly CalendarItem[]): CalendarItem[] {
  const firsts = new Map<string, CalendarItem>();
  for (const item of items) if (!firsts.has(item.parent)) firsts.set(item.parent, item);
  return [...firsts.values()];
}

/** Dated items on any of the days `first` to `last` (inclusive), in `listOrder` from `first`. */
export function between(
  items: readonly CalendarItem[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): CalendarItem[] {
  return items
    .filter(({ span }) => span !== undefined && touchesDays(span, first, last))
    .sort(listOrder(first));
}

/** Dated items on any day of a month. */
export function byMonth(
  items: readonly CalendarItem[],
  month: Temporal.PlainYearMonth,
): CalendarItem[] {
  const ofMonths = known.get(items) ?? inMonths(items);
  known.set(items, ofMonths);
  return between(
    ofMonths.get(month.toString()) ?? [],
    month.toPlainDate({ day: 1 }),
    month.toPlainDate({ day: month.daysInMonth }),
  );
}

/** Every month is asked of the same items, a list that nobody changes. */
const known = new WeakMap<readonly CalendarItem[], ReadonlyMap<string, readonly CalendarItem[]>>();

/** Dated items by the months of their days. */
function inMonths(items: readonly CalendarItem[]): ReadonlyMap<string, readonly CalendarItem[]> {
  const months = new Map<string, CalendarItem[]>();
  for (const item of items) {
    if (item.span === undefined) continue;
    const last = item.span.last.toPlainYearMonth();
    let month = item.span.first.toPlainYearMonth();
    while (Temporal.PlainYearMonth.compare(month, last) <= 0) {
      const key = month.toString();
      const ofMonth = months.get(key);
      if (ofMonth === undefined) months.set(key, [item]);
      else ofMonth.push(item);
      month = month.add({ months: 1 });
    }
  }
  return months;
}

/** Items that begin in a year, in `listOrder`; a period over New Year counts where it begins. */
export function byYear(items: readonly CalendarItem[], year: number): CalendarItem[] {
  return items.filter(({ span }) => span?.first.year === year).sort(listOrder());
}

/** What is over, by the year of its first day, the newest year and the last to end first. */
export function archive(
  items: readonly CalendarItem[],
  now: Temporal.Instant,
): { year: number; items: CalendarItem[] }[] {
  return [...Map.groupBy(past(items, now), ({ span }) => span?.first.year)]
    .flatMap(([year, ofYear]) => (year === undefined ? [] : [{ year, items: ofYear }]))
    .sort((a, b) => b.year - a.year);
}

/**
 * Order of lists: by first day; on one day, what takes the fewest days comes first, so talks stand
 * before exhibitions and months; timed before all-day; then by start, end and id. With `from`, what
 * began earlier counts as beginning that day, lest long periods head every list; of those that end
 * on one day, the last to have begun comes first. Undated items come last, by the day before which
 * they cannot be.
 */
export function listOrder(from?: Temporal.PlainDate): (a: CalendarItem, b: CalendarItem) => number {
  const clip = (day: Temporal.PlainDate): Temporal.PlainDate =>
    from !== undefined && Temporal.PlainDate.compare(day, from) < 0 ? from : day;
  return (a, b) => {
    if (a.span === undefined || b.span === undefined) {
      return (
        Number(a.span === undefined) - Number(b.span === undefined) ||
        compareDays(a.notBefore, b.notBefore) ||
        compareText(a.id, b.id)
      );
    }
    return (
      Temporal.PlainDate.compare(clip(a.span.first), clip(b.span.first)) ||
      Temporal.PlainDate.compare(a.span.last, b.span.last) ||
      Temporal.PlainDate.compare(b.span.first, a.span.first) ||
      Number(a.span.allDay) - Number(b.span.allDay) ||
      Temporal.Instant.compare(a.span.start, b.span.start) ||
      Temporal.Instant.compare(a.span.end, b.span.end) ||
      compareText(a.id, b.id)
    );
  };
}

function latestEndFirst(a: CalendarItem, b: CalendarItem): number {
  if (a.span === undefined || b.span === undefined) return 0;
  return (
    Temporal.Instant.compare(b.span.end, a.span.end) ||
    Temporal.Instant.compare(b.span.start, a.span.start) ||
    compareText(a.id, b.id)
  );
}

/** Unknown days come last. */
function compareDays(a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  return Temporal.PlainDate.compare(a, b);
}

/** By code point: ids are ASCII, and the result does not depend on a locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
