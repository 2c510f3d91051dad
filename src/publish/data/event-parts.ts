import type { Event } from '#domain/calendar/event.ts';
import { sessionSpan } from '#domain/calendar/states.ts';
import { listPages, type ListPage } from '#domain/paging.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { Temporal } from 'temporal-polyfill';

// The events of ten years are too many for one file: each year has its own, or several, and a list of
// all these leads from each to the next.

/** A file with the events of a year, or with so many of them as a file holds. */
export interface EventsPart<E extends Event> extends ListPage<E> {
  readonly year: number;
  readonly path: string;
}

/** The first day of an event, or where it has none the day of its record. */
function firstDay({ sessions, created }: Event): Temporal.PlainDate {
  const days = sessions.flatMap((session) => sessionSpan(session)?.first ?? []);
  return days.toSorted(Temporal.PlainDate.compare)[0] ?? created.toPlainDate();
}

/** The newest events by their first days: what the file holds that everybody asks for. */
export function newestEvents<E extends Event>(events: readonly E[], most: number): readonly E[] {
  return events
    .map((event) => ({ event, day: firstDay(event) }))
    .sort((a, b) => Temporal.PlainDate.compare(b.day, a.day) || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, most)
    .map(({ event }) => event);
}

/**
 * All events by the years of their first days, the newest year first, by id within it.
 *
 * @param most events in a file
 */
export function eventParts<E extends Event>(
  events: readonly E[],
  most: number,
): readonly EventsPart<E>[] {
  const years = Map.groupBy(events, (event) => firstDay(event).year);
  return [...years]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, ofYear]) => {
      const inOrder = ofYear.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return listPages(inOrder, most).map((page) => ({
        ...page,
        year,
        path: routes.eventsDataYear(year, page.number),
      }));
    });
}

/** The list of these files as JSON, each with the address of the one that follows. */
export function eventPartsJson(parts: readonly EventsPart<Event>[]): string {
  const rows = parts.map(({ year, number, total, items, path }, at) => {
    const next = parts[at + 1];
    return {
      url: absoluteUrl(path),
      year,
      part: number,
      parts: total,
      events: items.length,
      next: next === undefined ? null : absoluteUrl(next.path),
    };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}
