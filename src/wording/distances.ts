import type { Nearby } from '#domain/geo/near.ts';

/** A way in a straight line and how well its ends are known. */
export type StraightWay = Pick<Nearby<unknown>, 'metres' | 'precision'>;

/**
 * A straight-line distance in words, never finer than its ends are known.
 *
 * @param town in which the place stands, where only that is known
 * @example distanceText({ metres: 13_180, precision: 'exact' }) // '直线约13公里'
 * @example distanceText({ metres: 0, precision: 'settlement' }, '钦州城区') // '同在钦州城区'
 */
export function distanceText({ metres, precision }: StraightWay, town?: string): string {
  if (precision === 'exact') return `直线约${lengthText(metres)}`;
  if (precision === 'approximate') return `直线约${wholeKilometres(metres)}公里，误差几公里`;
  if (metres < 1) return `同在${town ?? '一个城镇'}`;
  return `直线约${wholeKilometres(metres)}公里，按城镇中心算`;
}

/**
 * Length to two digits or so: what a straight line can say of a way.
 *
 * @example lengthText(3_420) // '3.4公里'
 */
export function lengthText(metres: number): string {
  const tens = Math.max(10, Math.round(metres / 10) * 10);
  if (tens < 1000) return `${tens}米`;
  const tenths = Math.round(metres / 100) / 10;
  return `${tenths < 10 ? tenths : Math.round(metres / 1000)}公里`;
}

const wholeKilometres = (metres: number) => Math.max(1, Math.round(metres / 1000));
