import type { z } from 'astro/zod';
import { eventSchema } from '#schemas/event.ts';
import { valueAt, type Content, type Entry } from '#checks/read/content.ts';
import { validFields } from './valid-fields.ts';

const eventParts = eventSchema.omit({ sessions: true }).partial();
const sessionParts = eventSchema.shape.sessions.element.partial();

export type EventParts = z.output<typeof eventParts>;
export type SessionParts = z.output<typeof sessionParts>;
export type WrittenTime = NonNullable<SessionParts['time']>;

/** An event as far as its fields are right; sessions keep their places in the file. */
export interface WrittenEvent {
  readonly entry: Entry;
  readonly event: EventParts;
  readonly sessions: readonly SessionParts[];
}

/** Every event of the content, whatever else is wrong with it. */
export function eventsIn(content: Content): readonly WrittenEvent[] {
  const events = read.get(content) ?? readEvents(content);
  read.set(content, events);
  return events;
}

/** Many rules read the same events. */
const read = new WeakMap<Content, readonly WrittenEvent[]>();

function readEvents({ entries }: Content): readonly WrittenEvent[] {
  return entries
    .filter(({ collection }) => collection === 'events')
    .map((entry) => {
      const list = valueAt(entry.data, ['sessions']);
      return {
        entry,
        event: validFields(eventParts, entry.data) ?? {},
        sessions: (Array.isArray(list) ? list : []).map(
          (session: unknown) => validFields(sessionParts, session) ?? {},
        ),
      };
    });
}

/** First and last day of a time, both inclusive; undefined where it is to be announced. */
export function daysOf(time: WrittenTime): { first: string; last: string } | undefined {
  if ('tba' in time) return undefined;
  if ('first' in time) return { first: time.first, last: time.last ?? time.first };
  return { first: time.start.slice(0, 10), last: (time.end ?? time.start).slice(0, 10) };
}
