import { APP, BAIDU_APP, latLng, lngLat, type MapLink } from './map-services.ts';
import type { Point } from './position.ts';

// Ways and searches on the map services. It converts nothing, so that a page can use it without the
// converter: every point here is GCJ-02, which all four services understand.

/** One end of a way. Only an exact position may be given to others as a point. */
export interface WayEnd {
  readonly name: string;
  /** `toGcj02` of its exact position. */
  readonly gcj02: Point;
}

/** Links that open the way by car from one place to another. */
export function wayLinks(from: WayEnd, to: WayEnd): readonly MapLink[] {
  return [
    { service: 'amap', url: amapUrl(from, to) },
    { service: 'tencent', url: tencentUrl(from, to) },
    { service: 'baidu', url: baiduUrl(from, to) },
    { service: 'apple', url: appleUrl(from, to) },
  ];
}

/**
 * Links that search for a name in 钦州, where the position is not known: what they find may be
 * something else, and the page has to say so.
 */
export function searchLinks(name: string): readonly MapLink[] {
  const text = encodeURIComponent(name);
  const city = encodeURIComponent('钦州市');
  return [
    {
      service: 'amap',
      url: `https://uri.amap.com/search?keyword=${text}&city=${city}&src=${APP}&callnative=0`,
    },
    {
      service: 'tencent',
      url: `https://apis.map.qq.com/uri/v1/search?keyword=${text}&region=${city}&referer=${APP}`,
    },
    {
      service: 'baidu',
      url: `https://api.map.baidu.com/place/search?query=${text}&region=${city}&output=html&src=${BAIDU_APP}`,
    },
    { service: 'apple', url: `https://maps.apple.com/?q=${city}${text}` },
  ];
}

/** https://lbs.amap.com/api/uri-api/guide/travel/route; `gaode` is GCJ-02; a comma parts the fields. */
function amapUrl(from: WayEnd, to: WayEnd): string {
  const end = ({ name, gcj02 }: WayEnd) =>
    `${lngLat(gcj02)},${encodeURIComponent(name.replace(/,/g, ''))}`;
  return `https://uri.amap.com/navigation?from=${end(from)}&to=${end(to)}&mode=car&src=${APP}&coordinate=gaode&callnative=0`;
}

/** https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute: type 2 is GCJ-02. */
function tencentUrl(from: WayEnd, to: WayEnd): string {
  const ends =
    `from=${encodeURIComponent(from.name)}&fromcoord=${latLng(from.gcj02)}` +
    `&to=${encodeURIComponent(to.name)}&tocoord=${latLng(to.gcj02)}`;
  return `https://apis.map.qq.com/uri/v1/routeplan?type=drive&${ends}&coord_type=2&referer=${APP}`;
}

/** https://lbsyun.baidu.com/index.php?title=uri/api/web; `|` and `:` part the fields of an end. */
function baiduUrl(from: WayEnd, to: WayEnd): string {
  const end = ({ name, gcj02 }: WayEnd) =>
    `latlng:${latLng(gcj02)}%7Cname:${encodeURIComponent(name.replace(/[|:]/g, ''))}`;
  const region = encodeURIComponent('钦州市');
  return `https://api.map.baidu.com/direction?origin=${end(from)}&destination=${end(to)}&mode=driving&region=${region}&output=html&coord_type=gcj02&src=${BAIDU_APP}`;
}

/** https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html */
function appleUrl(from: WayEnd, to: WayEnd): string {
  return `https://maps.apple.com/?saddr=${latLng(from.gcj02)}&daddr=${latLng(to.gcj02)}&dirflg=d`;
}
