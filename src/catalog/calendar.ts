import { getCollection, type CollectionEntry } from 'astro:content';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import type { Event } from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { LAST_COMPUTED_YEAR } from '#domain/calendar/observance-dates.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import type { Check } from '#domain/source.ts';
import { CALENDAR } from '#site/config.ts';
import { buildNow } from '#site/now.ts';
import type { Temporal } from 'temporal-polyfill';
import { eventValues, type KnownEntries } from '#schemas/event-values.ts';
import { observanceValues, yearValues } from '#schemas/observance-values.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once, onceAt, onceByKey } from './once.ts';
import { toPhoto } from './pictures.ts';
import { loadPlaces } from './places.ts';
import { loadUnits } from './plan.ts';
import { resolveSources } from './sources.ts';

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
  const known: KnownEntries = {
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
  known: KnownEntries,
): Promise<EventEntry> {
  const { image, sources, ...values } = eventValues(data, known);
  return {
    ...values,
    id,
    title: shownTitle(data.title, data),
    ...(image === undefined ? {} : { image: toPhoto(image) }),
    sources: await resolveSources(sources),
    file: filePath ?? `content/events/${id}.md`,
  };
}

async function toObservance({
  id,
  data,
  filePath,
}: CollectionEntry<'observances'>): Promise<ObservanceEntry> {
  const years = data.years.map(async (year) => ({
    ...yearValues(year),
    sources: await resolveSources(year.sources),
  }));
  return {
    ...observanceValues(data),
    id,
    years: await Promise.all(years),
    sources: await resolveSources(data.sources),
    file: filePath ?? `content/observances/${id}.yaml`,
  };
}
