import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentOf } from '#checks/read/content.ts';
import rule from './place-position.ts';

interface Case {
  readonly name: string;
  readonly wgs84: { readonly lat: number; readonly lng: number };
  readonly gcj02: { readonly lat: number; readonly lng: number };
  readonly bd09: { readonly lat: number; readonly lng: number };
}
const oracle: readonly Case[] = JSON.parse(readFileSync('tests/fixtures/geo/datum.json', 'utf8'));
const madao = oracle.find(({ name }) => name === '马道枢纽');
const seat = oracle.find(({ name }) => name === '灵山县');
if (madao === undefined || seat === undefined) throw new Error('points are in the fixture');

const place = (position: string, more = '') =>
  `---\nname: 测试地点\n${more}position: ${position}\n---\n`;

/** What the rule says of places, each as `file field severity message`. */
function problemsFound(places: Readonly<Record<string, string>>): string[] {
  const texts = Object.entries(places).map(([id, text]) => [`places/${id}.md`, text] as const);
  return [...rule.check(contentOf(texts), {})].map(
    ({ file, field, severity, message }) => `${file} ${field} ${severity} ${message}`,
  );
}

/** What it says of the one place with this position. */
function of(position: string, more = ''): string[] {
  return problemsFound({ a: place(position, more) }).map((text) =>
    text.replace('content/places/a.md ', ''),
  );
}

describe('a position that is right is not reported', () => {
  it.each([
    '{ precision: none }',
    '{ precision: exact, lat: 22.39874, lng: 108.937196, basis: 测试 }',
    '{ precision: approximate, lat: 21.84, lng: 108.53, radius: 7000, basis: 测试 }',
    '{ precision: settlement, lat: 21.98247, lng: 108.65061, town: 钦州城区, basis: 测试 }',
    // A beach: the coast of the city box is not the edge of the city.
    '{ precision: exact, lat: 21.5512, lng: 108.7512, basis: 测试 }',
  ])('%s', (position) => {
    expect(of(position)).toEqual([]);
  });

  it('and of a wrong precision the rule `schema` speaks', () => {
    expect(of('{ precision: 大概, lat: 200, lng: 1 }')).toEqual([]);
    expect(of('22, 108')).toEqual([]);
  });
});

describe('fields that do not go with the precision', () => {
  it('coordinates of a place that says it has none', () => {
    expect(of('{ precision: none, lat: 22.39874, lng: 108.937196 }')).toEqual([
      '纬度（北纬，WGS-84）（position.lat） error 位置精度写了 none，就不能再写这一项；知道坐标，请改写精度',
      '经度（东经，WGS-84）（position.lng） error 位置精度写了 none，就不能再写这一项；知道坐标，请改写精度',
    ]);
  });

  it('no coordinates for a place that says it is exactly known', () => {
    expect(of('{ precision: exact }')).toEqual([
      '纬度（北纬，WGS-84）（position.lat） error 位置精度是 exact，就要写这一项；不知道，请把精度写成 none',
      '经度（东经，WGS-84）（position.lng） error 位置精度是 exact，就要写这一项；不知道，请把精度写成 none',
      '坐标从哪里来（position.basis） error 位置精度是 exact，就要写这一项；不知道，请把精度写成 none',
    ]);
  });

  it.each([
    {
      input: '{ precision: approximate, lat: 21.84, lng: 108.53, basis: 测试 }',
      out: /^半径（米）（position.radius） error .*就要写这一项/,
    },
    {
      input: '{ precision: settlement, lat: 21.98247, lng: 108.65061, basis: 测试 }',
      out: /^所在城镇（position.town） error .*就要写这一项/,
    },
    {
      input: '{ precision: exact, lat: 22.39874, lng: 108.937196, radius: 50, basis: 测试 }',
      out: /^半径（米）（position.radius） error .*不写这一项/,
    },
  ])('$input', ({ input, out }) => {
    expect(of(input)).toEqual([expect.stringMatching(out)]);
  });
});

describe('a point that cannot be right', () => {
  it('latitude and longitude are swapped', () => {
    expect(of('{ precision: exact, lat: 108.937196, lng: 22.39874, basis: 测试 }')).toEqual([
      '纬度（北纬，WGS-84）（position.lat） error 纬度和经度写反了：钦州的纬度（lat）约22，经度（lng）约109',
    ]);
  });

  it('and the two numbers are shown the right way round', () => {
    const text = place('{ precision: exact, lat: 108.937196, lng: 22.39874, basis: 测试 }');
    expect([...rule.check(contentOf([['places/a.md', text]]), {})]).toMatchObject([
      { found: 'lat: 108.937196, lng: 22.39874', example: 'lat: 22.39874, lng: 108.937196' },
    ]);
  });

  it.each([
    { name: '南宁', lat: 22.8171, lng: 108.3661 },
    { name: '北京', lat: 39.9151, lng: 116.4041 },
    { name: 'the zero point', lat: 0, lng: 0 },
  ])('it lies in $name', ({ lat, lng }) => {
    expect(of(`{ precision: exact, lat: ${lat}, lng: ${lng}, basis: 测试 }`)).toEqual([
      expect.stringContaining('error 这个点不在钦州'),
    ]);
  });
});

