import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import type { CitedPoint } from '#domain/cited.ts';
import type { Booking, Cost, Known } from '#domain/visit.ts';
import type { GradeId } from '#domain/grade.ts';
import type { Photo } from '#domain/photo.ts';
import type { Check, Source } from '#domain/source.ts';
import type { DistrictId } from './district.ts';
import type { Hours } from './opening.ts';
import type { Position } from './position.ts';

/** Kinds of place, in the order in which filters and legends list them. */
export const PLACE_KINDS = {
  base: '科普教育基地',
  'science-centre': '科技馆',
  museum: '博物馆',
  nature: '自然保护地',
  park: '公园',
  scenic: '景区',
  heritage: '文化遗产',
  'study-base': '研学基地',
  'youth-centre': '青少年活动场所',
  school: '学校',
  research: '科研机构',
  engineering: '工程现场',
  industry: '企业和园区',
  farm: '农业示范区',
  culture: '图书馆和文化馆',
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

/** Whether one can go there, as it is written down. */
export const WRITTEN_STATUSES = {
  open: '开放',
  building: '建设中',
  planned: '待建',
  unknown: '待核实',
} as const;
export type WrittenStatus = keyof typeof WRITTEN_STATUSES;

/** Whether one can go there, as the site may say it today. */
export const PLACE_STATUSES = {
  ...WRITTEN_STATUSES,
  'was-open': '以前开放，现在待核实',
} as const;
export type PlaceStatus = keyof typeof PLACE_STATUSES;

/** What helps people to get in and around; the keys are the rows of the place page. */
export const PLACE_FEATURES = {
  wheelchair: '轮椅可到达',
  toilet: '无障碍卫生间',
  nursing: '母婴室',
  signLanguage: '手语讲解',
  audioGuide: '语音导览',
  quietRoom: '安静休息处',
  shade: '有遮阴',
} as const;
type PlaceFeature = keyof typeof PLACE_FEATURES;

/** A place where one can learn something: a base, museum, park, school, building site … */
export interface Place {
  /** Permanent ASCII id, e.g. `nixing-museum`. */
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly english?: string;
  /** At least one; the first decides its sign on the map. */
  readonly kinds: readonly PlaceKind[];
  readonly summary: string;
  /** What one learns there, in a few words each; empty where no source tells. */
  readonly learn: readonly string[];
  readonly district?: DistrictId;
  /** Town, street or functional zone inside the district, e.g. 三娘湾旅游管理区. */
  readonly area?: string;
  readonly address?: string;
  /** How public transport leads there. */
  readonly transit?: CitedPoint;
  readonly status: PlaceStatus;
  /** Since when, or as of which report. */
  readonly statusNote?: string;
  /** Whether the plan of 2022 names it. */
  readonly namedInPlan: boolean;
  readonly hours: Hours;
  readonly cost: Cost;
  readonly booking: Booking;
  /** What is left out is unknown. */
  readonly access: Readonly<Partial<Record<PlaceFeature, Known>>>;
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly website?: string;
  readonly audiences: readonly AudienceId[];
  /** Grades for which the sources say it is meant; empty where they say nothing. */
  readonly grades: readonly GradeId[];
  readonly topics: readonly string[];
  /** Ids of the plan measures it serves. */
  readonly measures: readonly string[];
  readonly position: Position;
  readonly photo?: Photo;
  readonly sources: readonly Source[];
  readonly compiled: Temporal.PlainDate;
  /** Absent: nobody has made sure of it since it was written. */
  readonly checked?: Check;
  readonly published: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
}
