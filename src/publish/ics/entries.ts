import { Temporal } from 'temporal-polyfill';
import { EVENT_KINDS, type Event, type Session, type Status } from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { OBSERVANCE_KINDS, type Observance, type Occurrence } from '#domain/calendar/observance.ts';
import { AUDIENCES } from '#domain/audience.ts';
import type { Application } from '#domain/calendar/school-year.ts';
import { sessionSpan, sessionStatus } from '#domain/calendar/states.ts';
import { dateAt } from '#domain/time/shanghai.ts';
import {
  factLines,
  isDated,
  markedTitle,
  whenText,
  whereText,
  type DatedTime,
} from '#wording/event-text.ts';
import type { IcsEntry } from './calendar-file.ts';

/** Days for which a cancelled or postponed session stays, so that every subscriber learns of it. */
const WITHDRAWN_DAYS = 60;

/** Just enough to keep a free text such as 见官网 out of ORGANIZER. */
const EMAIL = /^[\w.%+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** What entries say of the site and its moment. */
export interface EntryOptions {
  /** Domain in UIDs; must never change, even when the site moves. */
  readonly domain: string;
  /** Decides only which withdrawn sessions are old enough to leave. */
  readonly now: Temporal.Instant;
  /** Absolute addresses of pages. */
  readonly eventUrl: (event: Event) => string;
  readonly observanceUrl: (observance: Observance) => string;
}

/** The time that subscribers hold or should hold: the session's, or its last before it became `tba`. */
function publishedTime({ time, previous }: Session): DatedTime | undefined {
  return isDated(time) ? time : previous.findLast(isDated);
}

/** Whether a withdrawn session has been shown long enough. */
function hasLeft(session: Session, now: Temporal.Instant): boolean {
  const leaves = sessionSpan(session)?.last.add({ days: WITHDRAWN_DAYS });
  return leaves !== undefined && Temporal.PlainDate.compare(dateAt(now), leaves) > 0;
}

function descriptionOf(event: Event, session: Session, status: Status, url: string): string {
  const { time, previous, location } = session;
  const old = isDated(time) ? previous.findLast(isDated) : undefined;
  const lines = [
    status !== 'scheduled' && event.statusNote && `说明：${event.statusNote}`,
    status === 'postponed' && '新的时间还没有定，请等通知。',
    event.summary,
    status === 'scheduled' && old && `时间有变，原定${whenText(old)}`,
    time.kind === 'timed' && !time.end && '结束时间：没有公布',
    location.onlineUrl && `线上参加：${location.onlineUrl}`,
    ...factLines(event),
    `详情：${url}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** Contact's address with the name of the contact or the first organiser; both must be known. */
function organizerOf({ contact, organisers }: Event): IcsEntry['organizer'] {
  const name = contact?.name ?? organisers[0]?.name;
  const email = contact?.email;
  return name !== undefined && email !== undefined && EMAIL.test(email)
    ? { name, email }
    : undefined;
}

/**
 * The entry of a session, with UID `<session id>@<domain>`. A session without a date has none, unless
 * its date was published before: then the old date is exported as cancelled, marked 【延期】. Cancelled
 * and postponed sessions leave 60 days after their last day.
 */
function sessionEntry(event: Event, session: Session, options: EntryOptions): IcsEntry | undefined {
  const time = publishedTime(session);
  const status = sessionStatus(session);
  if (!time || (status !== 'scheduled' && hasLeft(session, options.now))) return undefined;

  const url = options.eventUrl(event);
  const location = whereText(session.location);
  const organizer = organizerOf(event);
  return {
    uid: `${session.id}@${options.domain}`,
    time,
    // iCalendar knows no «postponed»: the old date is off, the mark in the title says why.
    status: status === 'scheduled' ? 'CONFIRMED' : 'CANCELLED',
    sequence: event.sequence,
    created: event.created,
    updated: event.updated,
    summary: markedTitle(event.title, status),
    description: descriptionOf(event, session, status, url),
    url,
    categories: [EVENT_KINDS[event.kind], ...event.audiences.map((id) => AUDIENCES[id])],
    ...(location !== undefined && { location }),
    ...(session.location.position && { position: session.location.position }),
    ...(organizer && { organizer }),
  };
}

/**
 * The all-day entry of an observance's year with known or expected dates, UID
 * `observance-<id>-<year>@<domain>`; none for a year that is 待公布.
 */
function occurrenceEntry(
  observance: Observance,
  occurrence: Occurrence,
  { domain, observanceUrl }: EntryOptions,
): IcsEntry | undefined {
  const { year, certainty, first, theme } = occurrence;
  if (!first) return undefined;
  const expected = certainty === 'expected';
  const url = observanceUrl(observance);
  const lines = [
    expected && '日期是预计的，以正式公布为准。',
    theme && `${year}年主题：${theme}`,
    observance.summary,
    observance.locally,
    observance.legalBasis && `依据：${observance.legalBasis}`,
    `详情：${url}`,
  ];
  return {
    uid: `observance-${observance.id}-${year}@${domain}`,
    time: { kind: 'all-day', first, last: occurrence.last ?? first },
    status: expected ? 'TENTATIVE' : 'CONFIRMED',
    // A guess becomes a date once: no counter is stored for it.
    sequence: expected ? 0 : 1,
    updated: observance.updated,
    // Most calendar apps do not show TENTATIVE.
    summary: `${expected ? '【预计】' : ''}${observance.name}`,
    description: lines.filter(Boolean).join('\n'),
    url,
    categories: [OBSERVANCE_KINDS[observance.kind]],
  };
}

/** Calendar entries of exactly the given items, so a file holds what its page lists. */
export function itemEntries(
  items: readonly Pick<CalendarItem, 'made'>[],
  options: EntryOptions,
): IcsEntry[] {
  return items.flatMap(({ made }) => {
    const entry =
      'event' in made
        ? sessionEntry(made.event, made.session, options)
        : occurrenceEntry(made.observance, made.occurrence, options);
    return entry ?? [];
  });
}

/** The last day on which one can sign up for an event, UID `<event id>-closes@<domain>`. */
export function applicationEntries(
  applications: readonly Application[],
  { domain, eventUrl }: EntryOptions,
): IcsEntry[] {
  return applications.map(({ event, closes }) => {
    const url = eventUrl(event);
    return {
      uid: `${event.id}-closes@${domain}`,
      time: { kind: 'all-day', first: closes, last: closes },
      status: 'CONFIRMED',
      sequence: event.sequence,
      created: event.created,
      updated: event.updated,
      summary: `报名截止：${event.title}`,
      description: [event.summary, ...factLines(event), `详情：${url}`].join('\n'),
      url,
      categories: [EVENT_KINDS[event.kind]],
    };
  });
}