describe('a point to look at again', () => {
  it('it lies outside the district that the place names', () => {
    const position = '{ precision: exact, lat: 22.39874, lng: 108.937196, basis: 测试 }';
    expect(of(position, 'district: pubei\n')).toEqual([
      expect.stringContaining('warning 坐标在浦北县的范围之外'),
    ]);
    expect(of(position, 'district: lingshan\n')).toEqual([]);
    // The rule `schema` refuses a district that there is not.
    expect(of(position, 'district: beihai\n')).toEqual([]);
  });

  it('it is called exact with few decimals', () => {
    expect(of('{ precision: exact, lat: 22.1, lng: 108.86, basis: 测试 }')).toEqual([
      expect.stringContaining('warning 坐标的小数不到4位'),
    ]);
  });

  it('it was read off a Chinese web map', () => {
    expect(of('{ precision: exact, lat: 22.39874, lng: 108.937196, basis: 高德地图 }')).toEqual([
      '坐标从哪里来（position.basis） warning 高德、腾讯和百度地图的坐标不是WGS-84，要换算以后再写',
    ]);
  });
});

describe('the point of an event', () => {
  const event = (location: string, session = '{}') =>
    `---\ntitle: 测试活动\nlocation: ${location}\nsessions: [{ location: ${session} }]\n---\n`;
  const said = (text: string) =>
    [...rule.check(contentOf([['events/2026/2026-a.md', text]]), {})].map(
      ({ field, severity, message }) => `${field} ${severity} ${message}`,
    );

  it('is right', () => {
    const point = '{ lat: 22.39874, lng: 108.937196, basis: 测试 }';
    expect(said(event(`{ name: 渡口, district: lingshan, point: ${point} }`))).toEqual([]);
    expect(said(event('{}', `{ name: 渡口, point: ${point} }`))).toEqual([]);
  });

  it.each([
    {
      location: '{ point: { lat: 39.9151, lng: 116.4041, basis: 测试 } }',
      out: '纬度（北纬，WGS-84）（location.point.lat） error 这个点不在钦州',
    },
    {
      location: '{ district: pubei, point: { lat: 22.39874, lng: 108.937196, basis: 测试 } }',
      out: '纬度（北纬，WGS-84）（location.point.lat） warning 坐标在浦北县的范围之外',
    },
    {
      location: '{ place: museum, point: { lat: 22.39874, lng: 108.937196, basis: 测试 } }',
      out: '坐标（location.point） error 写了地点编号',
    },
  ])('$location', ({ location, out }) => {
    expect(said(event(location))).toEqual([expect.stringContaining(out)]);
  });
});

describe('a displaced coordinate near a known place', () => {
  const write = ({ lat, lng }: Case['wgs84']) =>
    place(`{ precision: exact, lat: ${lat}, lng: ${lng}, basis: 测试 }`);
  const hub = write(madao.wgs84).replace('测试地点', '马道枢纽');

  it.each([
    { datum: 'GCJ-02（高德、腾讯）', point: madao.gcj02 },
    { datum: 'BD-09（百度）', point: madao.bd09 },
  ])('is taken for $datum', ({ datum, point }) => {
    expect(problemsFound({ hub, lookout: write(point) })).toEqual([
      `content/places/lookout.md 纬度（北纬，WGS-84）（position.lat） warning 这个点像是“马道枢纽”的${datum}坐标，要换算成WGS-84`,
    ]);
  });

  it('is noticed where it is the seat of a district, too', () => {
    expect(problemsFound({ park: write(seat.gcj02) })).toEqual([
      expect.stringContaining('这个点像是“灵山县”的GCJ-02'),
    ]);
  });

  it('is not seen in two places that share a point, nor in one half a kilometre away', () => {
    expect(problemsFound({ hub, other: hub })).toEqual([]);
    const south = { lat: madao.wgs84.lat - 0.0047, lng: madao.wgs84.lng };
    expect(problemsFound({ hub, south: write(south) })).toEqual([]);
  });
});
