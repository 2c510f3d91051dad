import { EVENT_KINDS } from '#domain/calendar/event.ts';
import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import { nextShown } from '#domain/calendar/observance-years.ts';
import { sessionSpan } from '#domain/calendar/states.ts';
import type { EmergencyGuide } from '#domain/emergency.ts';
import { GRADES } from '#domain/grade.ts';
import { NOTICE_KINDS } from '#domain/notice.ts';
import { programmesOf } from '#domain/plan/serving.ts';
import type { PageFacts } from '#domain/search/search-list.ts';
import { buildNow } from '#site/now.ts';
import { Temporal } from 'temporal-polyfill';
import type { EventEntry, ObservanceEntry } from './calendar.ts';
import type { NoticeEntry } from './notices.ts';
import type { PlaceEntry } from './places.ts';
import type { PlannedRouteEntry } from './planned-routes.ts';
import type { ResourceEntry } from './resources.ts';

/** The days from an event's first session to its last, its places and topics. */
export function eventFacts({ kind, sessions, audiences, measures, topics }: EventEntry): PageFacts {
  const days = sessions
    .flatMap((session) => sessionSpan(session) ?? [])
    .flatMap(({ first, last }) => [first, last])
    .sort(Temporal.PlainDate.compare);
  const locations = sessions.map(({ location }) => location);
  const districts = locations.flatMap(({ district }) => district ?? []);
  return {
    kind: 'event',
    ...daysOf(days[0], days.at(-1)),
    place: locations.find(({ name }) => name !== undefined)?.name,
    topics: [EVENT_KINDS[kind], ...topics],
    filters: {
      district: [...new Set(districts)],
      audience: audiences,
      section: programmesOf(measures),
    },
  };
}

/** The days of an observance that its page tells first. */
export function observanceFacts(observance: ObservanceEntry): PageFacts {
  const shown = nextShown(observance, buildNow().toPlainDate());
  return {
    kind: 'observance',
    ...daysOf(shown?.first, shown?.last),
    topics: [OBSERVANCE_KINDS[observance.kind], ...observance.topics],
    filters: { section: programmesOf(observance.measures) },
  };
}

/** Where a place is, for whom, and its other names. */
export const placeFacts = (place: PlaceEntry): PageFacts => ({
  kind: 'place',
  place: place.area,
  names: place.otherNames,
  topics: place.topics,
  filters: {
    district: place.district === undefined ? [] : [place.district],
    audience: place.audiences,
    stage: place.grades,
    section: programmesOf(place.measures),
  },
});

/** A route is found by its places, and in each of their districts. */
export const routeFacts = ({
  stops,
  audiences,
  topics,
  measures,
}: PlannedRouteEntry): PageFacts => ({
  kind: 'route',
  names: stops.map(({ place }) => place.name),
  topics,
  place: stops[0]?.place.name,
  filters: {
    district: [...new Set(stops.flatMap(({ place: { district } }) => district ?? []))],
    audience: audiences,
    section: programmesOf(measures),
  },
});

/** Teachers ask for material by its stage as by its topics. */
export function resourceFacts({ topics, audiences, stages }: ResourceEntry): PageFacts {
  const stage = stages.flatMap((one) => (one === 'adult' ? [] : [one]));
  return {
    kind: 'resource',
    topics: [...topics, ...stage.map((id) => GRADES[id])],
    filters: { audience: audiences, stage },
  };
}

/** Every name of a guide's hazard and every cry, each once. */
export const guideNames = ({ hazard, phrases }: EmergencyGuide): readonly string[] => [
  ...new Set([hazard.name, ...hazard.names, ...phrases]),
];

/** A guide is found by every name of its hazard and every cry. */
export const emergencyFacts = (guide: EmergencyGuide): PageFacts => ({
  kind: 'emergency',
  names: guideNames(guide),
  topics: guide.hazard.topics,
});

/** A notice is dated by the day on which it was published. */
export const noticeFacts = ({ kind, topics, published }: NoticeEntry): PageFacts => ({
  kind: 'notice',
  ...daysOf(published.toPlainDate()),
  topics: [NOTICE_KINDS[kind], ...topics],
});

/** The days of a page's facts; none where the first is not known. */
export const daysOf = (first?: Temporal.PlainDate, last = first): Pick<PageFacts, 'days'> =>
  first === undefined ? {} : { days: `${first.toString()}/${(last ?? first).toString()}` };
