import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import type { Cost, Known } from '#domain/visit.ts';
import type { CitedPoint } from '#domain/cited.ts';
import { STAGE_YEARS, type SchoolYear, type StageId } from '#domain/grade.ts';
import type { Check, Source } from '#domain/source.ts';
import type { ConceptId } from './concepts.ts';

/** What a resource is, in the order in which filters list the kinds. */
export const RESOURCE_KINDS = {
  card: '大字卡片',
  lesson: '课程资源',
  activity: '实验与活动',
  video: '视频',
  exhibition: '展览与参观',
  tool: '工具与数据',
  reading: '读物',
  contest: '竞赛',
  training: '培训与教研',
  emergency: '应急科普',
  farming: '农技',
} as const;
type ResourceKind = keyof typeof RESOURCE_KINDS;

/** School subjects, in the order in which filters list them. */
export const SUBJECTS = {
  science: '科学',
  physics: '物理',
  chemistry: '化学',
  biology: '生物',
  geography: '地理',
  it: '信息科技',
  labour: '劳动',
  practice: '综合实践',
} as const;
type Subject = keyof typeof SUBJECTS;

/** What one may do with it. */
export const LICENCES = {
  own: '本站原创，可以复印、转载，注明出处“钦州科普”',
  'link-only': '仅链接：没有看到可以转载的许可',
  'cc-by': '可以转载，要署名（CC BY）',
  'cc-by-sa': '可以转载，要署名，改编后用同样的许可（CC BY-SA）',
  public: '法律法规和国家机关文件，不受著作权法保护',
} as const;
type Licence = keyof typeof LICENCES;

/** Whether one has to register first. */
export const ACCOUNTS = {
  no: '不用注册',
  some: '部分内容要注册',
  yes: '要注册',
  unknown: '要不要注册，待核实',
} as const;
type Account = keyof typeof ACCOUNTS;

/** What one needs for it. */
export const DEVICES = {
  paper: '打印在纸上',
  phone: '手机',
  computer: '电脑',
  projector: '投影或大屏',
} as const;
type Device = keyof typeof DEVICES;

/** What language a resource is in. */
export const LANGUAGES = { zh: '中文', en: '英文' } as const;
type Language = keyof typeof LANGUAGES;

/** What came of opening the link. */
export const LINK_STATES = {
  ok: '打得开',
  unchecked: '没有试过',
  unsure: '有时打不开',
  gone: '打不开了',
} as const;
type LinkState = keyof typeof LINK_STATES;

/** An original activity sheet of this site: one sheet of A4, front and back. */
export interface Sheet {
  /** What one can do afterwards. */
  readonly aims: readonly string[];
  /** How many together, e.g. 4 人一组. */
  readonly group?: string;
  readonly materials: readonly string[];
  readonly steps: readonly string[];
  /** What to look at, and what one is likely to see. */
  readonly observe: readonly string[];
  readonly science: readonly CitedPoint[];
  /** Easier, harder, or with other things. */
  readonly variations: readonly string[];
  /** By what one sees that the aims were reached. */
  readonly assessment: readonly string[];
  /** Ids of what fits in Qinzhou; at least one in all. */
  readonly local: {
    readonly places: readonly string[];
    readonly events: readonly string[];
    readonly observances: readonly string[];
    /** Why they fit. */
    readonly note?: string;
  };
}

/** A card of this site in large letters, for whoever reads it; on paper one A4, its back for who explains it. */
export interface Card {
  /** What to do, an act each. */
  readonly do: readonly CitedPoint[];
  readonly why: readonly CitedPoint[];
  /** Where to ask or to report. */
  readonly ask: readonly CitedPoint[];
  /** How to go through it with others. */
  readonly teach: readonly string[];
}

/** Something to teach or learn with. */
export interface Resource {
  /** Permanent ASCII id, e.g. `mangrove-roots`. */
  readonly id: string;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly summary: string;
  readonly audiences: readonly AudienceId[];
  readonly stages: readonly StageId[];
  /** Lessons in which it has a place; empty: in none, or not known. */
  readonly subjects: readonly Subject[];
  /** School years inside its stages; a stage of which none is named is meant whole. */
  readonly years: readonly SchoolYear[];
  /** When it suits best, 1 to 12; empty: at any time. */
  readonly months: readonly number[];
  readonly concepts: readonly ConceptId[];
  /** Words of the closed list of topics. */
  readonly topics: readonly string[];
  readonly publisher: string;
  readonly languages: readonly Language[];
  readonly cost: Cost;
  readonly account: Account;
  readonly devices: readonly Device[];
  /** How long it takes; absent where one takes as long as one likes. */
  readonly minutes?: number;
  /** What the minutes do not say, e.g. 分两次做，中间隔一夜. */
  readonly pace?: string;
  /** The minutes are not one stretch of time, so that one lesson is not enough. */
  readonly inParts: boolean;
  readonly offline: Known;
  readonly licence: Licence;
  /** Absent for our own sheets and for what stands on paper only. */
  readonly link?: {
    readonly url: string;
    readonly state: LinkState;
    /** Day on which it was opened last. */
    readonly checked?: Temporal.PlainDate;
  };
  /** What it offers, in our own words. */
  readonly offers: string;
  /** How a teacher, parent or instructor would use it. */
  readonly use: string;
  /** Ids of the plan measures it serves. */
  readonly measures: readonly string[];
  readonly safety: readonly string[];
  readonly sources: readonly Source[];
  /** Only of an original activity sheet. */
  readonly sheet?: Sheet;
  /** Only of a card of this site. */
  readonly card?: Card;
  readonly compiled: Temporal.PlainDate;
  /** Absent: nobody has made sure of it since it was written. */
  readonly checked?: Check;
  readonly published: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
}

/**
 * The school years for which it is meant: of each stage those named, else all of that stage.
 *
 * @example yearsOf({ stages: ['primary', 'adult'], years: [5, 6] }) // [5, 6]
 */
export function yearsOf({
  stages,
  years,
}: Pick<Resource, 'stages' | 'years'>): readonly SchoolYear[] {
  return stages.flatMap((stage) => {
    const named = STAGE_YEARS[stage].filter((year) => years.includes(year));
    return named.length > 0 ? named : STAGE_YEARS[stage];
  });
}
