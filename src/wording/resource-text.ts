import { SCHOOL_YEARS, STAGE_YEARS, STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { RESOURCE_KINDS, type Resource } from '#domain/resource/resource.ts';

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

/**
 * What a list says of a resource below its name.
 *
 * @example resourceLine(sheet) // '活动单，可打印 · 小学（五年级） · 40分钟 · 免费 · 没有网络也能用'
 */
export function resourceLine(resource: Resource): string {
  const { kind, sheet, cost, offline } = resource;
  const parts = [
    sheet === undefined ? RESOURCE_KINDS[kind] : '活动单，可打印',
    stagesText(resource),
    minutesText(resource),
    cost.kind === 'free' ? '免费' : cost.kind === 'price' ? cost.text : undefined,
    offline === 'yes' ? '没有网络也能用' : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** What the button says that keeps a resource. */
export const keepLabel = ({ title }: Pick<Resource, 'title'>) => `加入清单：${title}`;
