import type { Observance, ObservanceKind } from '#domain/calendar/observance.ts';
import { hasDrawing } from './drawings.ts';

/** Observances that have the emblem of another. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['bagui-science', 'science-month'],
  ['chairman-award', 'youth-innovation-contest'],
  ['craftsman-award', 'worker-skills-contest'],
  ['disaster-day', 'disaster-reduction-day'],
  ['disaster-week', 'disaster-reduction-day'],
  ['elder-month', 'elder-day'],
  ['farmer-quiz', 'farmer-videos'],
  ['fire-day', 'fire-month'],
  ['guangxi-innovation-contest', 'youth-innovation-contest'],
  ['guangxi-robot-contest', 'robot-contest'],
  ['guangxi-youth-festival', 'youth-science-festival'],
  ['mobile-museum', 'science-van'],
  ['rural-talent-contest', 'farmer-skills-contest'],
  ['safety-day', 'safety-month'],
  ['sanxiaxiang', 'science-van'],
  ['science-day', 'science-month'],
  ['water-week', 'water-day'],
]);

/** For those that nobody has drawn yet. */
const OF_KIND = {
  day: 'date',
  period: 'date',
  month: 'date',
  contest: 'ankang-cup',
  campaign: 'science-van',
} as const satisfies Record<ObservanceKind, string>;

/** Drawings that stand for the pages of 参与, at their heads and in its list. */
const OF_PAGE: ReadonlyMap<string, string> = new Map([
  ['about', 'days/science-van'],
  ['accessibility', 'groups/elderly'],
  ['data', 'days/computer-works'],
  ['editing', 'days/reading-day'],
  ['privacy', 'days/security-day'],
]);

/** Drawings that stand for the projects of the plan; an action has that of its group. */
const OF_PROJECT: ReadonlyMap<string, string> = new Map([
  ['education', 'groups/teachers'],
  ['emergency', 'days/disaster-reduction-day'],
  ['infrastructure', 'days/museum-day'],
  ['international', 'days/earth-day'],
  ['technology', 'days/science-worker-day'],
  ['workforce', 'days/science-van'],
]);

/**
 * Name of the sign of a page of 参与; a new one has that of popular science until it gets its own.
 *
 * @example pageSign('about') // 'days/science-van'
 */
export const pageSign = (id: string): string => OF_PAGE.get(id) ?? 'days/science-month';

/**
 * Name of the sign of an action or project; a new one has that of popular science until it gets its own.
 *
 * @example programmeSign('youth') // 'groups/youth'
 */
export function programmeSign(id: string): string {
  const own = `groups/${id}`;
  return hasDrawing(own) ? own : (OF_PROJECT.get(id) ?? 'days/science-month');
}

/**
 * Name of the emblem of an observance: its own, one that it shares, or that of its kind.
 *
 * @example emblemOf({ id: 'fire-day', kind: 'day' }) // 'days/fire-month'
 */
export function emblemOf({ id, kind }: Pick<Observance, 'id' | 'kind'>): string {
  const own = `days/${id}`;
  return hasDrawing(own) ? own : `days/${SHARED.get(id) ?? OF_KIND[kind]}`;
}
