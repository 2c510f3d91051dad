import type { Point } from './position.ts';

/** Map services to which we link; the value is what people call them. */
export const MAP_SERVICES = {
  amap: '高德地图',
  tencent: '腾讯地图',
  baidu: '百度地图',
  apple: '苹果地图',
} as const;
export type MapService = keyof typeof MAP_SERVICES;

export interface MapLink {
  readonly service: MapService;
  readonly url: string;
}

/** How the services learn who links. */
export const APP = 'qinzhou-kepu';
export const BAIDU_APP = 'webapp.qinzhou.kepu';

/** Six decimals are a tenth of a metre. */
export const latLng = ({ lat, lng }: Point) => `${lat.toFixed(6)},${lng.toFixed(6)}`;
export const lngLat = ({ lat, lng }: Point) => `${lng.toFixed(6)},${lat.toFixed(6)}`;
