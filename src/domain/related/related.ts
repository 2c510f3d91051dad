import { nextUp } from '#domain/calendar/agenda.ts';
import type { AudienceId } from '#domain/audience.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { undated } from '#domain/calendar/select.ts';
import type { EmergencyGuide } from '#domain/emergency.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import { lessExact } from '#domain/geo/near.ts';
import type { Place } from '#domain/geo/place.ts';
import { distance, type Located } from '#domain/geo/position.ts';
import type { SchoolYear, StageId } from '#domain/grade.ts';
import type { ConceptId } from '#domain/resource/concepts.ts';
import { inOrder } from '#domain/resource/library.ts';
import type { Resource } from '#domain/resource/resource.ts';
import type { Temporal } from 'temporal-polyfill';
import {
  dateProfile,
  guideProfile,
  placeProfile,
  resourceProfile,
  type Profile,
} from './profile.ts';

/** Something that belongs with a page, and why. */
export interface Related<Value> {
  readonly value: Value;
  /** Why it stands there, the strongest first. */
  readonly reasons: readonly Reason[];
}

export type Reason =
  | { readonly kind: 'named' }
  | { readonly kind: 'concept'; readonly concept: ConceptId }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'broad' }
  | { readonly kind: 'years'; readonly years: readonly SchoolYear[] }
  | { readonly kind: 'stages'; readonly stages: readonly StageId[] }
  | { readonly kind: 'audiences'; readonly audiences: readonly AudienceId[] }
  | {
      readonly kind: 'distance';
      readonly metres: number;
      readonly precision: Located['precision'];
    }
  | { readonly kind: 'district'; readonly district: DistrictId };

/** The tier of what one names of the other. */
const NAMED = 0;
/** The topic of what has a bit of everything. */
const BROAD = '科普';
const SAME_DISTRICT = 15_000;
const ELSEWHERE = 60_000;

/** What can be chosen, with its profile. */
export interface Candidate<Value> {
  readonly value: Value;
  readonly profile: Profile;
}

/** What can be related to a page, each kind in the order that equal ones keep. */
export interface Candidates<R extends Resource = Resource, P extends Place = Place> {
  readonly resources: readonly Candidate<R>[];
  readonly places: readonly Candidate<P>[];
  readonly dates: readonly Candidate<CalendarItem>[];
  readonly guides: readonly Candidate<EmergencyGuide>[];
}

interface Rank {
  readonly tier: number;
  /** Place of what they share among what the profile names or is about. */
  readonly place: number;
  readonly shared: number;
  /** How plainly it is said for whom: 2 a year, a stage or a group, 1 only the young or teachers. */
  readonly said: number;
  readonly metres: number;
  readonly reasons: readonly Reason[];
}

/**
 * What can be related to a page, as known at `now`: all resources; places that can be visited, no
 * schools and none that is only planned; of each event and series what runs or comes first, then those without a date.
 */
export function toCandidates<R extends Resource, P extends Place>(
  {
    resources,
    places,
    items,
    guides,
  }: {
    readonly resources: readonly R[];
    readonly places: readonly P[];
    readonly items: readonly CalendarItem[];
    readonly guides: readonly EmergencyGuide[];
  },
  now: Temporal.Instant,
): Candidates<R, P> {
  const placeById = new Map(places.map((place) => [place.id, place]));
  return {
    resources: inOrder(resources, 'sheets').map((value) => ({
      value,
      profile: resourceProfile(value),
    })),
    places: places
      .filter(isOuting)
      .toSorted(
        (a, b) =>
          Number(a.hours.kind === 'unknown') - Number(b.hours.kind === 'unknown') ||
          (a.id < b.id ? -1 : 1),
      )
      .map((value) => ({ value, profile: placeProfile(value) })),
    dates: [...nextUp(items, now, Infinity), ...undated(items, now)].map((value) => ({
      value,
      profile: dateProfile(value, placeById.get(value.placeId ?? '')),
    })),
    guides: guides.map((value) => ({ value, profile: guideProfile(value) })),
  };
}

