import { DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import { PLACE_KINDS, PLACE_STATUSES, type Place } from '#domain/geo/place.ts';
import { lengthText } from './distances.ts';
import { hoursLines } from './opening-hours.ts';

/**
 * Whether one can go there, in words that promise no more than is known: where nobody says when it is
 * open, that stands beside it.
 *
 * @example statusText({ status: 'open', hours: { kind: 'unknown' } }) // '开放，时间待核实'
 */
export function statusText({ status, hours }: Pick<Place, 'status' | 'hours'>): string {
  const isVague = status === 'open' && hours.kind === 'unknown';
  return `${PLACE_STATUSES[status]}${isVague ? '，时间待核实' : ''}`;
}

/**
 * How well the position is known, in one sentence or two, with where the coordinates come from.
 *
 * @example whereaboutsText(museum) // '没有准确的坐标，地图上只标到钦南区。'
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
      return `没有准确的坐标，地图上只标到${position.town}。${sentence(position.basis)}`;
    case 'none':
      return district === undefined
        ? '在哪个县区还没有核实，所以地图上没有画。'
        : `没有准确的坐标，地图上只标到${DISTRICTS[district]}。`;
  }
}

const sentence = (basis: string) => `坐标：${basis.replace(/。$/, '')}。`;

/**
 * An address that is understood outside the city, too.
 *
 * @example fullAddress('钦南区滨江北路', '钦州市', 'qinnan') // '钦州市钦南区滨江北路'
 */
export function fullAddress(address: string, city: string, district?: DistrictId): string {
  if (address.startsWith(city)) return address;
  const name = district === undefined ? '' : DISTRICTS[district];
  return `${city}${address.startsWith(name) ? '' : name}${address}`;
}

/**
 * Kind, state and town of a place, as its row says them.
 *
 * @example placeNote(dalu) // '景区 · 开放，时间待核实 · 佛子镇'
 */
export function placeNote(place: Place): string {
  return [kindsText(place), statusText(place), place.area]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** What a card says of a place: what it is and where, what one must know, and what nobody knows, in a line. */
export interface PlaceCard {
  /** e.g. 景区，佛子镇 */
  readonly about: string;
  /** State, hours and price, as far as they are known; else empty. */
  readonly known: string;
  readonly unknown: string;
}

/**
 * A place in the words of its card.
 *
 * @example placeCard(dalu) // { about: '景区，佛子镇', known: '开放', unknown: '开放时间、票价待核实' }
 */
export function placeCard(place: Place): PlaceCard {
  const { area, status, hours, cost } = place;
  const isToldByHours = status === 'open' && hours.kind !== 'unknown';
  const isSaid = status !== 'unknown' && status !== 'was-open' && !isToldByHours;
  const known = [
    isSaid ? PLACE_STATUSES[status] : undefined,
    hours.kind === 'unknown' ? undefined : hoursLines(hours).join('，'),
    costText(cost),
  ];
  return {
    about: [kindsText(place), area].filter((part) => part !== undefined).join('，'),
    known: known.filter((part) => part !== undefined).join(' · '),
    unknown: unknownText(place),
  };
}

/** What one would ask before going and nobody says; nobody goes to what is not there yet. */
function unknownText({ status, hours, cost }: Place): string {
  if (status === 'building' || status === 'planned') return '';
  if (status === 'was-open') return PLACE_STATUSES[status];
  const names = [hours.kind === 'unknown' && '开放时间', cost.kind === 'unknown' && '票价'];
  const unknown = names.filter((name) => name !== false);
  return unknown.length === 0 ? '' : `${unknown.join('、')}待核实`;
}

/** Kinds of a place in their words, e.g. 博物馆、科普教育基地 */
const kindsText = ({ kinds }: Pick<Place, 'kinds'>): string =>
  kinds.map((kind) => PLACE_KINDS[kind]).join('、');

/** What a visit costs; undefined where nobody says. */
export function costText(cost: Place['cost']): string | undefined {
  if (cost.kind === 'free') return '免费';
  return cost.kind === 'price' ? cost.text : undefined;
}

/** Where it is, when it is open, and whom to ask. */
export function visitText({ district, area, address, hours, contact }: Place): string {
  const where = address ?? [district && DISTRICTS[district], area].filter(Boolean).join('，');
  const when = hours.kind === 'unknown' ? '' : hoursLines(hours).join('；');
  return [where, when, contact?.phone].filter(Boolean).join(' · ');
}
