import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapLinks, type MapTarget } from './map-links.ts';
import type { MapService } from './map-services.ts';
import type { Point } from './position.ts';

const oracle: readonly { readonly name: string; readonly gcj02: Point }[] = JSON.parse(
  readFileSync('tests/fixtures/geo/datum.json', 'utf8'),
);

const madao: MapTarget = {
  name: '平陆运河马道枢纽',
  address: '灵山县旧州镇',
  position: { precision: 'exact', lat: 22.39874, lng: 108.937196, basis: '测试' },
};
const tricky: MapTarget = { ...madao, name: 'A&B=馆: 一;二|三 #1?', address: '1号;后门:左 50%+' };

function urlOf(target: MapTarget, service: MapService): string {
  const link = mapLinks(target).find((candidate) => candidate.service === service);
  if (link === undefined) throw new Error(`no link to ${service}`);
  return link.url;
}

/** Scheme, host and path, and every field as the service reads it. */
function read(url: string) {
  const { origin, pathname, searchParams } = new URL(url);
  return { page: `${origin}${pathname}`, fields: Object.fromEntries(searchParams) };
}

describe('each field of a link', () => {
  it('to 高德: longitude first, WGS-84 named', () => {
    expect(read(urlOf(madao, 'amap'))).toEqual({
      page: 'https://uri.amap.com/marker',
      fields: {
        position: '108.937196,22.398740',
        name: '平陆运河马道枢纽',
        src: 'qinzhou-kepu',
        coordinate: 'wgs84',
        callnative: '0',
      },
    });
  });

  it('to 腾讯: latitude first, type 1 is GPS', () => {
    expect(read(urlOf(madao, 'tencent'))).toEqual({
      page: 'https://apis.map.qq.com/uri/v1/marker',
      fields: {
        marker: 'coord:22.398740,108.937196;title:平陆运河马道枢纽;addr:灵山县旧州镇',
        coord_type: '1',
        referer: 'qinzhou-kepu',
      },
    });
  });

  it('to 百度: latitude first, WGS-84 named', () => {
    expect(read(urlOf(madao, 'baidu'))).toEqual({
      page: 'https://api.map.baidu.com/marker',
      fields: {
        location: '22.398740,108.937196',
        title: '平陆运河马道枢纽',
        content: '灵山县旧州镇',
        output: 'html',
        coord_type: 'wgs84',
        src: 'webapp.qinzhou.kepu',
      },
    });
  });

  it('to Apple: GCJ-02', () => {
    const wanted = oracle.find(({ name }) => name === '马道枢纽')?.gcj02;
    const { page, fields } = read(urlOf(madao, 'apple'));
    expect(page).toBe('https://maps.apple.com/');
    expect(fields).toEqual({
      ll: `${String(wanted?.lat.toFixed(6))},${String(wanted?.lng.toFixed(6))}`,
      q: '平陆运河马道枢纽',
    });
  });
});

describe('texts in a link', () => {
  it('arrive whole, whatever signs they have', () => {
    expect(read(urlOf(tricky, 'amap')).fields['name']).toBe(tricky.name);
    expect(read(urlOf(tricky, 'baidu')).fields['title']).toBe(tricky.name);
    expect(read(urlOf(tricky, 'baidu')).fields['content']).toBe(tricky.address);
    expect(read(urlOf(tricky, 'apple')).fields['q']).toBe(tricky.name);
  });

  it('lose the signs that part fields in a marker of 腾讯', () => {
    expect(read(urlOf(tricky, 'tencent')).fields['marker']).toBe(
      'coord:22.398740,108.937196;title:A&B=馆 一二三 #1?;addr:1号后门左 50%+',
    );
  });

  it('never add a field', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (name, address) => {
          const plain = mapLinks(madao);
          for (const [index, { url }] of mapLinks({ ...madao, name, address }).entries()) {
            const keys = [...new URL(url).searchParams.keys()];
            expect(keys).toEqual([...new URL(plain[index]?.url ?? '').searchParams.keys()]);
            expect(url).toMatch(/^[\x21-\x7e]+$/);
          }
          const marker = read(urlOf({ ...madao, name, address }, 'tencent')).fields['marker'];
          expect(marker?.split(/[;|]/).map((field) => field.split(':').length)).toEqual([2, 2, 2]);
        },
      ),
    );
  });
});

it('the name stands in for an address that is not known', () => {
  const { address, ...rest } = madao;
  expect(address).toBeDefined();
  expect(read(urlOf(rest, 'baidu')).fields['content']).toBe(madao.name);
  expect(read(urlOf(rest, 'tencent')).fields['marker']).toMatch(/;addr:平陆运河马道枢纽$/);
});

it('腾讯 comes first inside WeChat only', () => {
  const order = (inWeChat: boolean) => mapLinks(madao, { inWeChat }).map(({ service }) => service);
  expect(order(false)).toEqual(['amap', 'tencent', 'baidu', 'apple']);
  expect(order(true)).toEqual(['tencent', 'amap', 'baidu', 'apple']);
});