/**
 * The resources or places that fit a profile, best first. Everything is ranked so:
 *
 * 1. What one names of the other comes first (a sheet names its places in the order in which they
 *    suit it, an event its place); then what shares a concept; then what shares a topic, the topics
 *    in the order in which the profile has them; then, for both the topic 科普 of what has a bit of
 *    everything. What shares nothing is left out, unless the profile is wide or has neither concept
 *    nor topic.
 * 2. Then what shares the most topics; then what is said to be for the same year, stage or group,
 *    before what is for the young or teachers in general, before what says nothing of it. What is
 *    for others only is left out, unless it is named.
 * 3. Then the nearest. Without both positions the same district counts as 15 km, elsewhere as 60.
 * 4. Then the earliest date, the sheets of this site before links, places with known hours before the
 *    rest; then by id.
 *
 * @param candidates a list that nobody changes
 */
export function findRelated<Value>(
  profile: Profile,
  candidates: readonly Candidate<Value>[],
  limit: number,
  isWanted?: (value: Value) => boolean,
): Related<Value>[] {
  return best(profile, candidates, limit, { isWanted }).map(toRelated);
}

/**
 * The dates that fit a profile, ranked as in `findRelated`, but of those that are named the earliest;
 * what is chosen stands in the order of the calendar.
 */
export function findRelatedDates(
  profile: Profile,
  candidates: Candidates['dates'],
  limit: number,
  isWanted?: (value: CalendarItem) => boolean,
): Related<CalendarItem>[] {
  const order = (a: Rank, b: Rank) => a.tier - b.tier || (a.tier === NAMED ? 0 : byRank(a, b));
  return best(profile, candidates, limit, { order, isWanted })
    .sort((a, b) => a.at - b.at)
    .map(toRelated);
}

/** Whether people can go there: it is there already, and no school, which others do not enter. */
const isOuting = ({ kinds, status }: Place): boolean =>
  status !== 'planned' && !kinds.every((kind) => kind === 'school');

interface Ranked<Value> {
  readonly value: Value;
  readonly rank: Rank;
  /** Place among the candidates. */
  readonly at: number;
}

const toRelated = <Value>({ value, rank: { reasons } }: Ranked<Value>): Related<Value> => ({
  value,
  reasons,
});

/** The candidates that fit, best first; equal ones keep the given order. */
function best<Value>(
  profile: Profile,
  candidates: readonly Candidate<Value>[],
  limit: number,
  {
    order = byRank,
    isWanted = () => true,
  }: {
    readonly order?: (a: Rank, b: Rank) => number;
    readonly isWanted?: ((value: Value) => boolean) | undefined;
  },
): Ranked<Value>[] {
  return likely(profile, candidates)
    .flatMap((at) => {
      const { value, profile: other } = candidates[at] ?? {};
      if (value === undefined || other === undefined || other.key === profile.key) return [];
      const rank = isWanted(value) ? rankOf(profile, other) : undefined;
      return rank === undefined ? [] : [{ value, rank, at }];
    })
    .sort((a, b) => order(a.rank, b.rank))
    .slice(0, limit);
}

/** By what candidates are about and what they name: their places. */
type Index = ReadonlyMap<string, readonly number[]>;
const known = new WeakMap<readonly Candidate<unknown>[], Index>();

/** Places, in order, of the candidates that may hang together with a profile: most do not, and a site has many pairs. */
function likely(profile: Profile, candidates: readonly Candidate<unknown>[]): readonly number[] {
  if (isWide(profile)) return [...candidates.keys()];
  const index = known.get(candidates) ?? indexOf(candidates);
  known.set(candidates, index);
  const places = new Set(bondsOf(profile).flatMap((bond) => index.get(bond) ?? []));
  return [...places].sort((a, b) => a - b);
}

function indexOf(candidates: readonly Candidate<unknown>[]): Index {
  const index = new Map<string, number[]>();
  for (const [at, { profile }] of candidates.entries()) {
    for (const bond of bondsOf(profile)) {
      const places = index.get(bond);
      if (places === undefined) index.set(bond, [at]);
      else places.push(at);
    }
  }
  return index;
}

/** Two profiles of which neither is wide hang together only where they have one of these in common. */
const bondsOf = ({ key, names, concepts, topics }: Profile) => [
  ...[key, ...names].map((name) => `name ${name}`),
  ...concepts.map((concept) => `concept ${concept}`),
  ...topics.map((topic) => `topic ${topic}`),
];

const isWide = (profile: Profile) =>
  profile.isWide === true || profile.concepts.length + profile.topics.length === 0;

