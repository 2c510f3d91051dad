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

/**
 * Links that open the way by car from one place to another; without a start, from where one is, and
 * on 百度, which wants a start, the place itself.
 */
export function wayLinks(from: WayEnd | undefined, to: WayEnd): readonly MapLink[] {
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
    {
      service: 'apple',
      url: `https://maps.apple.com/?q=${name.startsWith('钦州市') ? '' : city}${text}`,
    },
  ];
}

/** https://lbs.amap.com/api/uri-api/guide/travel/route; `gaode` is GCJ-02; a comma parts the fields. */
function amapUrl(from: WayEnd | undefined, to: WayEnd): string {
  const end = ({ name, gcj02 }: WayEnd) =>
    `${lngLat(gcj02)},${encodeURIComponent(name.replace(/,/g, ''))}`;
  const start = from === undefined ? '' : `from=${end(from)}&`;
  return `https://uri.amap.com/navigation?${start}to=${end(to)}&mode=car&src=${APP}&coordinate=gaode&callnative=0`;
}

/** https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute: type 2 is GCJ-02. */
function tencentUrl(from: WayEnd | undefined, to: WayEnd): string {
  const end = (field: 'from' | 'to', { name, gcj02 }: WayEnd) =>
    `&${field}=${encodeURIComponent(name)}&${field}coord=${latLng(gcj02)}`;
  const ends = (from === undefined ? '' : end('from', from)) + end('to', to);
  return `https://apis.map.qq.com/uri/v1/routeplan?type=drive${ends}&coord_type=2&referer=${APP}`;
}

/** https://lbsyun.baidu.com/index.php?title=uri/api/web; `|` and `:` part the fields of an end. */
function baiduUrl(from: WayEnd | undefined, to: WayEnd): string {
  const rest = `output=html&coord_type=gcj02&src=${BAIDU_APP}`;
  if (from === undefined) {
    const name = encodeURIComponent(to.name);
    return `https://api.map.baidu.com/marker?location=${latLng(to.gcj02)}&title=${name}&content=${name}&${rest}`;
  }
  const end = ({ name, gcj02 }: WayEnd) =>
    `latlng:${latLng(gcj02)}%7Cname:${encodeURIComponent(name.replace(/[|:]/g, ''))}`;
  const region = encodeURIComponent('钦州市');
  return `https://api.map.baidu.com/direction?origin=${end(from)}&destination=${end(to)}&mode=driving&region=${region}&${rest}`;
}

/** https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html */
function appleUrl(from: WayEnd | undefined, to: WayEnd): string {
  const start = from === undefined ? '' : `saddr=${latLng(from.gcj02)}&`;
  return `https://maps.apple.com/?${start}daddr=${latLng(to.gcj02)}&dirflg=d`;
}
