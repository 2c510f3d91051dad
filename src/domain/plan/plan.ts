import type { AudienceId } from '#domain/audience.ts';
import type { GoalRelation } from './target.ts';
import type { Source } from '#domain/source.ts';

/** Groups in which the plan lists its units. */
export const UNIT_GROUPS = {
  party: '市委部门',
  people: '群团组织',
  government: '政府部门',
  other: '其他单位',
} as const;
type UnitGroup = keyof typeof UNIT_GROUPS;

export interface Unit {
  readonly id: string;
  /** As named in the plan of 2022. */
  readonly name: string;
  readonly group: UnitGroup;
  readonly note?: string;
  readonly source?: Source;
}

export interface Measure {
  /** Permanent, e.g. `youth-1`; also its anchor. */
  readonly id: string;
  /** Number in the plan, e.g. 三（一）1. */
  readonly section: string;
  readonly officialTitle: string;
  readonly title: string;
  /** In our own words, without markup. */
  readonly text: string;
  readonly where: readonly string[];
  /** Festivals, contests, venues and programmes named in the plan, spelled as there. */
  readonly names: readonly string[];
  readonly targets: readonly string[];
  readonly programme: string;
}

export type ProgrammeKind = 'action' | 'project';

/** One of the plan's 5 actions (提升行动) or 6 projects (重点工程). */
export interface Programme {
  readonly id: string;
  readonly kind: ProgrammeKind;
  readonly title: string;
  readonly shortTitle: string;
  readonly section: string;
  /** Place among the actions or projects, from 1. */
  readonly order: number;
  readonly summary: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  /** `YYYY-MM-DD HH:MM`, Shanghai time. */
  readonly published: string;
  readonly compiled: string;
}

/** Of whom a figure speaks. */
export const AREAS = { qinzhou: '钦州', guangxi: '广西', china: '全国' } as const;
type Area = keyof typeof AREAS;

/** Whether a figure was measured or is aimed at. */
export const FIGURE_KINDS = { actual: '实测', target: '目标' } as const;

export interface Figure {
  readonly id: string;
  readonly area: Area;
  readonly year: number;
  /** Percent of citizens with science literacy. */
  readonly value: number;
  readonly kind: keyof typeof FIGURE_KINDS;
  readonly relation: GoalRelation;
  readonly note?: string;
  readonly source: Source;
}

/** What the portal offers one group of people. */
export interface Audience {
  readonly id: AudienceId;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly measures: readonly string[];
}
