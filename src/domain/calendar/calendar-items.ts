import { Temporal } from 'temporal-polyfill';
import { programmesOf } from '#domain/plan/serving.ts';
import type { Event, Session } from './event.ts';
import type { CalendarItem } from './item.ts';
import type { Observance, Occurrence } from './observance.ts';
import { occurrencesOf } from './observance-dates.ts';
import { spanOfDays } from './span.ts';
import { sessionSpan, sessionStatus } from './states.ts';

export interface CalendarYears {
  /** Years for which observances are listed, both inclusive. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Guesses before it, and undated years before its year, are left out as worthless. */
  readonly today: Temporal.PlainDate;
}

/** Merges events and observances into one list, in the order given. */
export function calendarItems(
  events: readonly Event[],
  observances: readonly Observance[],
  { firstYear, lastYear, today }: CalendarYears,
): CalendarItem[] {
  return [
    ...events.flatMap((event) => event.sessions.map((session) => sessionItem(event, session))),
    ...observances.flatMap((observance) =>
      occurrencesOf(observance, firstYear, lastYear, today)
        .filter(({ certainty, year }) => certainty !== 'tba' || year >= today.year)
        .map((occurrence) => occurrenceItem(observance, occurrence)),
    ),
  ];
}

/** The calendar line of one session. */
export function sessionItem(event: Event, session: Session): CalendarItem {
  const span = sessionSpan(session);
  const status = sessionStatus(session);
  const { time, location } = session;
  return {
    id: session.id,
    source: 'event',
    made: { event, session },
    parent: event.id,
    title: event.title,
    ...(span === undefined ? {} : { span }),
    ...(time.kind === 'tba' && time.earliestMonth !== undefined
      ? { notBefore: time.earliestMonth.toPlainDate({ day: 1 }) }
      : {}),
    certainty: span === undefined ? 'tba' : 'announced',
    status,
    moved: status === 'scheduled' && session.previous.length > 0,
    kind: event.kind,
    audiences: event.audiences,
    topics: event.topics,
    programmes: programmesOf(event.measures),
    ...(event.observance === undefined ? {} : { observance: event.observance }),
    ...(location.district === undefined ? {} : { district: location.district }),
    ...(location.placeId === undefined ? {} : { placeId: location.placeId }),
    time,
    location,
  };
}

/** The calendar line of one year of an observance. */
function occurrenceItem(observance: Observance, occurrence: Occurrence): CalendarItem {
  const { first, last, year, certainty, theme } = occurrence;
  return {
    id: `${observance.id}-${String(year)}`,
    source: 'observance',
    made: { observance, occurrence },
    parent: observance.id,
    title: observance.name,
    ...(first === undefined || last === undefined
      ? { notBefore: Temporal.PlainDate.from({ year, month: 1, day: 1 }) }
      : { span: spanOfDays(first, last) }),
    certainty,
    status: 'scheduled',
    moved: false,
    kind: observance.kind,
    audiences: observance.audiences,
    topics: observance.topics,
    programmes: programmesOf(observance.measures),
    observance: observance.id,
    ...(theme === undefined ? {} : { theme }),
  };
}
