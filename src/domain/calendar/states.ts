import { Temporal } from 'temporal-polyfill';
import type { Event, Session, Status } from './event.ts';
import { spanOf, type Span } from './span.ts';

/** Where something stands in time, whatever its status. */
export type Phase = 'upcoming' | 'running' | 'past' | 'tba';

/** What people are told first: a withdrawal before anything about time. */
export type State = Phase | Exclude<Status, 'scheduled'>;

/** Phase of a span; something begins at its start and is over at its (exclusive) end. */
export function phaseOf(span: Span | undefined, now: Temporal.Instant): Phase {
  if (span === undefined) return 'tba';
  if (Temporal.Instant.compare(now, span.start) < 0) return 'upcoming';
  return Temporal.Instant.compare(now, span.end) < 0 ? 'running' : 'past';
}

/**
 * The span at which people expect a session: its own, or that of the last date it had before it
 * became `tba`. Undefined for a session that never had a date.
 */
export function sessionSpan({ time, previous }: Session): Span | undefined {
  return spanOf(time) ?? previous.map(spanOf).findLast((span) => span !== undefined);
}

/** Status of a session; one whose published date was taken back counts as postponed. */
export function sessionStatus(session: Session): Status {
  const { time, status, previous } = session;
  const takenBack = time.kind === 'tba' && previous.some((old) => old.kind !== 'tba');
  return status === 'scheduled' && takenBack ? 'postponed' : status;
}

/** State of one session at an instant. */
export function sessionState(session: Session, now: Temporal.Instant): State {
  const status = sessionStatus(session);
  return status === 'scheduled' ? phaseOf(sessionSpan(session), now) : status;
}

/**
 * State of an event as a whole. A withdrawn event is just that; otherwise the liveliest session
 * speaks for it: running, then upcoming, date unknown, postponed, past, cancelled. So an event
 * between two sessions is upcoming, one whose last session is put off is postponed, and one held
 * in part is past.
 */
export function eventState(event: Event, now: Temporal.Instant): State {
  if (event.status !== 'scheduled') return event.status;
  const states = new Set(event.sessions.map((session) => sessionState(session, now)));
  return LIVELIEST_FIRST.find((state) => states.has(state)) ?? 'tba';
}

const LIVELIEST_FIRST: readonly State[] = [
  'running',
  'upcoming',
  'tba',
  'postponed',
  'past',
  'cancelled',
];

/**
 * The session that stands at the top of the page: the first that takes place and is not over, else
 * the last one.
 */
export function mainSession(event: Event, now: Temporal.Instant): Session | undefined {
  const isOpen = (session: Session) => {
    const span = sessionSpan(session);
    return (
      sessionStatus(session) === 'scheduled' &&
      (span === undefined || Temporal.Instant.compare(span.end, now) > 0)
    );
  };
  return event.sessions.find(isOpen) ?? event.sessions.at(-1);
}
