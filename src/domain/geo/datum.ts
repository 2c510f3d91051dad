import gcoord from 'gcoord';
import type { Point } from './position.ts';

// Chinese web maps draw displaced coordinates: GCJ-02 about 500 m, BD-09 about 1,100 m from WGS-84
// in 钦州. Everything of ours is WGS-84; these values go into links and checks, never into content.

/**
 * The point as 高德, 腾讯 and Apple (inside China) know it, in GCJ-02.
 *
 * @example toGcj02({ lat: 39.915, lng: 116.404 }) // { lat: 39.916404…, lng: 116.410244… }
 */
export function toGcj02(point: Point): Point {
  return transform(point, gcoord.GCJ02);
}

/**
 * The point as 百度 knows it, in BD-09.
 *
 * @example toBd09({ lat: 39.915, lng: 116.404 }) // { lat: 39.922699…, lng: 116.416627… }
 */
export function toBd09(point: Point): Point {
  return transform(point, gcoord.BD09);
}

function transform(point: Point, to: typeof gcoord.GCJ02 | typeof gcoord.BD09): Point {
  const [lng, lat] = gcoord.transform<[number, number]>([point.lng, point.lat], gcoord.WGS84, to);
  return { lat, lng };
}
