import type { Event } from '#domain/calendar/event.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { routes } from '#site/routes.ts';
import { FIXTURE_EVENTS } from '#tests/fixtures/calendar/events.ts';
import { FIXTURE_OBSERVANCES } from '#tests/fixtures/calendar/observances.ts';
import { knownSessions, phaseAt, type Known } from '#tests/integration/calendar/oracle.ts';

// What the agenda of the fixture site should say, from the fixtures and ISO strings alone.

/** A row as a reader finds it: where it leads and on which day it begins. */
export interface SeenRow {
  readonly path: string;
  /** The day on the leaf; empty where it says 待公布. */
  readonly first: string;
  readonly badge: string;
}

/** The series that the fixture content writes as one rule: Saturdays without the second one. */
export const SERIES_DAYS = ['2026-10-03', '2026-10-17', '2026-10-24'] as const;

const eventOf = (path: string): Event | undefined =>
  FIXTURE_EVENTS.find(({ id }) => path === routes.event(id));
const observanceOf = (path: string): Observance | undefined =>
  FIXTURE_OBSERVANCES.find(({ id }) => path === routes.observance(id));

/** Every session of the fixture events by its page and the day on its leaf: the first, or the last of
 * what goes on. */
const SESSIONS = new Map<string, Known>(
  (['last', 'first'] as const).flatMap((day) =>
    knownSessions(FIXTURE_EVENTS).map((known): [string, Known] => [
      `${routes.event(known.parent)} ${known.when?.[day] ?? ''}`,
      known,
    ]),
  ),
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
    .map(({ parent, when }) => `${routes.event(parent)} ${when?.first ?? ''}`)
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

/** Where a row is held; nothing where it is for every district. */
function districtOf(row: SeenRow): string {
  const event = eventOf(row.path);
  if (event === undefined) return observanceOf(row.path) === undefined ? 'qinnan' : '';
  return event.sessions.find(({ id }) => id === sessionOf(row)?.id)?.location.district ?? '';
}

/** What the count should say of a choice. */
export function foundText(rows: readonly SeenRow[], choice: Choice): string {
  const found = rows.filter((row) => fits(row, choice));
  const wide = choice.in === undefined ? [] : found.filter((row) => districtOf(row) === '');
  if (choice.in === undefined || wide.length === 0) return `找到 ${String(found.length)} 项`;
  const own = String(found.length - wide.length);
  const name = Object.entries(DISTRICTS).find(([id]) => id === choice.in)?.[1] ?? '';
  return `${name} ${own} 项，全市或全国都有的 ${String(wide.length)} 项`;
}

/** Whether a row should stay when filters are chosen, judged by the fixtures, not by the page. */
export function fits(row: SeenRow, choice: Choice): boolean {
  const thing = eventOf(row.path) ?? observanceOf(row.path) ?? SERIES;
  const district = districtOf(row);
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
