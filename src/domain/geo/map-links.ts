import { toGcj02 } from './datum.ts';
import { APP, BAIDU_APP, latLng, lngLat, type MapLink } from './map-services.ts';
import type { Position } from './position.ts';

/** What a link shows. Only an exact position may be shown as a pin by others. */
export interface MapTarget {
  readonly name: string;
  readonly address?: string | undefined;
  readonly position: Extract<Position, { precision: 'exact' }>;
}

/**
 * Links that show an exact position on the map services, in the order in which to offer them.
 * 高德, 腾讯 and 百度 are told that it is WGS-84 and convert it; Apple wants GCJ-02.
 *
 * @param inWeChat 腾讯地图 comes first, because WeChat opens it without leaving
 */
export function mapLinks(target: MapTarget, { inWeChat = false } = {}): readonly MapLink[] {
  const links: readonly MapLink[] = [
    { service: 'amap', url: amapUrl(target) },
    { service: 'tencent', url: tencentUrl(target) },
    { service: 'baidu', url: baiduUrl(target) },
    { service: 'apple', url: appleUrl(target) },
  ];
  if (!inWeChat) return links;
  return links.toSorted(
    (a, b) => Number(b.service === 'tencent') - Number(a.service === 'tencent'),
  );
}

/** https://lbs.amap.com/api/uri-api/guide/mobile-web/point */
function amapUrl({ name, position }: MapTarget): string {
  const place = `position=${lngLat(position)}&name=${encodeURIComponent(name)}`;
  return `https://uri.amap.com/marker?${place}&src=${APP}&coordinate=wgs84&callnative=0`;
}

/**
 * https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker: `addr` must be there; `;` and `:` part the
 * fields of a marker and `|` parts markers, so texts must not have them.
 */
function tencentUrl({ name, address = name, position }: MapTarget): string {
  const field = (text: string) => encodeURIComponent(text.replace(/[;:|]/g, ''));
  const marker = `coord:${latLng(position)};title:${field(name)};addr:${field(address)}`;
  return `https://apis.map.qq.com/uri/v1/marker?marker=${marker}&coord_type=1&referer=${APP}`;
}

/** https://lbsyun.baidu.com/index.php?title=uri/api/web: `content` must be there. */
function baiduUrl({ name, address = name, position }: MapTarget): string {
  const text = `title=${encodeURIComponent(name)}&content=${encodeURIComponent(address)}`;
  return `https://api.map.baidu.com/marker?location=${latLng(position)}&${text}&output=html&coord_type=wgs84&src=${BAIDU_APP}`;
}

/** https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html */
function appleUrl({ name, position }: MapTarget): string {
  return `https://maps.apple.com/?ll=${latLng(toGcj02(position))}&q=${encodeURIComponent(name)}`;
}
