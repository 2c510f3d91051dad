import type { Event } from '#domain/calendar/event.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { FIXTURE_EVENTS } from '../fixtures/calendar/events.ts';
import { FIXTURE_OBSERVANCES } from '../fixtures/calendar/observances.ts';
import { knownSessions, phaseAt, type Known } from '../unit/calendar/oracle.ts';

// What the agenda of the fixture site should say, from the fixtures and ISO strings alone.

/** A row as a reader finds it: where it leads and on which day it begins. */
export interface SeenRow {
  readonly path: string;
  /** First day; empty where the leaf says 待公布. */
  readonly first: string;
  readonly badge: string;
}

/** The series that the fixture content writes as one rule: Saturdays without the second one. */
export const SERIES_DAYS = ['2026-10-03', '2026-10-17', '2026-10-24'] as const;

const eventOf = (path: string): Event | undefined =>
  FIXTURE_EVENTS.find(({ id }) => path === `/events/${id}/`);
const observanceOf = (path: string): Observance | undefined =>
  FIXTURE_OBSERVANCES.find(({ id }) => path === `/observances/${id}/`);

/** Every session of the fixture events by its page and first day. */
const SESSIONS = new Map<string, Known>(
  knownSessions(FIXTURE_EVENTS).map((known) => [
    `/events/${known.parent}/ ${known.when?.first ?? ''}`,
    known,
  ]),
);

/** What is known of a row's session; undefined for observances and the series. */
export const sessionOf = ({ path, first }: SeenRow): Known | undefined =>
  SESSIONS.get(`${path} ${first}`);

/** Pages and first days of the event sessions that run or are to come, sorted. */
export function agendaSessions(now: string): string[] {
  return knownSessions(FIXTURE_EVENTS)
    .filter((known) => {
      const phase = phaseAt(known, now);
      return phase === 'upcoming' || (phase === 'running' && known.status === 'scheduled');
    })
    .map(({ parent, when }) => `/events/${parent}/ ${when?.first ?? ''}`)
    .sort();
}

const daysFrom = (today: string, day: string): number =>
  (Date.parse(`${day}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / 86_400_000;

/** The badge that a session should carry at a Shanghai clock time; undefined where it is hidden. */
export function badgeAt({ when, status }: Known, now: string): string | undefined {
  if (when === undefined) return '';
  if (now >= when.end) return undefined;
  if (status !== 'scheduled') return '';
  const today = now.slice(0, 10);
  if (now >= when.start) {
    return when.allDay && when.first === when.last ? '今天' : '进行中';
  }
  const days = daysFrom(today, when.first);
  if (days === 0) return '今天';
  return days < 100 ? `还有 ${String(days)} 天` : '';
}

export interface Choice {
  readonly for?: string;
  readonly in?: string;
  readonly serves?: string;
  readonly kind?: string;
}

/** Whether a row should stay when filters are chosen, judged by the fixtures, not by the page. */
export function fits(row: SeenRow, choice: Choice): boolean {
  const event = eventOf(row.path);
  const thing = event ?? observanceOf(row.path) ?? SERIES;
  const session = event?.sessions.find(({ id }) => id === sessionOf(row)?.id);
  const district =
    thing === SERIES ? 'qinnan' : session === undefined ? '' : session.location.district;
  const matches = (wanted: string | undefined, has: readonly (string | undefined)[]) =>
    wanted === undefined || has.includes(wanted);
  return (
    (thing.audiences.some((id) => id === 'public') || matches(choice.for, thing.audiences)) &&
    (!district || matches(choice.in, [district])) &&
    matches(
      choice.serves,
      thing.measures.map((measure) => measure.split('-')[0]),
    ) &&
    matches(choice.kind, [thing.kind])
  );
}
const SERIES = { audiences: ['youth'], measures: [] as string[], kind: 'training' } as const;
