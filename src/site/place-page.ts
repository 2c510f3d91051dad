import { DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import type { Place } from '#domain/geo/place.ts';
import { SITE } from './config.ts';
import { lengthText } from './format-distance.ts';

/**
 * How well the position is known, in one sentence or two, with where the coordinates come from.
 *
 * @example whereaboutsText(museum) // '没有查到坐标，地图上只标到钦南区。'
 */
export function whereaboutsText({
  district,
  position,
}: Pick<Place, 'district' | 'position'>): string {
  switch (position.precision) {
    case 'exact':
      return `北纬${position.lat}度，东经${position.lng}度。${sentence(position.basis)}`;
    case 'approximate':
      return `在圆圈里，离圆心不超过${lengthText(position.radius)}，具体位置待核实。${sentence(position.basis)}`;
    case 'settlement':
      return `没有查到准确的坐标，地图上只标到${position.town}。${sentence(position.basis)}`;
    case 'none':
      return district === undefined
        ? '在哪个县区还没有核实，所以地图上没有画。'
        : `没有查到坐标，地图上只标到${DISTRICTS[district]}。`;
  }
}

const sentence = (basis: string) => `坐标：${basis.replace(/。$/, '')}。`;

/**
 * An address that is understood outside the city, too.
 *
 * @example fullAddress('钦南区滨江北路', 'qinnan') // '钦州市钦南区滨江北路'
 */
export function fullAddress(address: string, district?: DistrictId): string {
  if (address.startsWith(SITE.city)) return address;
  const name = district === undefined ? '' : DISTRICTS[district];
  return `${SITE.city}${address.startsWith(name) ? '' : name}${address}`;
}