function byRank(a: Rank, b: Rank): number {
  return (
    a.tier - b.tier ||
    a.place - b.place ||
    b.shared - a.shared ||
    b.said - a.said ||
    a.metres - b.metres
  );
}

function rankOf(profile: Profile, other: Profile): Rank | undefined {
  const bond = bondOf(profile, other);
  if (bond === undefined) return undefined;
  const whom = whomOf(profile, other) ?? (bond.tier === NAMED ? [] : undefined);
  if (whom === undefined) return undefined;
  const way = wayOf(profile, other);
  return {
    ...bond,
    said: Math.max(0, ...whom.map(plainness)),
    metres: way.metres,
    reasons: [...bond.reasons, ...whom, ...way.reasons],
  };
}

function plainness(reason: Reason): number {
  return reason.kind === 'audiences' && reason.audiences.every(isAtSchool) ? 1 : 2;
}

const isAtSchool = (audience: AudienceId) => audience === 'youth' || audience === 'teachers';

/** How two profiles hang together by what they are about. */
function bondOf(profile: Profile, other: Profile): Omit<Rank, 'said' | 'metres'> | undefined {
  const isNamed = profile.names.includes(other.key) || other.names.includes(profile.key);
  const concepts = shared(profile.concepts, other.concepts);
  const topics = shared(profile.topics, other.topics);
  if (!isNamed && !isWide(profile) && concepts.length + topics.length === 0) return undefined;
  const special = topics.filter((topic) => topic !== BROAD);
  const about = [
    ...concepts.slice(0, 1).map((concept): Reason => ({ kind: 'concept', concept })),
    ...special.slice(0, 2).map((topic): Reason => ({ kind: 'topic', topic })),
  ];
  const count = concepts.length + special.length;
  if (isNamed) {
    const place = profile.names.indexOf(other.key);
    const reasons: Reason[] = [{ kind: 'named' }, ...about.slice(0, 1)];
    return { tier: NAMED, place, shared: count, reasons };
  }
  if (concepts.length > 0) return { tier: 1, place: 0, shared: count, reasons: about };
  const [nearest] = special;
  if (nearest !== undefined) {
    return { tier: 2, place: profile.topics.indexOf(nearest), shared: count, reasons: about };
  }
  if (topics.length > 0) return { tier: 3, place: 0, shared: 0, reasons: [{ kind: 'broad' }] };
  return { tier: 4, place: 0, shared: 0, reasons: [] };
}

/** For whom both are; nothing where one does not say; undefined where they are for different people. */
function whomOf(profile: Profile, other: Profile): readonly Reason[] | undefined {
  const years = shared(profile.years, other.years);
  if (profile.years.length > 0 && other.years.length > 0) {
    const isOne = profile.years.length === 1;
    if (years.length === 0 && !bothGrown(profile, other)) return undefined;
    if (isOne && years.length > 0) return [{ kind: 'years', years }];
  }
  const stages = shared(profile.stages, other.stages);
  if (profile.stages.length > 0 && other.stages.length > 0 && stages.length === 0) return undefined;
  const isForAll = [profile, other].some(({ audiences }) => audiences.includes('public'));
  const audiences = shared(profile.audiences, other.audiences).filter((one) => one !== 'public');
  if (!isForAll && audiences.length === 0) return undefined;
  if (!audiences.every(isAtSchool)) {
    return [{ kind: 'audiences', audiences }];
  }
  if (stages.length > 0) return [{ kind: 'stages', stages }];
  return audiences.length > 0 ? [{ kind: 'audiences', audiences }] : [];
}

const bothGrown = (a: Profile, b: Profile) =>
  a.stages.includes('adult') && b.stages.includes('adult');

function wayOf(profile: Profile, other: Profile): Pick<Rank, 'metres' | 'reasons'> {
  if (profile.position !== undefined && other.position !== undefined) {
    const metres = distance(profile.position, other.position);
    const precision = lessExact(profile.position.precision, other.position.precision);
    return { metres, reasons: [{ kind: 'distance', metres, precision }] };
  }
  const { district } = other;
  if (district === undefined) return { metres: ELSEWHERE, reasons: [] };
  const metres = district === profile.district ? SAME_DISTRICT : ELSEWHERE;
  return { metres, reasons: [{ kind: 'district', district }] };
}

function shared<T>(a: readonly T[], b: readonly T[]): T[] {
  return a.filter((value) => b.includes(value));
}
