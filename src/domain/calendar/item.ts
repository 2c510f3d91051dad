import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { Event, EventKind, EventLocation, Session, SessionTime, Status } from './event.ts';
import type { Observance, ObservanceKind, Occurrence } from './observance.ts';
import type { Span } from './span.ts';
import { phaseOf, type Phase } from './states.ts';

/** One line of the merged calendar: a session of an event, or one year of an observance. */
export interface CalendarItem {
  /** Session id, or observance id and year, e.g. `science-week-2026`; unique in the calendar. */
  readonly id: string;
  readonly source: 'event' | 'observance';
  /** What it was made of. */
  readonly made:
    | { readonly event: Event; readonly session: Session }
    | { readonly observance: Observance; readonly occurrence: Occurrence };
  /** Id of the event or observance, which has the page. */
  readonly parent: string;
  readonly title: string;
  /** Absent when no date was ever known. */
  readonly span?: Span;
  /** First day on which an item without span can be, where something is known of it. */
  readonly notBefore?: Temporal.PlainDate;
  readonly certainty: Occurrence['certainty'];
  readonly status: Status;
  /** Still held, but at another time than first announced. */
  readonly moved: boolean;
  readonly kind: EventKind | ObservanceKind;
  readonly audiences: readonly AudienceId[];
  readonly topics: readonly string[];
  /** Actions and projects of the plan that it serves. */
  readonly programmes: readonly string[];
  /** The observance that it is, or belongs to. */
  readonly observance?: string;
  readonly district?: DistrictId;
  readonly placeId?: string;
  /** What a list prints of a session. */
  readonly time?: SessionTime;
  readonly location?: EventLocation;
  /** Theme of an observance's year. */
  readonly theme?: string;
}

/** Where an item stands in time. A guess never runs and is never past: then its date is unknown. */
export function itemPhase({ span, certainty }: CalendarItem, now: Temporal.Instant): Phase {
  const phase = phaseOf(span, now);
  if (certainty !== 'expected') return phase;
  return phase === 'past' ? 'tba' : 'upcoming';
}
