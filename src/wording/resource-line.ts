import type { Resource } from '#domain/resource/resource.ts';
import { RESOURCE_KINDS } from '#domain/resource/resource.ts';
import { minutesText, stagesText } from './resource-text.ts';

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
