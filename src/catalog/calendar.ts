import { getCollection, type CollectionEntry } from 'astro:content';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import type { Event, EventLocation, Session, SessionTime } from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { LAST_COMPUTED_YEAR } from '#domain/calendar/observance-dates.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { expandSeries } from '#domain/calendar/series.ts';
import { firstDayOf, seriesSessions } from '#domain/calendar/session-series.ts';
import type { Check } from '#domain/source.ts';
import { CALENDAR } from '#site/config.ts';
import { buildNow } from '#site/now.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from './date-time.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once, onceAt, onceByKey } from './once.ts';
import { toPhoto } from './pictures.ts';
import { loadPlaces, type PlaceEntry } from './places.ts';
import { loadUnits } from './plan.ts';
import { resolveSources } from './sources.ts';
import { toBooking, toCost } from './visit.ts';

type EventData = CollectionEntry<'events'>['data'];
type SessionData = EventData['sessions'][number];

/** Entries that events refer to, by id. */
interface Known {
  readonly units: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, PlaceEntry>;
}

/** An event with what its page says about itself. */
export interface EventEntry extends Event {
  readonly compiled: string;
  /** Absent: nobody has made sure of it since it was written. */
  readonly checked?: Check;
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
 * All events by id.
 *
 * @throws Error where a series cannot be expanded (the content check has said so before)
 */
export const loadEvents = once('events', async (): Promise<readonly EventEntry[]> => {
  const entries = await getCollection('events', isShown);
  const known: Known = {
    units: new Map((await loadUnits()).map(({ id, name }) => [id, name])),
    places: new Map((await loadPlaces()).map((place) => [place.id, place])),
  };
  const events = await Promise.all(entries.map((entry) => toEvent(entry, known)));
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** All observances by id. */
export const loadObservances = once(
  'observances',
  async (): Promise<readonly ObservanceEntry[]> => {
    const entries = await getCollection('observances');
    const observances = await Promise.all(entries.map(toObservance));
    return observances.sort((a, b) => (a.id < b.id ? -1 : 1));
  },
);

/** Events and observances with the list of their dates, as known at `now`. */
export const loadCalendar = onceAt(
  'calendar',
  async (now: Temporal.ZonedDateTime): Promise<Calendar> => {
    const [events, observances] = await Promise.all([loadEvents(), loadObservances()]);
    const items = calendarItems(events, observances, {
      firstYear: CALENDAR.firstYear,
      lastYear: LAST_COMPUTED_YEAR,
      today: now.toPlainDate(),
    });
    return { events, observances, items };
  },
);

/** The dates at a place, as known at the moment of the build; none of a place without any. */
export const loadDatesAt = onceByKey(
  'dates at places',
  async (): Promise<ReadonlyMap<string, readonly CalendarItem[]>> => {
    const { items } = await loadCalendar(buildNow());
    return Map.groupBy(items, ({ placeId = '' }) => placeId);
  },
);

/** The dates of an observance, and of the events that belong to it; likewise. */
export const loadDatesOf = onceByKey(
  'dates of observances',
  async (): Promise<ReadonlyMap<string, readonly CalendarItem[]>> => {
    const { items } = await loadCalendar(buildNow());
    return Map.groupBy(items, ({ observance = '' }) => observance);
  },
);

/** An event by its id. */
export const loadEvent = onceByKey(
  'events by id',
  async () => new Map((await loadEvents()).map((event) => [event.id, event])),
);

async function toEvent(
  { id, data, filePath }: CollectionEntry<'events'>,
  known: Known,
): Promise<EventEntry> {
  const {
    organisers,
    location,
    cost,
    booking,
    sessions,
    sources,
    created,
    updated,
    image,
    ...rest
  } = data;
  const place = toLocation(location, known);
  return {
    ...rest,
    id,
    title: shownTitle(data.title, data),
    organisers: organisers.map((organiser) =>
      typeof organiser === 'string'
        ? { name: known.units.get(organiser) ?? organiser, unit: organiser }
        : organiser,
    ),
    ...(image === undefined ? {} : { image: toPhoto(image) }),
    cost: toCost(cost),
    booking: toBooking(booking),
    sessions: sessions.flatMap((session) => toSessions(data, session, place, known)),
    sources: await resolveSources(sources),
    created: toDateTime(created),
    updated: toDateTime(updated),
    file: filePath ?? `content/events/${id}.md`,
  };
}

function toSessions(
  event: EventData,
  data: SessionData,
  place: EventLocation,
  known: Known,
): Session[] {
  const session: Session = {
    id: data.id,
    time: toTime(data.time),
    status: event.status === 'scheduled' ? (data.status ?? 'scheduled') : event.status,
    location: data.location === undefined ? place : toLocation(data.location, known),
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

/** What is written of a location, completed from the place that it names. */
function toLocation(
  { place: placeId, online, ...written }: EventData['location'],
  { places }: Known,
): EventLocation {
  const place = placeId === undefined ? undefined : places.get(placeId);
  const { name = place?.name, address = place?.address, district = place?.district } = written;
  return {
    ...(place === undefined ? {} : { placeId: place.id }),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...(district === undefined ? {} : { district }),
    ...(online === undefined ? {} : { onlineUrl: online }),
    ...(place?.position.precision === 'exact'
      ? { position: { lat: place.position.lat, lng: place.position.lng } }
      : {}),
  };
}

async function toObservance({
  id,
  data,
  filePath,
}: CollectionEntry<'observances'>): Promise<ObservanceEntry> {
  const { sources, years, compiled, updated, ...rest } = data;
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
    compiled: Temporal.PlainDate.from(compiled),
    updated: toDateTime(updated),
    file: filePath ?? `content/observances/${id}.yaml`,
  };
}
