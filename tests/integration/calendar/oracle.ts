import type { Event, Session, SessionTime } from '#domain/calendar/event.ts';

// What the calendar should say, worked out a second time on ISO strings alone: Shanghai keeps one
// offset, so local times sort as text and no zone, Temporal arithmetic or domain code is needed.

/** Shanghai times as `YYYY-MM-DDTHH:MM:SS`, days as `YYYY-MM-DD`. */
export interface Known {
  readonly id: string;
  readonly parent: string;
  readonly status: 'scheduled' | 'postponed' | 'cancelled';
  readonly moved: boolean;
  readonly guess: boolean;
  readonly when?: Readonly<Record<'start' | 'end' | 'first' | 'last', string>> & {
    readonly allDay: boolean;
  };
  readonly notBefore: string;
}

function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function wholeDays(first: string, last: string): NonNullable<Known['when']> {
  const end = `${dayAfter(last)}T00:00:00`;
  return { start: `${first}T00:00:00`, end, first, last, allDay: true };
}

function whenOf(time: SessionTime): Known['when'] {
  if (time.kind === 'tba') return undefined;
  if (time.kind === 'all-day') return wholeDays(String(time.first), String(time.last));
  const start = String(time.start);
  const first = start.slice(0, 10);
  const end = time.end === undefined ? `${dayAfter(first)}T00:00:00` : String(time.end);
  const endsAtMidnight = end.endsWith('T00:00:00') && end > start;
  const last = endsAtMidnight ? dayAfter(end.slice(0, 10), -1) : end.slice(0, 10);
  return { start, end, first, last, allDay: false };
}

function knownSession(parent: string, { id, time, status, previous }: Session): Known {
  const dates = [...previous, time].map(whenOf).filter((when) => when !== undefined);
  const when = dates.at(-1);
  const takenBack = time.kind === 'tba' && when !== undefined && status === 'scheduled';
  const month = time.kind === 'tba' ? time.earliestMonth : undefined;
  return {
    id,
    parent,
    status: takenBack ? 'postponed' : status,
    moved: status === 'scheduled' && !takenBack && previous.length > 0,
    guess: false,
    ...(when === undefined ? {} : { when }),
    notBefore: month === undefined ? '9999' : `${String(month)}-01`,
  };
}

export function knownSessions(events: readonly Event[]): Known[] {
  return events.flatMap((event) =>
    event.sessions.map((session) => knownSession(event.id, session)),
  );
}

export type Phase = 'upcoming' | 'running' | 'past' | 'tba';

export function phaseAt({ when, guess }: Known, now: string): Phase {
  if (when === undefined) return 'tba';
  if (guess) return now < when.end ? 'upcoming' : 'tba';
  if (now < when.start) return 'upcoming';
  return now < when.end ? 'running' : 'past';
}

export function stateAt(known: Known, now: string): string {
  return known.status === 'scheduled' ? phaseAt(known, now) : known.status;
}

function sortedBy(list: readonly Known[], key: (known: Known) => string): string[] {
  return list
    .map((known) => ({ key: `${key(known)}|${known.id}`, id: known.id }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
}

/** Key that sorts as lists should; `from` stands in for earlier first days. */
function listKey(from = ''): (known: Known) => string {
  return ({ when, notBefore }) => {
    if (when === undefined) return `9999|${notBefore}`;
    const first = when.first < from ? from : when.first;
    const lateFirst = when.first.replace(/\d/g, (digit) => String(9 - Number(digit)));
    return [first, when.last, lateFirst, when.allDay ? 1 : 0, when.start, when.end].join('|');
  };
}

export function upcomingAt(all: readonly Known[], now: string): string[] {
  return sortedBy(
    all.filter((known) => phaseAt(known, now) === 'upcoming'),
    listKey(),
  );
}

export function runningAt(all: readonly Known[], now: string): string[] {
  return sortedBy(
    all.filter((known) => stateAt(known, now) === 'running'),
    listKey(now.slice(0, 10)),
  );
}

/** Unsorted: ids of what is over. */
export function pastAt(all: readonly Known[], now: string): Known[] {
  return all.filter((known) => phaseAt(known, now) === 'past');
}

export function changedAt(all: readonly Known[], now: string): string[] {
  return sortedBy(
    all.filter(
      (known) =>
        (known.status !== 'scheduled' || known.moved) &&
        ['upcoming', 'running'].includes(phaseAt(known, now)),
    ),
    listKey(),
  );
}

export function undatedAt(all: readonly Known[], now: string): string[] {
  const open = all.filter((known) => stateAt(known, now) === 'tba');
  const ids = new Set(sortedBy(open, listKey()));
  const taken = new Set<string>();
  return [...ids].filter((id) => {
    const parent = all.find((known) => known.id === id)?.parent ?? '';
    const hasDate = all.some(
      (known) => known.parent === parent && ['upcoming', 'running'].includes(phaseAt(known, now)),
    );
    if (hasDate || taken.has(parent)) return false;
    taken.add(parent);
    return true;
  });
}

export function inMonth(all: readonly Known[], month: string): string[] {
  return sortedBy(
    all.filter(
      ({ when }) => when && when.first.slice(0, 7) <= month && when.last.slice(0, 7) >= month,
    ),
    listKey(`${month}-01`),
  );
}

/** State of a whole event, from the states of its sessions. */
export function eventStateAt(event: Event, now: string): string {
  if (event.status !== 'scheduled') return event.status;
  const states = event.sessions.map((session) => stateAt(knownSession(event.id, session), now));
  if (states.includes('running')) return 'running';
  if (states.includes('upcoming')) return 'upcoming';
  if (states.length === 0 || states.includes('tba')) return 'tba';
  if (states.includes('postponed')) return 'postponed';
  return states.includes('past') ? 'past' : 'cancelled';
}
