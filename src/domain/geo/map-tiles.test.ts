import { expect, it } from 'vitest';
import { mapTiles, tileOrigins } from './map-tiles.ts';

it('there is no ground unless one is set', () => {
  expect(mapTiles({ kind: 'none' })).toBeUndefined();
  expect(tileOrigins({ kind: 'none' })).toEqual([]);
});

it('天地图 has the map and its names, with the fields of its service', () => {
  const tiles = mapTiles({ kind: 'tianditu', key: 'a&b' });
  expect(tiles?.layers).toHaveLength(2);
  const [map = '', names = ''] = tiles?.layers ?? [];
  const url = new URL(map.replace('{s}', '3'));
  expect(url.origin).toBe('https://t3.tianditu.gov.cn');
  expect(url.pathname).toBe('/vec_w/wmts');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    SERVICE: 'WMTS',
    REQUEST: 'GetTile',
    VERSION: '1.0.0',
    LAYER: 'vec',
    STYLE: 'default',
    TILEMATRIXSET: 'w',
    FORMAT: 'tiles',
    TILEMATRIX: '{z}',
    TILEROW: '{y}',
    TILECOL: '{x}',
    tk: 'a&b',
  });
  expect(new URL(names.replace('{s}', '3')).pathname).toBe('/cva_w/wmts');
});

it('the policy names each server once and nothing else', () => {
  expect(tileOrigins({ kind: 'tianditu', key: 'k' })).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((server) => `https://t${server}.tianditu.gov.cn`),
  );
  expect(
    tileOrigins({ kind: 'xyz', template: 'http://127.0.0.1:8080/{z}/{x}/{y}.png', credit: '' }),
  ).toEqual(['http://127.0.0.1:8080']);
});
