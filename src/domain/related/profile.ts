import type { AudienceId } from '#domain/audience.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { Place } from '#domain/geo/place.ts';
import { isLocated, type Located } from '#domain/geo/position.ts';
import type { GradeId, SchoolYear, StageId } from '#domain/grade.ts';
import type { EmergencyGuide } from '#domain/emergency.ts';
import type { ConceptId } from '#domain/resource/concepts.ts';
import { yearsOf, type Resource } from '#domain/resource/resource.ts';

/** What decides what is related: of a thing, or of a page that gathers things. */
export interface Profile {
  /** Name under which others can name it, e.g. `place:madao-hub`. */
  readonly key: string;
  /** Keys of what it names itself: its place, its series; the best first. */
  readonly names: readonly string[];
  readonly concepts: readonly ConceptId[];
  /** What it is about, the nearest first. */
  readonly topics: readonly string[];
  /** Empty: for every stage. */
  readonly stages: readonly StageId[];
  /** Empty: all years of the stages. */
  readonly years: readonly SchoolYear[];
  /** With 公众 among them: for everybody. */
  readonly audiences: readonly AudienceId[];
  /** What shares none of its topics fits, too, after the rest; so it is where it has none. */
  readonly isWide?: boolean;
  readonly position?: Located;
  readonly district?: DistrictId;
}

/** A profile that says nothing; a page adds what it is about. */
export const OPEN_PROFILE: Profile = {
  key: '',
  names: [],
  concepts: [],
  topics: [],
  stages: [],
  years: [],
  audiences: ['public'],
};

/** The profile of a resource. Of a sheet, what it names in Qinzhou counts most. */
export function resourceProfile(resource: Resource): Profile {
  const { id, concepts, topics, stages, audiences, sheet } = resource;
  const { places = [], events = [], observances = [] } = sheet?.local ?? {};
  return {
    key: `resource:${id}`,
    names: [
      ...places.map((place) => `place:${place}`),
      ...events.map((event) => `event:${event}`),
      ...observances.map((observance) => `observance:${observance}`),
    ],
    concepts,
    topics,
    stages,
    years: yearsOf(resource),
    audiences,
  };
}

/** The profile of an emergency guide: its hazard says what it is about. */
export const guideProfile = ({ id, hazard }: EmergencyGuide): Profile => ({
  ...OPEN_PROFILE,
  key: `emergency:${id}`,
  topics: hazard.topics,
});

/** The stage of material that suits those who visit a place. */
const STAGE_OF_GRADE: Readonly<Record<GradeId, StageId>> = {
  kindergarten: 'kindergarten',
  primary: 'primary',
  junior: 'junior',
  senior: 'senior',
  vocational: 'senior',
  university: 'adult',
};

/** The profile of a place. */
export function placeProfile({
  id,
  topics,
  grades,
  audiences,
  position,
  district,
}: Place): Profile {
  return {
    ...OPEN_PROFILE,
    key: `place:${id}`,
    topics,
    stages: [...new Set(grades.map((grade) => STAGE_OF_GRADE[grade]))],
    audiences,
    ...(isLocated(position) ? { position } : {}),
    ...(district === undefined ? {} : { district }),
  };
}

/** What is known of something with a date. */
export type Dated = Pick<
  CalendarItem,
  'source' | 'parent' | 'topics' | 'audiences' | 'district' | 'placeId' | 'observance'
>;

/** The profile of a date; where it is, the place says at which it is held. */
export function dateProfile(item: Dated, place?: Place): Profile {
  const { source, parent, topics, audiences, district, placeId, observance } = item;
  return {
    ...OPEN_PROFILE,
    key: `${source}:${parent}`,
    names: [
      ...(placeId === undefined ? [] : [`place:${placeId}`]),
      ...(observance === undefined || source === 'observance' ? [] : [`observance:${observance}`]),
    ],
    topics,
    stages: stagesOf(audiences),
    audiences,
    ...(place && isLocated(place.position) ? { position: place.position } : {}),
    ...(district === undefined ? {} : { district }),
  };
}

/** Stages that follow from groups alone: the young are at school, 公众 says nothing. */
function stagesOf(audiences: readonly AudienceId[]): readonly StageId[] {
  if (audiences.includes('public')) return [];
  const isYoung = audiences.some((audience) => audience === 'youth' || audience === 'teachers');
  const isGrown = audiences.some((audience) => audience !== 'youth');
  return [
    ...(isYoung ? (['kindergarten', 'primary', 'junior', 'senior'] as const) : []),
    ...(isGrown ? (['adult'] as const) : []),
  ];
}
