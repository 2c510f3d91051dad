import type { Event, EventLocation, Session, Status } from '#domain/calendar/event.ts';
import { spanOf } from '#domain/calendar/span.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { SITE } from '#site/config.ts';
import { Temporal } from 'temporal-polyfill';
import { isDated, type DatedTime } from '#wording/event-text.ts';
import { CONTEXT, coordinates, organization, postalAddress, type JsonLd } from './schema-org.ts';

type DatedSession = Session & { readonly time: DatedTime };

const isDatedSession = (session: Session): session is DatedSession => isDated(session.time);

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
  const held = moved ? 'Rescheduled' : 'Scheduled';
  const states = { cancelled: 'Cancelled', postponed: 'Postponed', scheduled: held };
  return `${CONTEXT}/Event${states[status]}`;
}

function placeNode({ name, address, district, position }: EventLocation): JsonLd | undefined {
  if (name === undefined && address === undefined && district === undefined) return undefined;
  return {
    '@type': 'Place',
    address: postalAddress(district && `${SITE.city}${DISTRICTS[district]}`, address),
    name,
    geo: position && coordinates(position),
  };
}

/** `location` and `eventAttendanceMode`; neither where nothing is known. */
function whereNode(location: EventLocation): JsonLd {
  const { onlineUrl: url } = location;
  const online = url === undefined ? undefined : { '@type': 'VirtualLocation', url };
  const place = placeNode(location);
  if (!place && !online) return {};
  const mode = place && online ? 'Mixed' : online ? 'Online' : 'Offline';
  return {
    eventAttendanceMode: `${CONTEXT}/${mode}EventAttendanceMode`,
    location: place && online ? [place, online] : (place ?? online),
  };
}

function sessionNode(title: string, { time, status, previous, location }: DatedSession): JsonLd {
  const old = previous.filter(isDated).map(startOf);
  return {
    '@type': 'Event',
    name: title,
    startDate: startOf(time),
    endDate: endOf(time),
    eventStatus: statusOf(status, old.length > 0),
    previousStartDate: old.length > 1 ? old : old[0],
    ...whereNode(location),
  };
}

/** All sessions in one: their first and last day, each session as a `subEvent`. */
function seriesNode({ title, status }: Event, sessions: readonly DatedSession[]): JsonLd {
  const days = sessions.flatMap(({ time }) => spanOf(time) ?? []);
  const firsts = days.map(({ first }) => first).toSorted(Temporal.PlainDate.compare);
  const lasts = days.map(({ last }) => last).toSorted(Temporal.PlainDate.compare);
  const statuses = new Set(sessions.map((session) => session.status));
  const [only = status] = statuses;
  const places = new Set(sessions.map(({ location }) => JSON.stringify(location)));
  const [first] = sessions;
  return {
    '@type': 'Event',
    name: title,
    startDate: firsts[0]?.toString(),
    endDate: lasts.at(-1)?.toString(),
    eventStatus: statusOf(statuses.size === 1 ? only : status, false),
    ...(first && places.size === 1 ? whereNode(first.location) : {}),
    subEvent: sessions.map((session) => sessionNode(title, session)),
  };
}

/**
 * schema.org `Event` of an event page, with absolute addresses. Undefined for an event without a
 * dated session; a `tba` session is left out. Several sessions become one node with `subEvent`s.
 * @param urls page and, where there is one, picture
 */
export function eventJsonLd(
  event: Event,
  urls: { readonly page: string; readonly image?: string },
): JsonLd | undefined {
  const sessions = event.sessions.filter(isDatedSession);
  const [first] = sessions;
  if (!first) return undefined;
  const { cost, organisers } = event;
  return {
    '@context': CONTEXT,
    ...(sessions.length === 1 ? sessionNode(event.title, first) : seriesNode(event, sessions)),
    description: event.summary,
    url: urls.page,
    inLanguage: 'zh-CN',
    organizer:
      organisers.length === 0 ? undefined : organisers.map(({ name }) => organization(name)),
    isAccessibleForFree: cost.kind === 'unknown' ? undefined : cost.kind === 'free',
    image: urls.image,
  };
}
