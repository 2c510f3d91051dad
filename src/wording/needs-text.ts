import { NEEDS } from '#domain/needs.ts';
import type { Known } from '#domain/visit.ts';

const HAS = { yes: '有', no: '没有', unknown: '不清楚' } as const;
const IS = { ...HAS, yes: '是', no: '不是' } as const;
/** What a visit is, not what is there. */
const STATES: ReadonlySet<string> = new Set(['free', 'no-booking', 'wheelchair', 'shade']);

/**
 * Whether a need is met, in a word that goes with its name.
 *
 * @example knownText('shade', 'no') // '不是', of 有遮阴
 */
export const knownText = (need: string, known: Known): string =>
  (STATES.has(need) ? IS : HAS)[known];

/** Whether a visit is known to have what is needed; `sure` is what `sureNeeds` tells of it. */
function stateOf(need: string, sure: string): Known {
  const known = sure.split(' ');
  if (known.includes(`${need}:yes`)) return 'yes';
  return known.includes(`${need}:no`) ? 'no' : 'unknown';
}

/**
 * What is known of each need, a line for each.
 *
 * @example needLines(['free', 'shade'], 'free:yes') // ['免费：是', '有遮阴：不清楚']
 */
export const needLines = (needs: readonly string[], sure: string): readonly string[] =>
  needs.map((need) => `${NEEDS[need] ?? ''}：${knownText(need, stateOf(need, sure))}`);

/** Whether all that is needed is surely there. */
export const meetsAll = (needs: readonly string[], sure: string): boolean =>
  needs.every((need) => stateOf(need, sure) === 'yes');
