import { Ajv2020 } from 'ajv/dist/2020.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makePlace } from '#tests/builders/places.ts';
import { PLACE_FIELDS, placesCsv, placesGeoJson } from './places.ts';

const exact = makePlace({
  id: 'exact-place',
  name: '样例馆',
  otherNames: ['样例', '又一个名字'],
  kinds: ['museum', 'base'],
  learn: ['看样例'],
  status: 'open',
  statusNote: '2026年起',
  namedInPlan: true,
  district: 'qinnan',
  area: '样例街道',
  address: '样例路1号',
  transit: { text: '乘样例公交到样例站。', sources: [1] },
  position: { precision: 'exact', lat: 21.95, lng: 108.62, basis: '样例测量' },
  hours: {
    kind: 'weekly',
    periods: [
      {
        days: ['sat', 'sun'],
        opens: Temporal.PlainTime.from('09:00'),
        closes: Temporal.PlainTime.from('17:00'),
      },
    ],
    opensOnHolidays: false,
    closedDates: [],
  },
  cost: { kind: 'price', text: '10元/人' },
  booking: { kind: 'none' },
  access: { wheelchair: 'yes', toilet: 'no', nursing: 'unknown' },
  contact: { phone: '+86 777 0000000', email: 'a@example.org' },
  website: 'https://example.org/',
  audiences: ['public', 'youth'],
  grades: ['primary'],
  topics: ['海洋'],
  measures: ['infrastructure-3'],
  sources: [{ title: '来源一', url: 'https://example.org/1' }, { title: '来源二' }],
});
const ring = makePlace({
  id: 'ring',
  position: { precision: 'approximate', lat: 21.8, lng: 108.5, radius: 7000, basis: '样例' },
});
const town = makePlace({
  id: 'town',
  position: { precision: 'settlement', lat: 22.4, lng: 109.2, town: '样例镇', basis: '样例' },
});
const nowhere = makePlace({ id: 'nowhere' });
const ALL = [exact, ring, town, nowhere];

