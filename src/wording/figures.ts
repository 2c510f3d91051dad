import { hasEvidence, type MeasureAccount } from '#domain/plan/account.ts';
import type { Figure } from '#domain/plan/plan.ts';
import { GOAL_RELATIONS, type Target, type TargetStatus } from '#domain/plan/target.ts';
import type { Source } from '#domain/source.ts';

const NUMERALS = '一二三四五六七八九十';

/**
 * Chinese numeral of a whole number from 1 to 10.
 *
 * @throws RangeError outside that range
 * @example chineseNumeral(6) // '六'
 */
export function chineseNumeral(n: number): string {
  const numeral = NUMERALS[n - 1];
  if (numeral === undefined) throw new RangeError(`no numeral for ${n}`);
  return numeral;
}

/** @example quantity(4000, '名') // '4000名' */
export function quantity(value: number, unit = ''): string {
  return `${value}${unit}`;
}

/** Goal in a few words, e.g. 不少于10所; in words where it has no number. */
export function goalText({ goal, unit }: Target): string {
  if (goal.value === undefined) return goal.text;
  return `${goal.striving ? '力争' : ''}${GOAL_RELATIONS[goal.relation]}${quantity(goal.value, unit)}`;
}

/** Label of a figure in a chart, e.g. 超过15%. */
export function figureText(figure: Figure): string {
  return `${figure.relation === 'reach' ? '' : GOAL_RELATIONS[figure.relation]}${figure.value}%`;
}

/** A source in one line, e.g. 钦州市人民政府：《…》，钦政发〔2022〕5号，2022-03-29. */
export function sourceText({ title, publisher, number, date }: Source): string {
  const head = publisher === undefined ? title : `${publisher}：${title}`;
  return [head, number, date].filter((part) => part !== undefined).join('，');
}

/** What a reader is told of a target's status. */
export const TARGET_STATUS_TEXT: Readonly<Record<TargetStatus, string>> = {
  met: '已达到',
  missed: '未达到',
  underway: '进行中',
  due: '期限已过，结果待核实',
  'no-data': '结果待核实',
};

/** Of how many measures something is known to be done, e.g. 6条举措，3条查到依据. */
export function evidenceCount(measures: readonly MeasureAccount[]): string {
  return `${measures.length}条举措，${measures.filter(hasEvidence).length}条查到依据`;
}
