import type { DistrictId } from './geo/district.ts';
import { keysOf } from './keys-of.ts';

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
  coming: {
    title: '各县区接下来的活动',
    short: '接下来的活动',
    who: '办活动的单位、学校、社区：一张通知、一张海报就行',
  },
  start: { title: '活动的日子', short: '日子', who: '主办单位' },
  booking: { title: '活动怎样报名', short: '报名', who: '主办单位，已经报了名的人' },
  cost: { title: '活动的费用', short: '费用', who: '主办单位，已经报了名的人' },
  years: { title: '资源适合的年级', short: '年级', who: '用过它的老师和家长' },
  minutes: { title: '资源要用多久', short: '用时', who: '用过它的老师和家长' },
  link: {
    title: '资源打得开的网址',
    short: '网址',
    who: '打得开它的人：手机上试一下，把能用的网址给我们',
  },
  guide: {
    title: '完整的应急指南',
    short: '完整的指南',
    who: '懂这种险情的单位：消防、医院、应急、气象；要有两个来源',
  },
  local: {
    title: '险情在钦州发生过的事',
    short: '本地的事',
    who: '应急、消防、气象部门，翻得到旧报纸的人',
  },
  old: {
    title: '资源、指南、公告近两年的来源',
    short: '新的来源',
    who: '知道新通知、新标准、新报道在哪里的人',
  },
  reviewer: {
    title: '辟谣的审核人',
    short: '审核',
    who: '懂这一行的单位：医院、气象、应急、消防、食品监管',
  },
} as const;
export type GapKind = keyof typeof GAP_KINDS;

/** Kinds of gap that a place can have. */
export const PLACE_GAPS = [
  'hours',
  'phone',
  'access',
  'position',
  'photo',
  'recent',
] as const satisfies readonly GapKind[];

/** Kinds of gap that are counted by county as well. */
export const DISTRICT_GAPS: readonly GapKind[] = [
  ...PLACE_GAPS,
  ...(['coming', 'start', 'booking', 'cost'] as const),
];

/** One thing that nobody has told the site yet. */
export interface Gap {
  readonly kind: GapKind;
  /** Collection of the record, as content names it. */
  readonly collection:
    | 'districts'
    | 'places'
    | 'events'
    | 'observances'
    | 'resources'
    | 'emergency'
    | 'measures'
    | 'targets'
    | 'notices';
  readonly id: string;
  readonly name: string;
  /** Of a place or an event whose county is known. */
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

/** Gaps in one county, or in none that is known. */
export const gapsAt = (gaps: readonly Gap[], group: DistrictId | 'other'): readonly Gap[] =>
  gaps.filter(({ district = 'other' }) => district === group);

/** How many gaps each unit could fill, the most first; units that lack nothing are left out. */
export function gapsOfUnits<Unit extends { readonly id: string }>(
  lists: readonly GapList[],
  units: readonly Unit[],
): readonly (Unit & { readonly missing: number })[] {
  const gaps = lists.flatMap((list) => list.gaps);
  return units
    .map((unit) => ({
      ...unit,
      missing: gaps.filter((gap) => gap.units.includes(unit.id)).length,
    }))
    .filter(({ missing }) => missing > 0)
    .toSorted((one, other) => other.missing - one.missing);
}

/** How much was missing on a day, kind by kind. */
export interface GapCount {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly missing: Readonly<Partial<Record<GapKind, number>>>;
}

/** How much was missing on a day in all, and how much more than before of what was counted then. */
export interface GapTotal {
  readonly date: string;
  readonly total: number;
  /** Absent on the first day. */
  readonly change?: number;
}

/** All that was missing, or of it what was counted the time before as well. */
const totalOf = ({ missing }: GapCount, before: GapCount['missing'] = missing) =>
  keysOf(GAP_KINDS)
    .filter((kind) => before[kind] !== undefined)
    .reduce((sum, kind) => sum + (missing[kind] ?? 0), 0);

/** The last `most` counts as totals, newest first. */
export function gapTotals(history: readonly GapCount[], most: number): readonly GapTotal[] {
  const totals = history.map((count, index) => {
    const before = history[index - 1];
    const total = totalOf(count);
    return before === undefined
      ? { date: count.date, total }
      : { date: count.date, total, change: totalOf(count, before.missing) - totalOf(before) };
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
