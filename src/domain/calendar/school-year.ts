import { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import { readDay } from '#domain/time/written.ts';
import type { Event } from './event.ts';
import { itemPhase, type CalendarItem } from './item.ts';
import { between, firstOfEach, undated } from './select.ts';

/** What a teacher plans a year with, in the order of the columns. */
export const SCHOOL_PARTS = {
  contest: '比赛',
  day: '科学节日和活动',
  training: '老师的培训',
} as const;
export type SchoolPart = keyof typeof SCHOOL_PARTS;

/** A month of the school year with what begins in it. */
export interface SchoolMonth {
  readonly month: Temporal.PlainYearMonth;
  readonly parts: Readonly<Record<SchoolPart, readonly CalendarItem[]>>;
  readonly applications: readonly Application[];
}

/** A stretch of time in which schools can sign up for an event. */
export interface Application {
  readonly event: Event;
  readonly opens?: Temporal.PlainDate;
  readonly closes: Temporal.PlainDate;
}

export interface SchoolYear {
  /** September of the first and July of the second year. */
  readonly first: Temporal.PlainYearMonth;
  readonly last: Temporal.PlainYearMonth;
  readonly months: readonly SchoolMonth[];
  /** What will be held, but nobody has said when. */
  readonly undated: Readonly<Record<SchoolPart, readonly CalendarItem[]>>;
  /** Everything that is listed with its date. */
  readonly items: readonly CalendarItem[];
}

/** Whom a school's year is about; what is for 公众 alone is left to the whole calendar. */
const SCHOOL: readonly AudienceId[] = ['youth', 'teachers'];
const SEPTEMBER = 9;
const MONTHS = 11;

/**
 * The year in which the school year of a day begins; in August it is the coming one.
 *
 * @example schoolYearOf(Temporal.PlainDate.from('2027-07-31')) // 2026
 * @example schoolYearOf(Temporal.PlainDate.from('2027-08-01')) // 2027
 */
export function schoolYearOf(day: Temporal.PlainDate): number {
  return day.month >= SEPTEMBER - 1 ? day.year : day.year - 1;
}

/** Whether a school plans with it: it names the young or their teachers. */
function isForSchools({ audiences }: { readonly audiences: readonly AudienceId[] }) {
  return audiences.some((audience) => SCHOOL.includes(audience));
}

/** The column of an item: contests; what trains teachers, or is for them alone; all the rest. */
function schoolPart({ kind, audiences }: CalendarItem): SchoolPart {
  if (kind === 'contest') return 'contest';
  const isTraining = kind === 'training' && audiences.includes('teachers');
  return isTraining || audiences.every((audience) => audience === 'teachers') ? 'training' : 'day';
}

/**
 * September to July of a school year: every event and observance for schools once, in the month in
 * which it first begins or, if it began before, in September.
 */
export function schoolYear(
  items: readonly CalendarItem[],
  events: readonly Event[],
  beginsIn: number,
  now: Temporal.Instant,
): SchoolYear {
  const first = Temporal.PlainYearMonth.from({ year: beginsIn, month: SEPTEMBER });
  const last = first.add({ months: MONTHS - 1 });
  const firstDay = first.toPlainDate({ day: 1 });
  const lastDay = last.toPlainDate({ day: last.daysInMonth });
  const ofSchools = items.filter(isForSchools);
  // A guess that has gone by is no date any more.
  const dated = between(ofSchools, firstDay, lastDay).filter(
    (item) => itemPhase(item, now) !== 'tba',
  );
  const once = firstOfEach(dated);
  const signUps = applications(events.filter(isForSchools));
  const monthOf = ({ span }: CalendarItem) =>
    span === undefined || Temporal.PlainDate.compare(span.first, firstDay) < 0
      ? first
      : span.first.toPlainYearMonth();
  const listed = new Set(once.map(({ parent }) => parent));
  return {
    first,
    last,
    months: Array.from({ length: MONTHS }, (_, index) => {
      const month = first.add({ months: index });
      return {
        month,
        parts: byPart(once.filter((item) => monthOf(item).equals(month))),
        applications: signUps.filter(({ closes }) => closes.toPlainYearMonth().equals(month)),
      };
    }),
    undated: byPart(undated(ofSchools, now).filter(({ parent }) => !listed.has(parent))),
    items: dated,
  };
}

/** The sign-up periods whose last day is known, the first to end first. */
export function applications(events: readonly Event[]): Application[] {
  return events
    .flatMap((event): Application[] => {
      const { booking, status } = event;
      if (booking.kind !== 'required' || booking.closes === undefined) return [];
      if (status !== 'scheduled') return [];
      const { opens } = booking;
      return [
        {
          event,
          closes: readDay(booking.closes),
          ...(opens === undefined ? {} : { opens: readDay(opens) }),
        },
      ];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.closes, b.closes));
}

function byPart(items: readonly CalendarItem[]): Record<SchoolPart, readonly CalendarItem[]> {
  const of = (part: SchoolPart) => items.filter((item) => schoolPart(item) === part);
  return { contest: of('contest'), day: of('day'), training: of('training') };
}
