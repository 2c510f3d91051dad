import { Temporal } from 'temporal-polyfill';
import type { Event } from './calendar/event.ts';
import { occurrenceIn } from './calendar/observance-dates.ts';
import type { Observance } from './calendar/observance.ts';
import type { EmergencyGuide } from './emergency.ts';
import { GAP_KINDS, type Gap, type GapKind, type GapList } from './gaps.ts';
import { DISTRICT_IDS, DISTRICTS, type DistrictId } from './geo/district.ts';
import type { Place } from './geo/place.ts';
import { isVouchedFor } from './geo/place-status.ts';
import { STAGE_YEARS } from './grade.ts';
import { keysOf } from './keys-of.ts';
import type { Notice } from './notice.ts';
import { hasEvidence, type MeasureAccount } from './plan/account.ts';
import { targetStatus, type Target } from './plan/target.ts';
import type { Resource } from './resource/resource.ts';
import type { Source } from './source.ts';

/** Everything in which gaps are looked for. */
export interface GapSubjects {
  readonly places: readonly Place[];
  readonly observances: readonly Observance[];
  readonly measures: readonly (MeasureAccount & { readonly lead: readonly string[] })[];
  readonly targets: readonly Target[];
  readonly notices: readonly Notice[];
  /** With the ids of the plan's units that hold them. */
  readonly events: readonly (Event & { readonly units: readonly string[] })[];
  readonly resources: readonly Resource[];
  readonly guides: readonly EmergencyGuide[];
}

/** A record that was asked. */
type Asked = Omit<Gap, 'kind'> & { readonly isKnown: boolean };

/**
 * What is missing on a day, kind by kind in the order of {@link GAP_KINDS}, also where nothing is.
 * Of a place that is not there yet nobody asks for hours, telephone, access, picture and news.
 */
export function findGaps(subjects: GapSubjects, today: Temporal.PlainDate): readonly GapList[] {
  const asked = askedOf(subjects, today);
  return keysOf(GAP_KINDS).map((kind) => ({
    kind,
    asked: asked[kind].length,
    gaps: asked[kind].flatMap(({ isKnown, ...record }) => (isKnown ? [] : [{ kind, ...record }])),
  }));
}

