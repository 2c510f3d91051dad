import type { AudienceId } from '#domain/audience.ts';
import type { SchoolYear } from '#domain/grade.ts';
import type { Check, Source } from '#domain/source.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Place } from './place.ts';
import { isLocated } from './position.ts';
import { legsOf, type Leg } from './study-route.ts';

/** Where one stops, and what for. */
interface PlannedStop {
  readonly place: Place;
  /** On the spot; nobody knows how long the way takes. */
  readonly minutes: number;
  readonly do: readonly string[];
  readonly ask: readonly string[];
}

/** A day out that the editors have put together; readers change it into one of their own. */
export interface PlannedRoute {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audiences: readonly AudienceId[];
  readonly years: readonly SchoolYear[];
  /** 1 to 12; in none: all year round. */
  readonly months: readonly number[];
  readonly seasonNote?: string | undefined;
  readonly stops: readonly PlannedStop[];
  readonly rain: string;
  readonly booking: readonly string[];
  /** Ids of the sheets that are used on the way. */
  readonly resources: readonly string[];
  readonly by: string;
  readonly unverified: readonly string[];
  readonly topics: readonly string[];
  readonly measures: readonly string[];
  readonly sources: readonly Source[];
  readonly compiled: Temporal.PlainDate;
  readonly checked?: Check | undefined;
  readonly published: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
}

/** Minutes at all stops together, without the ways between. */
export const minutesOnSpot = ({ stops }: Pick<PlannedRoute, 'stops'>): number =>
  stops.reduce((sum, { minutes }) => sum + minutes, 0);

/** The straight line to each stop but the first. */
export const legsOfRoute = ({ stops }: Pick<PlannedRoute, 'stops'>): readonly Leg[] =>
  legsOf(
    stops.map(({ place: { id, position } }) =>
      isLocated(position) ? { id, spot: position } : { id },
    ),
  );

/** The routes that stop at one of some places. */
export const routesThrough = <Route extends Pick<PlannedRoute, 'stops'>>(
  all: readonly Route[],
  isThere: (place: Place) => boolean,
): readonly Route[] => all.filter(({ stops }) => stops.some(({ place }) => isThere(place)));