/** RFC 7946 as far as we use it: sections 3, 3.1.1, 3.1.2, 3.2, 3.3, 4 (no `crs`). */
const GEOJSON = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'id', 'geometry', 'properties'],
        additionalProperties: false,
        properties: {
          type: { const: 'Feature' },
          id: { type: 'string' }, // the RFC allows a number, too: ours are names
          properties: { type: 'object', nullable: true },
          geometry: {
            oneOf: [
              { type: 'null' },
              {
                type: 'object',
                required: ['type', 'coordinates'],
                additionalProperties: false,
                properties: {
                  type: { const: 'Point' },
                  coordinates: {
                    type: 'array',
                    minItems: 2,
                    maxItems: 2,
                    prefixItems: [
                      { type: 'number', minimum: -180, maximum: 180 },
                      { type: 'number', minimum: -90, maximum: 90 },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
    },
  },
  not: { required: ['crs'] },
};

describe('the GeoJSON', () => {
  const data = JSON.parse(placesGeoJson(ALL));

  it('is valid', () => {
    const validate = new Ajv2020().compile(GEOJSON);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  it('gives longitude first, and no geometry where the position is not known', () => {
    expect(data.features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
      { type: 'Point', coordinates: [108.62, 21.95] },
      { type: 'Point', coordinates: [108.5, 21.8] },
      { type: 'Point', coordinates: [109.2, 22.4] },
      null,
    ]);
  });

  it('has every field of a place', () => {
    expect(data.features[0]).toMatchObject({ id: 'exact-place' });
    expect(data.features[0].properties).toEqual({
      id: 'exact-place',
      name: '样例馆',
      otherNames: ['样例', '又一个名字'],
      url: expect.stringMatching(/^https:\/\/.+\/places\/exact-place\/$/),
      kinds: ['museum', 'base'],
      summary: '只在测试里出现的地方。',
      learn: ['看样例'],
      status: 'open',
      statusNote: '2026年起',
      namedInPlan: true,
      district: 'qinnan',
      area: '样例街道',
      address: '样例路1号',
      transit: '乘样例公交到样例站。',
      precision: 'exact',
      lat: 21.95,
      lng: 108.62,
      radius: null,
      town: null,
      basis: '样例测量',
      hours: '周六、周日 09:00—17:00；其余日子不开放',
      cost: '10元/人',
      booking: '不用报名',
      access: ['wheelchair'],
      phone: '+86 777 0000000',
      email: 'a@example.org',
      website: 'https://example.org/',
      audiences: ['public', 'youth'],
      grades: ['primary'],
      topics: ['海洋'],
      measures: ['infrastructure-3'],
      sources: ['来源一 https://example.org/1', '来源二'],
      compiled: '2026-01-05',
      checked: null,
      updated: '2026-01-05',
    });
  });

  it('says how well the others are known, and null for the rest', () => {
    const [, second, third, fourth] = data.features.map(
      ({ properties }: { properties: unknown }) => properties,
    );
    expect(second).toMatchObject({ precision: 'approximate', radius: 7000, town: null });
    expect(third).toMatchObject({ precision: 'settlement', radius: null, town: '样例镇' });
    expect(fourth).toMatchObject({
      precision: 'none',
      lat: null,
      lng: null,
      basis: null,
      district: null,
      hours: null,
      cost: null,
      booking: null,
      access: [],
    });
  });
});

/** A reader of RFC 4180, not ours to write with. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*))(,|\r\n|$)/g)) {
    if (cell === '' && end === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('the table', () => {
  const [head = [], ...rows] = readCsv(placesCsv(ALL).slice(1));

  it('begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says', () => {
    const bytes = new TextEncoder().encode(placesCsv(ALL));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(placesCsv(ALL)).not.toMatch(/(?<!\r)\n/);
    expect(placesCsv(ALL).endsWith('\r\n')).toBe(true);
  });

  it('has a column for every field and a row for every place', () => {
    expect(head).toEqual(PLACE_FIELDS.map(({ title }) => title));
    expect(rows.map((row) => row.length)).toEqual(ALL.map(() => head.length));
    const cell = (row: number, title: string) => rows[row]?.[head.indexOf(title)];
    expect(cell(0, '编号')).toBe('exact-place');
    expect(cell(0, '别名')).toBe('样例；又一个名字');
    expect(cell(0, '方案提到')).toBe('true');
    expect([cell(0, '纬度'), cell(0, '经度')]).toEqual(['21.95', '108.62']);
    expect(cell(1, '半径')).toBe('7000');
    expect(cell(3, '县区')).toBe('');
  });

  it.each([
    { name: '甲,乙', out: '甲,乙' },
    { name: '他说"好"', out: '他说"好"' },
    { name: '两\n行', out: '两\n行' },
    { name: '=1+1', out: "'=1+1" },
    { name: '@SUM(A1)', out: "'@SUM(A1)" },
    { name: '-2', out: "'-2" },
    { name: '\t=1', out: "'\t=1" },
  ])('$name comes back as $out', ({ name, out }) => {
    const [columns = [], row = []] = readCsv(placesCsv([makePlace({ name })]).slice(1));
    expect(row[columns.indexOf('名称')]).toBe(out);
  });

  it('makes no formula of a telephone number', () => {
    expect(rows[0]?.[head.indexOf('电话')]).toBe("'+86 777 0000000");
  });
});

it('every field has its own name in each form, and words in the dictionary', () => {
  for (const list of [PLACE_FIELDS.map(({ key }) => key), PLACE_FIELDS.map(({ title }) => title)]) {
    expect(new Set(list).size).toBe(list.length);
  }
  for (const { meaning } of PLACE_FIELDS) expect(meaning).not.toBe('');
});

it.each([
  ...['=1+1', '+1', '-1', '@SUM(1)', '＝HYPERLINK("a")', '＋86 777 0000000', '－1', '＠SUM(1+1)'],
  ...['﹦1', '﹢1', '\t=1', '\r1', '\n1', ' =1', '\u3000＝1', '\u200b=1', '\ufeff@a'],
])('a cell that begins like a formula (%j) is made text', (address) => {
  const [head = [], row = []] = readCsv(placesCsv([makePlace({ id: 'a', address })]).slice(1));
  expect(row[head.indexOf('地址')]).toBe(`'${address}`);
});

it.each(['07772830000', '3-4', '样例路＝1号', '（＋1）', '1=1'])(
  'the cell %j stays what it is',
  (address) => {
    const [head = [], row = []] = readCsv(placesCsv([makePlace({ id: 'a', address })]).slice(1));
    expect(row[head.indexOf('地址')]).toBe(address);
  },
);
