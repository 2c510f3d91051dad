import { dutyOf } from './duties.ts';
import type { Measure, Programme, Unit } from './plan.ts';
import { targetStatus, type Target, type TargetStatus } from './target.ts';

/** The first year in which something done can be something done for the plan. */
export const PLAN_START = 2021;

/** Pages of one kind that show that something is done for a measure. */
export interface Evidence<Page> {
  readonly kind: string;
  readonly pages: readonly Page[];
}

/** A measure and what shows that something is done for it, kind by kind. */
export interface MeasureAccount<Page = unknown> {
  readonly measure: Measure;
  readonly evidence: readonly Evidence<Page>[];
}

/** A target and what has come of it. */
export interface TargetRow {
  readonly target: Target;
  readonly status: TargetStatus;
}

/** What is known of one action or project. */
export interface ProgrammeAccount<Page = unknown> {
  readonly programme: Programme;
  readonly measures: readonly MeasureAccount<Page>[];
  /** Targets that its measures set. */
  readonly targets: readonly TargetRow[];
}

/** Targets with what has come of them in a year. */
export const targetRows = (targets: readonly Target[], year: number): readonly TargetRow[] =>
  targets.map((target) => ({ target, status: targetStatus(target, year) }));

/** Puts together what is known of each action and project. */
export function planAccount<Page extends { readonly measures: readonly string[] }>(
  programmes: readonly Programme[],
  evidence: readonly Evidence<Page>[],
  targets: readonly TargetRow[],
): readonly ProgrammeAccount<Page>[] {
  return programmes.map((programme) => ({
    programme,
    measures: programme.measures.map((measure) => ({
      measure,
      evidence: evidence.map(({ kind, pages }) => ({
        kind,
        pages: pages.filter(({ measures }) => measures.includes(measure.id)),
      })),
    })),
    targets: targets.filter(({ target }) =>
      programme.measures.some((measure) => measure.targets.includes(target.id)),
    ),
  }));
}

/** Whether anything shows that something is done for a measure. */
export const hasEvidence = ({ evidence }: MeasureAccount): boolean =>
  evidence.some(({ pages }) => pages.length > 0);

/** The part of the account for which a unit answers: what it leads, and its targets. */
export function accountOf<Page>(
  { id }: Pick<Unit, 'id'>,
  accounts: readonly ProgrammeAccount<Page>[],
): readonly ProgrammeAccount<Page>[] {
  return accounts.filter(({ programme }) => dutyOf(programme, id) === 'lead');
}
