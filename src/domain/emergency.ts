import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from './audience.ts';
import type { CitedPoint } from './cited.ts';
import type { Check, Source } from './source.ts';

/** How much a guide can say, by id. */
export const GUIDE_LEVELS = { full: '完整的指南', call: '只写打什么电话' } as const;
type GuideLevel = keyof typeof GUIDE_LEVELS;

/** Who needs more help than others, by id. */
export const HELP_GROUPS = {
  children: '小孩',
  old: '老人',
  pregnant: '孕妇',
  disabled: '残疾人',
  chronic: '有慢性病的人',
  boats: '船上的人',
  farmers: '养殖和种田的人',
  outdoor: '在户外干活的人',
} as const;
type HelpGroup = keyof typeof HELP_GROUPS;

/** Whom of those who need more help the pages of a group care for. */
const CARED_FOR: Readonly<Record<AudienceId, readonly HelpGroup[]>> = {
  public: [],
  youth: ['children'],
  teachers: ['children'],
  farmers: ['farmers', 'boats'],
  workers: ['outdoor'],
  elderly: ['old', 'chronic'],
  officials: [],
};

/** The colours of official warning signals, the mildest first. */
export const SIGNAL_COLOURS = {
  blue: '蓝色',
  yellow: '黄色',
  orange: '橙色',
  red: '红色',
} as const;
type SignalColour = keyof typeof SIGNAL_COLOURS;

/** Something to be beware of, as its line in `hazards.yaml` says. */
export interface Hazard {
  readonly id: string;
  readonly name: string;
  /** What people call it. */
  readonly names: readonly string[];
  readonly topics: readonly string[];
  /** When it threatens most here; absent: all year. */
  readonly season?: { readonly months: readonly number[]; readonly source: Source };
}

/** A number to call. */
export interface EmergencyNumber {
  /** Its digits. */
  readonly id: string;
  readonly name: string;
  /** In two or three words, below every page; absent where it does not stand there. */
  readonly short?: string;
  readonly use: string;
  readonly source: Source;
}

/** What to do, or not to do, and why; the reason ends with the numbers of its sources. */
export interface Advice {
  readonly act: string;
  readonly why: CitedPoint;
}

/** An official warning signal and what it means. */
export interface WarningSignal {
  readonly colour: SignalColour;
  readonly name: string;
  readonly meaning: CitedPoint;
}

/** What to do about one hazard. */
export interface EmergencyGuide {
  readonly id: string;
  readonly hazard: Hazard;
  readonly level: GuideLevel;
  readonly title: string;
  readonly summary: string;
  /** Everyday names and cries that lead here. */
  readonly phrases: readonly string[];
  readonly numbers: readonly EmergencyNumber[];
  readonly now: readonly Advice[];
  readonly before: readonly CitedPoint[];
  readonly during: readonly CitedPoint[];
  readonly after: readonly CitedPoint[];
  readonly never: readonly Advice[];
  readonly helpMore: readonly { readonly who: HelpGroup; readonly point: CitedPoint }[];
  readonly signals: readonly WarningSignal[];
  /** What happened here, with its year. */
  readonly local: readonly CitedPoint[];
  /** Where sources differ, or that none was found. */
  readonly note?: string;
  readonly measures: readonly string[];
  readonly sources: readonly Source[];
  readonly compiled: string;
  /** Absent: no professional has looked over it. */
  readonly checked?: Check;
  /** Shanghai wall clock. */
  readonly published: Temporal.PlainDateTime;
}

/**
 * Guides that say something for a group of people; all of them where the group has nobody of its own to
 * care for.
 */
export function guidesFor<Guide extends EmergencyGuide>(
  guides: readonly Guide[],
  audience: AudienceId,
): readonly Guide[] {
  const groups = CARED_FOR[audience];
  if (groups.length === 0) return guides;
  return guides.filter(({ helpMore }) => helpMore.some(({ who }) => groups.includes(who)));
}
