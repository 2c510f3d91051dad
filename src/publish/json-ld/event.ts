import type { Event, EventLocation, Session, Status } from '#domain/calendar/event.ts';
import { spanOf } from '#domain/calendar/span.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { Temporal } from 'temporal-polyfill';
import { isDated, type DatedTime } from '#wording/event-text.ts';

/** A JSON-LD value. */
export type JsonLd =
  string | number | boolean | readonly JsonLd[] | { readonly [key: string]: JsonLd };
type Node = Record<string, JsonLd>;
type DatedSession = Session & { readonly time: DatedTime };

const SCHEMA = 'https://schema.org/';

function isDatedSession(session: Session): session is DatedSession {
  return isDated(session.time);
}

function startOf(time: DatedTime): string {
  return time.kind === 'all-day' ? time.first.toString() : formatInstant(toInstant(time.start));
}

/** Undefined where the end is unknown. A plain date is inclusive in schema.org, as it is here. */
function endOf(time: DatedTime): string | undefined {
  if (time.kind === 'all-day') return time.last.toString();
  return time.end && formatInstant(toInstant(time.end));
}

/** A session with a date that was moved is «rescheduled». */
function statusOf(status: Status, moved: boolean): string {
  if (status === 'cancelled') return `${SCHEMA}EventCancelled`;
  if (status === 'postponed') return `${SCHEMA}EventPostponed`;
  return SCHEMA + (moved ? 'EventRescheduled' : 'EventScheduled');
}

function placeNode({ name, address, district, position }: EventLocation): Node | undefined {
  if (name === undefined && address === undefined && !district) return undefined;
  const postal: Node = { '@type': 'PostalAddress', addressCountry: 'CN' };
  if (district) {
    postal.addressRegion = '广西壮族自治区';
    postal.addressLocality = `钦州市${DISTRICTS[district]}`;
  }
  if (address !== undefined) postal.streetAddress = address;
  const place: Node = { '@type': 'Place', address: postal };
  if (name !== undefined) place.name = name;
  if (position) {
    place.geo = { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lng };
  }
  return place;
}

/** `location` and `eventAttendanceMode`; neither where nothing is known. */
function whereNode(location: EventLocation): Node {
  const place = placeNode(location);
  const online: Node | undefined =
    location.onlineUrl === undefined
      ? undefined
      : { '@type': 'VirtualLocation', url: location.onlineUrl };
  const mode = (name: string) => `${SCHEMA}${name}EventAttendanceMode`;
  if (place && online) {
    return { eventAttendanceMode: mode('Mixed'), location: [place, online] };
  }
  if (online) return { eventAttendanceMode: mode('Online'), location: online };
  return place ? { eventAttendanceMode: mode('Offline'), location: place } : {};
}

function sessionNode(title: string, { time, status, previous, location }: DatedSession): Node {
  const old = previous.filter(isDated).map(startOf);
  const end = endOf(time);
  const [first] = old;
  return {
    '@type': 'Event',
    name: title,
    startDate: startOf(time),
    ...(end !== undefined && { endDate: end }),
    eventStatus: statusOf(status, old.length > 0),
    ...(first !== undefined && { previousStartDate: old.length === 1 ? first : old }),
    ...whereNode(location),
  };
}

/** All sessions in one: their first and last day, each session as a `subEvent`. */
function seriesNode({ title, status }: Event, sessions: readonly DatedSession[]): Node {
  const subEvent = sessions.map((session) => sessionNode(title, session));
  const days = sessions.flatMap(({ time }) => spanOf(time) ?? []);
  const firsts = days.map(({ first }) => first).toSorted(Temporal.PlainDate.compare);
  const lasts = days.map(({ last }) => last).toSorted(Temporal.PlainDate.compare);
  const statuses = new Set(sessions.map((session) => session.status));
  const [only = status] = statuses;
  const places = new Map(
    sessions.map(({ location }) => [JSON.stringify(location), whereNode(location)]),
  );
  const [place] = places.values();
  return {
    '@type': 'Event',
    name: title,
    startDate: firsts[0]?.toString() ?? '',
    endDate: lasts.at(-1)?.toString() ?? '',
    eventStatus: statusOf(statuses.size === 1 ? only : status, false),
    ...(places.size === 1 && place),
    subEvent,
  };
}

/**
 * schema.org `Event` of an event page, with absolute addresses. Undefined for an event without a
 * dated session; a `tba` session is left out. Several sessions become one node with `subEvent`s.
 * Unknown facts have no key.
 * @param urls page and, where there is one, picture
 */
export function eventJsonLd(
  event: Event,
  urls: { readonly page: string; readonly image?: string },
): Readonly<Record<string, JsonLd>> | undefined {
  const sessions = event.sessions.filter(isDatedSession);
  const [first] = sessions;
  if (!first) return undefined;
  const { cost, organisers } = event;
  return {
    '@context': 'https://schema.org',
    ...(sessions.length === 1 ? sessionNode(event.title, first) : seriesNode(event, sessions)),
    description: event.summary,
    url: urls.page,
    inLanguage: 'zh-CN',
    ...(organisers.length > 0 && {
      organizer: organisers.map(({ name }) => ({ '@type': 'Organization', name })),
    }),
    ...(cost.kind !== 'unknown' && { isAccessibleForFree: cost.kind === 'free' }),
    ...(urls.image !== undefined && { image: urls.image }),
  };
}

/**
 * JSON that is safe inside a `<script type="application/ld+json">`: no `<`, so no text can close it.
 * @example scriptJson({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export function scriptJson(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
