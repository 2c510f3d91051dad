import type { z } from 'astro/zod';
import type { Event, EventLocation, Session, SessionTime } from '#domain/calendar/event.ts';
import { toCited } from '#domain/cited.ts';
import { expandSeries } from '#domain/calendar/series.ts';
import { firstDayOf, seriesSessions } from '#domain/calendar/session-series.ts';
import type { Place } from '#domain/geo/place.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from './date-time.ts';
import type { eventSchema } from './event.ts';
import { toBooking, toCost } from './visit-values.ts';

type EventData = z.output<typeof eventSchema>;
type SessionData = EventData['sessions'][number];

/** Entries that events refer to, by id. */
export interface KnownEntries {
  readonly units: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<
    string,
    Pick<Place, 'id' | 'name' | 'address' | 'district' | 'position'>
  >;
}

/**
 * What is written of an event as an event has it; its sources and its picture stay as they are.
 *
 * @throws Error where a series cannot be expanded (the content check has said so before)
 */
export function eventValues(data: EventData, known: KnownEntries) {
  const { organisers, location, transit, cost, booking, sessions, created, updated, ...rest } =
    data;
  const place = toLocation(location, known);
  return {
    ...rest,
    organisers: organisers.map((organiser): Event['organisers'][number] =>
      typeof organiser === 'string'
        ? { name: known.units.get(organiser) ?? organiser, unit: organiser }
        : organiser,
    ),
    ...(transit === undefined ? {} : { transit: toCited(transit) }),
    cost: toCost(cost),
    booking: toBooking(booking),
    sessions: sessions.flatMap((session) => toSessions(data, session, place, known)),
    created: toDateTime(created),
    updated: toDateTime(updated),
  };
}

function toSessions(
  event: EventData,
  data: SessionData,
  place: EventLocation,
  known: KnownEntries,
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
  { place: placeId, online, point, ...written }: EventData['location'],
  { places }: KnownEntries,
): EventLocation {
  const place = placeId === undefined ? undefined : places.get(placeId);
  const exact = place?.position.precision === 'exact' ? place.position : point;
  const { name = place?.name, address = place?.address, district = place?.district } = written;
  return {
    ...(place === undefined ? {} : { placeId: place.id }),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...(district === undefined ? {} : { district }),
    ...(online === undefined ? {} : { onlineUrl: online }),
    ...(exact === undefined ? {} : { position: { lat: exact.lat, lng: exact.lng } }),
  };
}
