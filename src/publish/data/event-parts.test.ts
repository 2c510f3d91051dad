import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { absoluteUrl } from '#site/routes.ts';
import { allDay, makeEvent, tba } from '#tests/builders/calendar.ts';
import { eventParts, eventPartsJson, newestEvents } from './event-parts.ts';

const of = (id: string, ...days: string[]) =>
  makeEvent({ id, sessions: days.map((day) => ({ time: allDay(day) })) });
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
const EVENTS = [
  of('2024-a', '2024-03-01'),
  of('2025-c', '2025-07-01'),
  of('2025-a', '2026-01-02', '2025-12-31'),
  of('2025-b', '2025-01-01'),
  of('2026-a', '2026-05-01'),
];

describe('the newest events', () => {
  it('are those with the latest first days, and never more than asked', () => {
    expect(ids(newestEvents(EVENTS, 9))).toEqual([
      ...['2026-a', '2025-a', '2025-c', '2025-b', '2024-a'],
    ]);
    expect(ids(newestEvents(EVENTS, 2))).toEqual(['2026-a', '2025-a']);
    expect(newestEvents([], 5)).toEqual([]);
  });
});

describe('the parts of the events', () => {
  it('are the years, the newest first, and parts of a year that has too many', () => {
    const parts = eventParts(EVENTS, 2);
    expect(parts.map(({ path, items }) => [path, ids(items)])).toEqual([
      ['/data/events/2026.json', ['2026-a']],
      ['/data/events/2025.json', ['2025-a', '2025-b']],
      ['/data/events/2025-2.json', ['2025-c']],
      ['/data/events/2024.json', ['2024-a']],
    ]);
  });

  it('count an event by its first day, and one without a day by its record', () => {
    const open = makeEvent({
      id: '2027-open',
      created: Temporal.PlainDateTime.from('2026-08-01T09:00'),
      sessions: [{ time: tba() }],
    });
    expect(eventParts([open], 9).map(({ year }) => year)).toEqual([2026]);
  });

  it('lead from one to the next until the last', () => {
    const rows: { url: string; next: string | null; events: number }[] = JSON.parse(
      eventPartsJson(eventParts(EVENTS, 2)),
    );
    expect(rows.map(({ next }) => next)).toEqual([...rows.slice(1).map(({ url }) => url), null]);
    expect(rows[0]).toEqual({
      url: absoluteUrl('/data/events/2026.json'),
      next: absoluteUrl('/data/events/2025.json'),
      ...{ year: 2026, part: 1, parts: 1, events: 1 },
    });
  });
});
