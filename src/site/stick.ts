import { Temporal } from 'temporal-polyfill';
import { dateText } from '#wording/dates.ts';
import type { StickSettings } from './config.ts';

/**
 * What the site says of its copy for a stick; undefined where no copy is offered.
 *
 * @throws RangeError where the date is none
 * @example stickText({ url: 'https://…/kepu.zip', bytes: 10_300_000, date: '2026-12-01' })
 * // '整个网站的压缩包，10.3 MB，2026年12月1日做。…'
 */
export function stickText({ url, bytes, date }: StickSettings): string | undefined {
  if (url === '') return undefined;
  const facts = [
    '整个网站的压缩包',
    ...(bytes === 0 ? [] : [`${(bytes / 1e6).toFixed(1)} MB`]),
    ...(date === '' ? [] : [`${dateText(Temporal.PlainDate.from(date))}做`]),
  ];
  return `${facts.join('，')}。拷到U盘，解压后双击 index.html，没有网络的教室也能用。`;
}
