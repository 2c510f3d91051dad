import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapLink, MapService } from './map-services.ts';
import { searchLinks, wayLinks, type WayEnd } from './way-links.ts';
import type { Point } from './position.ts';

const oracle: readonly { readonly name: string; readonly gcj02: Point }[] = JSON.parse(
  readFileSync('tests/fixtures/geo/datum.json', 'utf8'),
);
const gcj02 = oracle.find(({ name }) => name === '马道枢纽')?.gcj02 ?? { lat: 0, lng: 0 };
const madao: WayEnd = { name: '平陆运河马道枢纽', gcj02 };
const other: WayEnd = { name: 'A&B|馆:一,二#', gcj02: { lat: 22.28, lng: 108.95 } };

/** Page and fields as the service reads them. */
function read(links: readonly MapLink[], service: MapService) {
  const url = links.find((link) => link.service === service)?.url ?? '';
  expect(url).toMatch(/^[\x21-\x7e]+$/);
  const { origin, pathname, searchParams } = new URL(url);
  return { page: `${origin}${pathname}`, fields: Object.fromEntries(searchParams) };
}

describe('each field of a way', () => {
  const links = wayLinks(madao, other);
  const [lat, lng] = [gcj02.lat.toFixed(6), gcj02.lng.toFixed(6)];

  it('on 高德: longitude first, GCJ-02', () => {
    expect(read(links, 'amap')).toEqual({
      page: 'https://uri.amap.com/navigation',
      fields: {
        from: `${lng},${lat},平陆运河马道枢纽`,
        to: '108.950000,22.280000,A&B|馆:一二#',
        mode: 'car',
        src: 'qinzhou-kepu',
        coordinate: 'gaode',
        callnative: '0',
      },
    });
  });

  it('on 腾讯: latitude first, type 2 is GCJ-02', () => {
    expect(read(links, 'tencent')).toEqual({
      page: 'https://apis.map.qq.com/uri/v1/routeplan',
      fields: {
        type: 'drive',
        from: '平陆运河马道枢纽',
        fromcoord: `${lat},${lng}`,
        to: 'A&B|馆:一,二#',
        tocoord: '22.280000,108.950000',
        coord_type: '2',
        referer: 'qinzhou-kepu',
      },
    });
  });

  it('on 百度: latitude first, GCJ-02 named', () => {
    expect(read(links, 'baidu')).toEqual({
      page: 'https://api.map.baidu.com/direction',
      fields: {
        origin: `latlng:${lat},${lng}|name:平陆运河马道枢纽`,
        destination: 'latlng:22.280000,108.950000|name:A&B馆一,二#',
        mode: 'driving',
        region: '钦州市',
        output: 'html',
        coord_type: 'gcj02',
        src: 'webapp.qinzhou.kepu',
      },
    });
  });

  it('on Apple: GCJ-02, by car', () => {
    expect(read(links, 'apple')).toEqual({
      page: 'https://maps.apple.com/',
      fields: { saddr: `${lat},${lng}`, daddr: '22.280000,108.950000', dirflg: 'd' },
    });
  });
});

it('a way without a start begins where one is', () => {
  const links = wayLinks(undefined, other);
  expect(read(links, 'amap').fields).toEqual({
    to: '108.950000,22.280000,A&B|馆:一二#',
    mode: 'car',
    src: 'qinzhou-kepu',
    coordinate: 'gaode',
    callnative: '0',
  });
  expect(read(links, 'tencent').fields).toEqual({
    type: 'drive',
    to: 'A&B|馆:一,二#',
    tocoord: '22.280000,108.950000',
    coord_type: '2',
    referer: 'qinzhou-kepu',
  });
  expect(read(links, 'baidu')).toEqual({
    page: 'https://api.map.baidu.com/marker',
    fields: {
      location: '22.280000,108.950000',
      title: 'A&B|馆:一,二#',
      content: 'A&B|馆:一,二#',
      output: 'html',
      coord_type: 'gcj02',
      src: 'webapp.qinzhou.kepu',
    },
  });
  expect(read(links, 'apple').fields).toEqual({ daddr: '22.280000,108.950000', dirflg: 'd' });
});

describe('a search by name', () => {
  it('gives no coordinates away and stays in the city', () => {
    const links = searchLinks('坭兴陶&博物馆');
    expect(read(links, 'amap').fields).toEqual({
      keyword: '坭兴陶&博物馆',
      city: '钦州市',
      src: 'qinzhou-kepu',
      callnative: '0',
    });
    expect(read(links, 'tencent').fields).toEqual({
      keyword: '坭兴陶&博物馆',
      region: '钦州市',
      referer: 'qinzhou-kepu',
    });
    expect(read(links, 'baidu').fields).toEqual({
      query: '坭兴陶&博物馆',
      region: '钦州市',
      output: 'html',
      src: 'webapp.qinzhou.kepu',
    });
    expect(read(links, 'apple').fields).toEqual({ q: '钦州市坭兴陶&博物馆' });
    expect(read(searchLinks('钦州市科技馆'), 'apple').fields).toEqual({ q: '钦州市科技馆' });
  });
});
