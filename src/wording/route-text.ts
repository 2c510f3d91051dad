import { AUDIENCES } from '#domain/audience.ts';
import { SCHOOL_YEARS } from '#domain/grade.ts';
import { minutesOnSpot, type PlannedRoute } from '#domain/geo/planned-route.ts';
import type { Leg } from '#domain/geo/study-route.ts';
import { distanceText, lengthText } from './distances.ts';
import { monthsText } from './months.ts';

/**
 * A time on the spot in words.
 *
 * @example stayText(150) // '2小时30分钟'
 */
export function stayText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours}小时` : '', rest > 0 ? `${rest}分钟` : ''].join('');
}

/** For whom a route is, with the school years that it names. */
export function forWhomText({ audiences, years }: Pick<PlannedRoute, 'audiences' | 'years'>) {
  const groups = audiences.map((id) => AUDIENCES[id]).join('、');
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return groups;
  const named =
    first === last ? SCHOOL_YEARS[first] : `${SCHOOL_YEARS[first]}到${SCHOOL_YEARS[last]}`;
  return `${groups}；${named}`;
}

/** When a route suits best. */
export const seasonText = ({ months }: Pick<PlannedRoute, 'months'>): string =>
  months.length === 0 ? '全年' : monthsText(months);

/**
 * What a row of a list says of a route.
 *
 * @example '3站 · 现场2小时30分钟 · 5—7月'
 */
export const routeLine = (route: Pick<PlannedRoute, 'stops' | 'months'>): string =>
  [`${route.stops.length}站`, `现场${stayText(minutesOnSpot(route))}`, seasonText(route)].join(
    ' · ',
  );

/** A leg in words; undefined where one of its ends has no known position. */
export const legText = (leg: Leg, town?: string): string | undefined =>
  leg && distanceText(leg, town);

/** The known legs together; undefined where none is known. */
export function legsText(legs: readonly Leg[]): string | undefined {
  const known = legs.flatMap((leg) => leg ?? []);
  if (known.length === 0) return undefined;
  const sum = lengthText(known.reduce((all, { metres }) => all + metres, 0));
  return known.length === legs.length
    ? `直线加起来约${sum}`
    : `算得出的${known.length}段，直线加起来约${sum}`;
}
