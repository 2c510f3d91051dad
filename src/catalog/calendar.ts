import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import type {
  Booking,
  Cost,
  Event,
  EventLocation,
  Session,
  SessionTime,
} from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { LAST_COMPUTED_YEAR } from '#domain/calendar/observance-dates.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { expandSeries } from '#domain/calendar/series.ts';
import { firstDayOf, seriesSessions } from '#domain/calendar/session-series.ts';
import { CALENDAR } from '#site/config.ts';
import { Temporal } from 'temporal-polyfill';
import { deepFreeze } from './freeze.ts';
import { once } from './once.ts';
import { loadUnits } from './plan.ts';
import { resolveSources } from './sources.ts';

type EventData = CollectionEntry<'events'>['data'];
type SessionData = EventData['sessions'][number];

/** An event with what its page says about itself. */
export interface EventEntry extends Event {
  readonly verified: string;
  /** File in the repository. */
  readonly file: string;
}

export interface ObservanceEntry extends Observance {
  readonly published: string;
  readonly file: string;
}

/** Everything that the calendar pages and feeds are made of. */
export interface Calendar {
  readonly events: readonly EventEntry[];
  readonly observances: readonly ObservanceEntry[];
  /** Sessions and years of observances as one list. */
  readonly items: readonly CalendarItem[];
}

/**
 * All events by id; drafts only while somebody writes them.
 *
 * @throws Error where a series cannot be expanded (the content check has said so before)
 */
export const loadEvents = once(async (): Promise<readonly EventEntry[]> => {
  const entries = await getCollection('events', ({ data }) => import.meta.env.DEV || !data.draft);
  const units = new Map((await loadUnits()).map(({ id, name }) => [id, name]));
  const events = await Promise.all(entries.map((entry) => toEvent(entry, units)));
  return deepFreeze(events.sort((a, b) => (a.id < b.id ? -1 : 1)));
});

/** All observances by id. */
export const loadObservances = once(async (): Promise<readonly ObservanceEntry[]> => {
  const entries = await getCollection('observances');
  const observances = await Promise.all(entries.map(toObservance));
  return deepFreeze(observances.sort((a, b) => (a.id < b.id ? -1 : 1)));
});

/** Events and observances with the list of their dates, as known at `now`. */
export async function loadCalendar(now: Temporal.ZonedDateTime): Promise<Calendar> {
  const [events, observances] = await Promise.all([loadEvents(), loadObservances()]);
  const today = now.toPlainDate();
  const key = today.toString();
  const items =
    itemsOf.get(key) ??
    deepFreeze(
      calendarItems(events, observances, {
        firstYear: CALENDAR.firstYear,
        lastYear: LAST_COMPUTED_YEAR,
        today,
      }),
    );
  if (!import.meta.env.DEV) itemsOf.set(key, items);
  return { events, observances, items };
}
const itemsOf = new Map<string, readonly CalendarItem[]>();

/**
 * The rendered text of an event.
 *
 * @throws Error where there is no such event
 */
export async function renderEvent(id: string) {
  const entry = await getEntry('events', id);
  if (entry === undefined) throw new Error(`no event ${id}`);
  return { ...(await render(entry)), hasText: (entry.body ?? '').trim() !== '' };
}

async function toEvent(
  { id, data, filePath }: CollectionEntry<'events'>,
  units: ReadonlyMap<string, string>,
): Promise<EventEntry> {
  const { organisers, location, cost, booking, sessions, sources, created, updated, ...rest } =
    data;
  const place = toLocation(location);
  return {
    ...rest,
    id,
    organisers: organisers.map((organiser) =>
      typeof organiser === 'string'
        ? { name: units.get(organiser) ?? organiser, unit: organiser }
        : organiser,
    ),
    cost: toCost(cost),
    booking: toBooking(booking),
    sessions: sessions.flatMap((session) => toSessions(data, session, place)),
    sources: await resolveSources(sources),
    created: toDateTime(created),
    updated: toDateTime(updated),
    file: filePath ?? `content/events/${id}.md`,
  };
}

function toSessions(event: EventData, data: SessionData, place: EventLocation): Session[] {
  const session: Session = {
    id: data.id,
    time: toTime(data.time),
    status: event.status === 'scheduled' ? (data.status ?? 'scheduled') : event.status,
    location: data.location === undefined ? place : toLocation(data.location),
    previous: data.previous.map(toTime),
  };
  const { repeat } = data;
  const first = firstDayOf(session.time);
  if (repeat === undefined || first === undefined) return [session];
  const { dates, problems } = expandSeries({
    first,
    rule: repeat.rule,
    exceptions: repeat.except.map((day) => Temporal.PlainDate.from(day)),
  });
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`session ${data.id}: ${problem.kind}`);
  return seriesSessions(session, dates);
}

function toTime(time: SessionData['time']): SessionTime {
  if ('first' in time) {
    const first = Temporal.PlainDate.from(time.first);
    const last = time.last === undefined ? first : Temporal.PlainDate.from(time.last);
    return { kind: 'all-day', first, last };
  }
  if ('start' in time) {
    const start = toDateTime(time.start);
    return {
      kind: 'timed',
      start,
      ...(time.end === undefined ? {} : { end: toDateTime(time.end) }),
    };
  }
  const { tba, earliestMonth } = time;
  return {
    kind: 'tba',
    text: tba,
    ...(earliestMonth === undefined
      ? {}
      : { earliestMonth: Temporal.PlainYearMonth.from(earliestMonth) }),
  };
}

function toLocation({ place, online, ...rest }: EventData['location']): EventLocation {
  return {
    ...rest,
    ...(place === undefined ? {} : { placeId: place }),
    ...(online === undefined ? {} : { onlineUrl: online }),
  };
}

function toCost(cost: EventData['cost']): Cost {
  return typeof cost === 'string' ? { kind: cost } : { kind: 'price', text: cost.price };
}

function toBooking(booking: EventData['booking']): Booking {
  if (typeof booking === 'string') return { kind: booking };
  const { opens, closes, ...rest } = booking;
  return {
    kind: 'required',
    ...rest,
    ...(opens === undefined ? {} : { opens: opens.replace(' ', 'T') }),
    ...(closes === undefined ? {} : { closes: closes.replace(' ', 'T') }),
  };
}

async function toObservance({
  id,
  data,
  filePath,
}: CollectionEntry<'observances'>): Promise<ObservanceEntry> {
  const { sources, years, verified, updated, ...rest } = data;
  const records = years.map(async ({ first, last, ...year }) => ({
    ...year,
    ...(first === undefined ? {} : { first: Temporal.PlainDate.from(first) }),
    ...(last === undefined ? {} : { last: Temporal.PlainDate.from(last) }),
    sources: await resolveSources(year.sources),
  }));
  return {
    ...rest,
    id,
    years: await Promise.all(records),
    sources: await resolveSources(sources),
    verified: Temporal.PlainDate.from(verified),
    updated: toDateTime(updated),
    file: filePath ?? `content/observances/${id}.yaml`,
  };
}

/** `YYYY-MM-DD HH:MM` of the Shanghai clock. */
function toDateTime(text: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T'));
}
