import type { Source } from '#domain/source.ts';

/** How a value meets its goal; the value is the word put before the number. */
export const GOAL_RELATIONS = {
  reach: '达到',
  'at-least': '不少于',
  above: '超过',
  'at-most': '不超过',
  below: '低于',
} as const;
export type GoalRelation = keyof typeof GOAL_RELATIONS;

export interface Measured {
  readonly value: number;
  readonly year: number;
  readonly source: Source;
}

export interface Target {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly section: string;
  readonly scope: string;
  /** Unit ids. */
  readonly owner: readonly string[];
  readonly ownerNote?: string;
  readonly unit?: string;
  readonly baseline?: Measured;
  readonly goal: {
    readonly value?: number;
    readonly relation: GoalRelation;
    readonly year?: number;
    /** The plan says 力争: it strives for the goal rather than promising it. */
    readonly striving: boolean;
    readonly text: string;
  };
  readonly latest?: Measured;
  readonly note?: string;
}

/**
 * How far a target has come:
 * `met` the latest value reaches the goal; `missed` the value of the goal's year (or later) falls
 * short; `underway` there is a value and the goal's year is not over; `due` the goal's year is over
 * and no value of it is published; `no-data` there is no value at all and the year is not over or
 * not fixed.
 */
export type TargetStatus = 'met' | 'missed' | 'underway' | 'due' | 'no-data';

/** Whether a value meets a goal: some goals are to be risen to, others not to be exceeded. */
const MEETS: Readonly<Record<GoalRelation, (value: number, goal: number) => boolean>> = {
  reach: (value, goal) => value >= goal,
  'at-least': (value, goal) => value >= goal,
  above: (value, goal) => value > goal,
  'at-most': (value, goal) => value <= goal,
  below: (value, goal) => value < goal,
};

/**
 * Computes a target's status in a given year.
 *
 * @param thisYear calendar year in Shanghai, e.g. 2026
 * @example targetStatus({ goal: { value: 10, year: 2025 }, … no latest }, 2026) // 'due'
 */
export function targetStatus(target: Target, thisYear: number): TargetStatus {
  const { goal, latest } = target;
  if (latest !== undefined && goal.value !== undefined) {
    if (MEETS[goal.relation](latest.value, goal.value)) return 'met';
    if (goal.year === undefined || thisYear <= goal.year) return 'underway';
    return latest.year >= goal.year ? 'missed' : 'due';
  }
  return goal.year !== undefined && thisYear > goal.year ? 'due' : 'no-data';
}
