import { SCHOOL_YEARS, STAGE_YEARS, STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { LINK_STATES, RESOURCE_KINDS, type Resource } from '#domain/resource/resource.ts';
import { dateText } from './dates.ts';

/**
 * Stages, with the school years that are named.
 *
 * @example stagesText({ stages: ['primary', 'adult'], years: [5, 6] }) // '小学（五年级、六年级）、成人'
 */
export function stagesText({ stages, years }: Pick<Resource, 'stages' | 'years'>): string {
  const ofStage = (stage: Resource['stages'][number]) => {
    const named = STAGE_YEARS[stage].filter((year) => years.includes(year));
    if (named.length === 0) return STAGES[stage];
    return `${STAGES[stage]}（${named.map((year) => SCHOOL_YEARS[year]).join('、')}）`;
  };
  return stages.map(ofStage).join('、');
}

/**
 * How long it takes; undefined where one takes as long as one likes.
 *
 * @example durationText({ minutes: 40, pace: '分两次做' }) // '40分钟；分两次做'
 */
export function durationText({ minutes, pace }: Pick<Resource, 'minutes' | 'pace'>) {
  const parts = [minutes === undefined ? undefined : `${minutes}分钟`, pace];
  return parts.filter((part) => part !== undefined).join('；') || undefined;
}

/**
 * How long it takes, in a word.
 *
 * @example minutesText({ minutes: 40, inParts: true }) // '40分钟，分几次做'
 */
export function minutesText({ minutes, inParts }: Pick<Resource, 'minutes' | 'inParts'>) {
  if (minutes === undefined) return undefined;
  return `${minutes}分钟${inParts ? '，分几次做' : ''}`;
}

/** Names of the concepts, as the standard writes them. */
export function conceptNames({ concepts }: Pick<Resource, 'concepts'>): readonly string[] {
  return concepts.map((id) => CONCEPTS[id].name);
}

/** What stands over the title of a resource. */
export function resourceEyebrow({ sheet, card, kind }: Pick<Resource, 'sheet' | 'card' | 'kind'>) {
  if (sheet !== undefined) return '活动单，打印在一张 A4 纸的正反面';
  return card === undefined ? RESOURCE_KINDS[kind] : '大字卡片';
}

/** What came of opening the link of a resource, e.g. 外部网站，打得开（2026年11月28日）。 */
export function linkText({ state, checked }: NonNullable<Resource['link']>): string {
  const day = checked === undefined ? '' : `（${dateText(checked)}）`;
  return `外部网站，${LINK_STATES[state]}${day}。`;
}

/** What a card calls a resource, e.g. 活动单，可打印 */
export function resourceKind({ sheet, kind, link }: Pick<Resource, 'sheet' | 'kind' | 'link'>) {
  if (sheet !== undefined) return '活动单，可打印';
  if (kind === 'card') return '大字卡片，可打印';
  return `${link === undefined ? '' : '网站：'}${RESOURCE_KINDS[kind]}`;
}

/**
 * For whom and how long, on a card.
 *
 * @example resourceUse(sheet) // '小学（五年级），40分钟'
 */
export const resourceUse = (resource: Resource): string =>
  [stagesText(resource), minutesText(resource)].filter((part) => part !== undefined).join('，');
