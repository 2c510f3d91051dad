import type {
  AccessFeature,
  Event,
  EventKind,
  SessionTime,
  Status,
} from '#domain/calendar/event.ts';
import type { Known } from '#domain/visit.ts';
import { ACCESS_FEATURES } from '#domain/calendar/event.ts';
import { sessionSpan } from '#domain/calendar/states.ts';
import type { AudienceId } from '#domain/audience.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import type { Temporal } from 'temporal-polyfill';

/** A session's time: plain dates, both inclusive, or instants with +08:00. */
export type TimeJson =
  | { readonly kind: 'all-day'; readonly first: string; readonly last: string }
  | { readonly kind: 'timed'; readonly start: string; readonly end: string | null }
  | { readonly kind: 'tba'; readonly text: string; readonly earliestMonth: string | null };

export interface SessionJson {
  readonly id: string;
  readonly time: TimeJson;
  readonly status: Status;
  readonly location: {
    readonly placeId: string | null;
    readonly name: string | null;
    readonly address: string | null;
    readonly district: DistrictId | null;
    readonly onlineUrl: string | null;
    readonly position: { readonly lat: number; readonly lng: number } | null;
  };
  readonly previous: readonly TimeJson[];
}

/** One event of the open data; every key is always there, `null` means not known. */
export interface EventJson {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: EventKind;
  readonly status: Status;
  readonly statusNote: string | null;
  readonly audiences: readonly AudienceId[];
  readonly topics: readonly string[];
  readonly measures: readonly string[];
  readonly observance: string | null;
  readonly organisers: readonly { readonly name: string; readonly unit: string | null }[];
  readonly cost: { readonly kind: 'free' | 'price' | 'unknown'; readonly text: string | null };
  readonly booking: {
    readonly kind: 'none' | 'required' | 'unknown';
    readonly url: string | null;
    readonly phone: string | null;
    readonly opens: string | null;
    readonly closes: string | null;
    readonly note: string | null;
  };
  readonly access: Readonly<Record<AccessFeature, Known>>;
  readonly contact: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly image: { readonly url: string; readonly alt: string; readonly credit: string } | null;
  readonly sessions: readonly SessionJson[];
  readonly sources: readonly {
    readonly title: string;
    readonly publisher: string | null;
    readonly number: string | null;
    readonly date: string | null;
    readonly url: string | null;
    readonly accessed: string | null;
  }[];
  readonly created: string;
  readonly updated: string;
  readonly sequence: number;
}

export interface EventsJsonOptions {
  /** Absolute address of an event's page. */
  readonly urlOf: (event: Event) => string;
  /** Absolute address of an event's picture, from `image.src`. */
  readonly imageUrlOf: (src: string) => string;
}

function stamp(local: Temporal.PlainDateTime): string {
  return formatInstant(toInstant(local));
}

function timeJson(time: SessionTime): TimeJson {
  switch (time.kind) {
    case 'all-day':
      return { kind: time.kind, first: time.first.toString(), last: time.last.toString() };
    case 'timed':
      return { kind: time.kind, start: stamp(time.start), end: time.end ? stamp(time.end) : null };
    case 'tba':
      return {
        kind: time.kind,
        text: time.text,
        earliestMonth: time.earliestMonth?.toString() ?? null,
      };
  }
}

function accessJson(access: Event['access']): EventJson['access'] {
  const known = (feature: AccessFeature) => access[feature] ?? 'unknown';
  return {
    wheelchair: known('wheelchair'),
    signLanguage: known('signLanguage'),
    captions: known('captions'),
    quietRoom: known('quietRoom'),
    dialect: known('dialect'),
  } satisfies Record<keyof typeof ACCESS_FEATURES, Known>;
}

function bookingJson({ booking }: Event): EventJson['booking'] {
  const known = booking.kind === 'required' ? booking : undefined;
  return {
    kind: booking.kind,
    url: known?.url ?? null,
    phone: known?.phone ?? null,
    opens: known?.opens ?? null,
    closes: known?.closes ?? null,
    note: known?.note ?? null,
  };
}

/** An event as open data. Keys stand in a fixed order. */
export function eventJson(event: Event, { urlOf, imageUrlOf }: EventsJsonOptions): EventJson {
  const { cost, contact, image } = event;
  return {
    id: event.id,
    url: urlOf(event),
    title: event.title,
    summary: event.summary,
    kind: event.kind,
    status: event.status,
    statusNote: event.statusNote ?? null,
    audiences: event.audiences,
    topics: event.topics,
    measures: event.measures,
    observance: event.observance ?? null,
    organisers: event.organisers.map(({ name, unit }) => ({ name, unit: unit ?? null })),
    cost: { kind: cost.kind, text: cost.kind === 'price' ? cost.text : null },
    booking: bookingJson(event),
    access: accessJson(event.access),
    contact: {
      name: contact?.name ?? null,
      phone: contact?.phone ?? null,
      email: contact?.email ?? null,
    },
    image: image ? { url: imageUrlOf(image.src), alt: image.alt, credit: image.credit } : null,
    sessions: event.sessions.map(({ id, time, status, location, previous }) => ({
      id,
      time: timeJson(time),
      status,
      location: {
        placeId: location.placeId ?? null,
        name: location.name ?? null,
        address: location.address ?? null,
        district: location.district ?? null,
        onlineUrl: location.onlineUrl ?? null,
        position: location.position ?? null,
      },
      previous: previous.map(timeJson),
    })),
    sources: event.sources.map(({ title, publisher, number, date, url, accessed }) => ({
      title,
      publisher: publisher ?? null,
      number: number ?? null,
      date: date ?? null,
      url: url ?? null,
      accessed: accessed ?? null,
    })),
    created: stamp(event.created),
    updated: stamp(event.updated),
    sequence: event.sequence,
  };
}

/** The year to which an event counts: that of its first day, or where it has none of its record. */
export function eventYear({ sessions, created }: Event): number {
  const years = sessions.flatMap((session) => sessionSpan(session)?.first.year ?? []);
  return years.length > 0 ? Math.min(...years) : created.year;
}

/**
 * The newest years of events, whole ones and at least one, as many as hold no more than `most` events:
 * what a file can carry that everybody asks for.
 */
export function newestYears<E extends Event>(events: readonly E[], most: number): readonly E[] {
  const years = [...Map.groupBy(events, eventYear)].sort(([a], [b]) => b - a);
  const taken: E[] = [];
  for (const [, ofYear] of years) {
    if (taken.length > 0 && taken.length + ofYear.length > most) break;
    taken.push(...ofYear);
  }
  return taken;
}

/** The file of open data: an array of events ordered by id, the same for any order of input. */
export function writeEventsJson(events: readonly Event[], options: EventsJsonOptions): string {
  const ordered = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify(
    ordered.map((event) => eventJson(event, options)),
    null,
    2,
  )}\n`;
}
