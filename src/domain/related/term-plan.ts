import { Temporal } from 'temporal-polyfill';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { touchesDays } from '#domain/calendar/span.ts';
import type { Place } from '#domain/geo/place.ts';
import { dateProfile, resourceProfile } from './profile.ts';
import { findRelated, findRelatedDates, type Candidates } from './related.ts';
import type { Resource } from '#domain/resource/resource.ts';

/** The two terms of a school year: names, and the day whose week counts as the first. */
export const TERMS = {
  autumn: { name: '上学期', month: 9 },
  spring: { name: '下学期', month: 3 },
} as const;
type TermId = keyof typeof TERMS;

/** Weeks in which something can be taught; what is left of a term is for tests. */
const WEEKS = 18;

/** A week of a term and what is taught in it. */
interface TermWeek<R extends Resource = Resource, P extends Place = Place> {
  /** 1 to 18. */
  readonly number: number;
  readonly sheet: R;
  /** Where it goes on: what the sheet names first, else what fits best. */
  readonly place?: P;
  /** A date of this week that fits. */
  readonly date?: CalendarItem;
}

export interface Term<R extends Resource = Resource, P extends Place = Place> {
  readonly id: TermId;
  /** Monday of the first week. */
  readonly first: Temporal.PlainDate;
  readonly weeks: readonly TermWeek<R, P>[];
}

interface Slot {
  readonly term: TermId;
  readonly number: number;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** Weeks since the year began, so that slots have distances. */
  readonly at: number;
}

/**
 * Gives each sheet a week of the school year: that of a day which it names, else one of its months, else
 * one far from all others. What has the least choice is placed first; sheets for which no week is left
 * are not placed.
 *
 * @param sheets in the order in which they are placed where nothing else decides
 * @param items what has a date in that year
 * @param beginsIn the year of its September
 */
export function termPlan<R extends Resource, P extends Place>(
  sheets: readonly R[],
  items: readonly CalendarItem[],
  places: Candidates<R, P>['places'],
  beginsIn: number,
): readonly Term<R, P>[] {
  const firsts = {
    autumn: firstMonday('autumn', beginsIn),
    spring: firstMonday('spring', beginsIn + 1),
  };
  const slots = [...slotsOf('autumn', firsts.autumn, 0), ...slotsOf('spring', firsts.spring, 26)];
  const wanted = sheets
    .map((sheet) => ({ sheet, wishes: wishesOf(sheet, items, slots) }))
    .map((one) => ({ ...one, rank: one.wishes.findIndex((wish) => wish.length > 0) }))
    .sort((a, b) => a.rank - b.rank || size(a) - size(b));
  const placed = new Map<Slot, R>();
  for (const { sheet, wishes } of wanted) {
    const free = wishes.map((wish) => wish.filter((slot) => !placed.has(slot)));
    const slot = farthest(free.find((wish) => wish.length > 0) ?? [], [...placed.keys()]);
    if (slot !== undefined) placed.set(slot, sheet);
  }
  const dates = items.map((value) => ({ value, profile: dateProfile(value) }));
  const weekOf = (slot: Slot, sheet: R): TermWeek<R, P> => {
    const profile = resourceProfile(sheet);
    const [place] = findRelated(profile, places, 1);
    const [date] = findRelatedDates(profile, dates, 1, (value) => isIn(value, slot));
    return {
      number: slot.number,
      sheet,
      ...(place === undefined ? {} : { place: place.value }),
      ...(date === undefined ? {} : { date: date.value }),
    };
  };
  return (['autumn', 'spring'] as const).map((id) => ({
    id,
    first: firsts[id],
    weeks: slots.flatMap((slot) => {
      const sheet = slot.term === id ? placed.get(slot) : undefined;
      return sheet === undefined ? [] : [weekOf(slot, sheet)];
    }),
  }));
}

function firstMonday(term: TermId, year: number): Temporal.PlainDate {
  const day = Temporal.PlainDate.from({ year, month: TERMS[term].month, day: 1 });
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function slotsOf(term: TermId, monday: Temporal.PlainDate, from: number): readonly Slot[] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const first = monday.add({ weeks: index });
    return { term, number: index + 1, first, last: first.add({ days: 6 }), at: from + index };
  });
}

const isIn = ({ span }: CalendarItem, { first, last }: Slot) =>
  span !== undefined && touchesDays(span, first, last);

/** The weeks that suit a sheet, the best first: of a day that it names in its months, of a day, of its months. */
function wishesOf(
  sheet: Resource,
  items: readonly CalendarItem[],
  slots: readonly Slot[],
): readonly (readonly Slot[])[] {
  const { names } = resourceProfile(sheet);
  const named = items.filter(
    (item) => names.includes(`${item.source}:${item.parent}`) && isShort(item),
  );
  const ofDays = slots.filter((slot) => named.some((item) => isIn(item, slot)));
  const ofMonths = slots.filter(({ first }) => sheet.months.includes(first.month));
  const ofBoth = ofDays.filter((slot) => ofMonths.includes(slot));
  return [ofBoth, ofDays, ofMonths, slots];
}

/** Whether it lasts a month at most: what goes on for longer names no week. */
const isShort = ({ span }: CalendarItem) =>
  span !== undefined && span.first.until(span.last).days < 31;

/** How many weeks its first wish leaves to choose from. */
const size = ({
  wishes,
  rank,
}: {
  readonly wishes: readonly (readonly Slot[])[];
  readonly rank: number;
}) => wishes[rank]?.length ?? 0;

/** The slot that is farthest from all that are taken, the earliest of several. */
function farthest(slots: readonly Slot[], taken: readonly Slot[]): Slot | undefined {
  const room = ({ at }: Slot) => Math.min(Infinity, ...taken.map((one) => Math.abs(one.at - at)));
  return slots.toSorted((a, b) => room(b) - room(a) || a.at - b.at)[0];
}