/** Everything that is asked on a day, kind by kind. */
function askedOf(
  { places, observances, measures, targets, notices, events, resources, guides }: GapSubjects,
  today: Temporal.PlainDate,
): Readonly<Record<GapKind, readonly Asked[]>> {
  const there = places.filter(({ status }) => status !== 'planned' && status !== 'building');
  const placesBy = (isKnown: (place: Place) => boolean, of: readonly Place[] = there) =>
    of.map((place): Asked => ({ ...ofPlace(place), isKnown: isKnown(place) }));
  const sourced: readonly (readonly [readonly Source[], Omit<Asked, 'isKnown'>])[] = [
    ...places.map((place) => [place.sources, ofPlace(place)] as const),
    ...observances.map((observance) => [observance.sources, ofObservance(observance)] as const),
    ...notices.map((notice) => [notice.sources, ofNotice(notice)] as const),
    ...resources.map((resource) => [resource.sources, ofResource(resource)] as const),
    ...guides.map((guide) => [guide.sources, ofGuide(guide)] as const),
    ...events.map((event) => [event.sources, ofEvent(event)] as const),
  ];
  const coming = events.filter((event) => isComing(event, today));
  const eventsBy = (isKnown: (event: Event) => boolean) =>
    coming.map((event): Asked => ({ ...ofEvent(event), isKnown: isKnown(event) }));
  const resourcesBy = (
    isKnown: (resource: Resource) => boolean,
    isAsked: (resource: Resource) => boolean = () => true,
  ) =>
    resources
      .filter(isAsked)
      .map((resource): Asked => ({ ...ofResource(resource), isKnown: isKnown(resource) }));
  const guidesBy = (isKnown: (guide: EmergencyGuide) => boolean) =>
    guides.map((guide): Asked => ({ ...ofGuide(guide), isKnown: isKnown(guide) }));
  const isRecent = (written: Parameters<typeof isVouchedFor>[0]) => isVouchedFor(written, today);
  return {
    coming: DISTRICT_IDS.map((district) => ({
      ...{ collection: 'districts', id: district, name: DISTRICTS[district], district, units: [] },
      isKnown: coming.some((event) => districtOf(event) === district),
    })),
    start: eventsBy(({ sessions }) => sessions.every(({ time }) => time.kind !== 'tba')),
    booking: eventsBy((event) => event.booking.kind !== 'unknown'),
    cost: eventsBy((event) => event.cost.kind !== 'unknown'),
    years: resourcesBy(
      ({ years }) => years.length > 0,
      ({ stages }) => stages.some((stage) => STAGE_YEARS[stage].length > 0),
    ),
    minutes: resourcesBy(({ minutes }) => minutes !== undefined),
    link: resourcesBy(
      ({ link }) => link?.state === 'ok',
      ({ link }) => link !== undefined,
    ),
    guide: guidesBy(({ level }) => level === 'full'),
    local: guidesBy(({ local }) => local.length > 0),
    old: [
      ...resourcesBy(isRecent),
      ...guidesBy(isRecent),
      ...notices.map((one): Asked => ({ ...ofNotice(one), isKnown: isRecent(one) })),
    ],
    hours: placesBy(({ hours }) => hours.kind !== 'unknown'),
    phone: placesBy(({ contact }) => contact?.phone !== undefined),
    access: placesBy(({ access }) => Object.values(access).some((known) => known !== 'unknown')),
    position: placesBy(({ position }) => position.precision === 'exact', places),
    photo: placesBy(({ photo }) => photo !== undefined),
    recent: placesBy((place) => isVouchedFor(place, today)),
    date: observances.flatMap((observance) => {
      const occurrence = occurrenceIn(observance, today.year, today);
      if (occurrence === undefined) return [];
      const isKnown = occurrence.certainty === 'announced' || occurrence.certainty === 'fixed';
      return [{ ...ofObservance(observance), isKnown }];
    }),
    evidence: measures.map(({ lead, ...account }) => ({
      collection: 'measures',
      id: account.measure.id,
      name: account.measure.title,
      units: lead,
      isKnown: hasEvidence(account),
    })),
    result: targets
      .filter(({ goal }) => goal.year === undefined || goal.year < today.year)
      .map((target) => ({
        collection: 'targets',
        id: target.id,
        name: target.title,
        units: target.owner,
        isKnown: ['met', 'missed'].includes(targetStatus(target, today.year)),
      })),
    source: sourced
      .filter(([sources]) => sources.length > 0)
      .map(([sources, record]) => ({
        ...record,
        isKnown: sources.some(({ isWeak }) => isWeak !== true),
      })),
    reviewer: notices.flatMap((notice) =>
      notice.correction === undefined
        ? []
        : [{ ...ofNotice(notice), isKnown: notice.correction.reviewer !== undefined }],
    ),
  };
}

const ofPlace = ({ id, name, district }: Place) => ({
  collection: 'places' as const,
  id,
  name,
  ...(district === undefined ? {} : { district }),
  units: [],
});
const ofObservance = ({ id, name }: Observance) => ({
  collection: 'observances' as const,
  id,
  name,
  units: [],
});
const ofNotice = ({ id, title }: Notice) => ({
  collection: 'notices' as const,
  id,
  name: title,
  units: [],
});

const ofResource = ({ id, title }: Resource) => ({
  collection: 'resources' as const,
  id,
  name: title,
  units: [],
});
const ofGuide = ({ id, title }: EmergencyGuide) => ({
  collection: 'emergency' as const,
  id,
  name: title,
  units: [],
});
const districtOf = ({ sessions }: Event): DistrictId | undefined =>
  sessions.map(({ location }) => location.district).find((district) => district !== undefined);
const ofEvent = (event: GapSubjects['events'][number]) => {
  const district = districtOf(event);
  return {
    ...{ collection: 'events' as const, id: event.id, name: event.title, units: event.units },
    ...(district === undefined ? {} : { district }),
  };
};

/** Whether an event has a session that is not over, or has no date yet. */
function isComing({ sessions, status }: Event, today: Temporal.PlainDate): boolean {
  if (status === 'cancelled') return false;
  return sessions.some(({ time }) => {
    if (time.kind === 'tba') return true;
    const last = time.kind === 'all-day' ? time.last : (time.end ?? time.start).toPlainDate();
    return Temporal.PlainDate.compare(last, today) >= 0;
  });
}
