import type { Temporal } from 'temporal-polyfill';
import { occurrenceIn } from './calendar/observance-dates.ts';
import type { Observance } from './calendar/observance.ts';
import type { DistrictId } from './geo/district.ts';
import type { Place } from './geo/place.ts';
import { isVouchedFor } from './geo/place-status.ts';
import { keysOf } from './keys-of.ts';
import type { Notice } from './notice.ts';
import { hasEvidence, type MeasureAccount } from './plan/account.ts';
import { targetStatus, type Target } from './plan/target.ts';
import type { Source } from './source.ts';

/** What the site asks for: what it is called, in a few words, and who could tell. */
export const GAP_KINDS = {
  hours: {
    title: '地方的开放时间',
    short: '开放时间',
    who: '管它的单位、门口的牌子；去过的人拍一张牌子的照片就行',
  },
  phone: { title: '地方的电话', short: '电话', who: '管它的单位；要是单位自己公开的号码' },
  access: {
    title: '地方的无障碍设施',
    short: '无障碍',
    who: '坐轮椅、推婴儿车去过的人，在那里工作的人',
  },
  position: {
    title: '地方的准确位置',
    short: '位置',
    who: '在那里的人：站在门口，手机地图上就看得到',
  },
  photo: { title: '地方的照片', short: '照片', who: '拍了照片、愿意给大家用的人' },
  recent: {
    title: '地方近两年的消息',
    short: '近况',
    who: '管它的单位，最近去过的人；打个电话问问也算',
  },
  date: {
    title: '节日和系列今年的日期',
    short: '今年日期',
    who: '主办单位今年的通知；地方上收到通知的单位',
  },
  evidence: {
    title: '举措的依据',
    short: '依据',
    who: '牵头单位，办过活动的学校、社区和村：一条新闻、一份通知就行',
  },
  result: { title: '目标的结果', short: '结果', who: '牵头单位：总结、公报、统计数字' },
  source: {
    title: '牢靠的来源',
    short: '来源',
    who: '知道原文在哪里的人：政府网站、报纸、单位自己的网页',
  },
  reviewer: {
    title: '辟谣的审核人',
    short: '审核',
    who: '懂这一行的单位：医院、气象、应急、消防、食品监管',
  },
} as const;
export type GapKind = keyof typeof GAP_KINDS;

/** Kinds of gap that a place can have: counted by county as well. */
export const PLACE_GAPS = [
  'hours',
  'phone',
  'access',
  'position',
  'photo',
  'recent',
] as const satisfies readonly GapKind[];

/** One thing that nobody has told the site yet. */
export interface Gap {
  readonly kind: GapKind;
  /** Collection of the record, as content names it. */
  readonly collection: 'places' | 'observances' | 'measures' | 'targets' | 'notices';
  readonly id: string;
  readonly name: string;
  /** Of a place whose county is known. */
  readonly district?: DistrictId;
  /** Ids of the units that answer for it. */
  readonly units: readonly string[];
}

/** All records that were asked for one thing, and those that lack it. */
export interface GapList {
  readonly kind: GapKind;
  /** Records that can have it. */
  readonly asked: number;
  readonly gaps: readonly Gap[];
}

/** Everything in which gaps are looked for. */
export interface GapSubjects {
  readonly places: readonly Place[];
  readonly observances: readonly Observance[];
  readonly measures: readonly (MeasureAccount & { readonly lead: readonly string[] })[];
  readonly targets: readonly Target[];
  readonly notices: readonly Notice[];
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

function askedOf(
  { places, observances, measures, targets, notices }: GapSubjects,
  today: Temporal.PlainDate,
): Readonly<Record<GapKind, readonly Asked[]>> {
  const there = places.filter(({ status }) => status !== 'planned' && status !== 'building');
  const placesBy = (isKnown: (place: Place) => boolean, of: readonly Place[] = there) =>
    of.map((place): Asked => ({ ...ofPlace(place), isKnown: isKnown(place) }));
  const sourced: readonly (readonly [readonly Source[], Omit<Asked, 'isKnown'>])[] = [
    ...places.map((place) => [place.sources, ofPlace(place)] as const),
    ...observances.map((observance) => [observance.sources, ofObservance(observance)] as const),
    ...notices.map((notice) => [notice.sources, ofNotice(notice)] as const),
  ];
  return {
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

/** Gaps of places in one county, or in none that is known. */
export const gapsAt = (gaps: readonly Gap[], group: DistrictId | 'other'): readonly Gap[] =>
  gaps.filter(({ district = 'other' }) => district === group);

/** How much was missing on a day, kind by kind. */
export interface GapCount {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly missing: Readonly<Partial<Record<GapKind, number>>>;
}

/** How much was missing on a day in all, and how much more than the time before. */
export interface GapTotal {
  readonly date: string;
  readonly total: number;
  /** Absent on the first day. */
  readonly change?: number;
}

const totalOf = ({ missing }: GapCount) =>
  Object.values(missing).reduce((sum, count) => sum + count, 0);

/** The last `most` counts as totals, newest first. */
export function gapTotals(history: readonly GapCount[], most: number): readonly GapTotal[] {
  const totals = history.map((count, index) => {
    const before = history[index - 1];
    const total = totalOf(count);
    return before === undefined
      ? { date: count.date, total }
      : { date: count.date, total, change: total - totalOf(before) };
  });
  return totals.toReversed().slice(0, most);
}

/**
 * The history with today's count: one a day, and none where nothing has changed.
 *
 * @example withCount([{ date: '2026-11-27', missing: { hours: 3 } }], { date: '2026-11-28', missing: { hours: 3 } }).length // 1
 */
export function withCount(history: readonly GapCount[], count: GapCount): readonly GapCount[] {
  const before = history.filter(({ date }) => date < count.date);
  const last = before.at(-1);
  const isSame =
    last !== undefined &&
    keysOf(GAP_KINDS).every((kind) => last.missing[kind] === count.missing[kind]);
  return isSame ? before : [...before, count];
}
