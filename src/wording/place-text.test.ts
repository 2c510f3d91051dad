import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Hours } from '#domain/geo/opening.ts';
import type { Place, PlaceStatus } from '#domain/geo/place.ts';
import type { Position } from '#domain/geo/position.ts';
import { makePlace } from '#tests/builders/places.ts';
import {
  fullAddress,
  placeCard,
  statusText,
  whereaboutsText,
  type PlaceCard,
} from './place-text.ts';

const basis = '样例';
const CASES: readonly { position: Position; out: string }[] = [
  {
    position: { precision: 'exact', lat: 22.39874, lng: 108.937196, basis },
    out: '北纬22.39874度，东经108.937196度。坐标：样例。',
  },
  {
    position: { precision: 'approximate', lat: 21.8, lng: 108.5, radius: 7000, basis },
    out: '在圆圈里，离圆心不超过7公里，具体位置待核实。坐标：样例。',
  },
  {
    position: { precision: 'settlement', lat: 21.9, lng: 108.6, town: '钦州城区', basis: '样例。' },
    out: '没有准确的坐标，地图上只标到钦州城区。坐标：样例。',
  },
  { position: { precision: 'none' }, out: '没有准确的坐标，地图上只标到浦北县。' },
];

it.each(CASES)('$position.precision: $out', ({ position, out }) => {
  expect(whereaboutsText({ district: 'pubei', position })).toBe(out);
});

it('without a district says that there is no drawing', () => {
  expect(whereaboutsText({ position: { precision: 'none' } })).toBe(
    '在哪个县区还没有核实，所以地图上没有画。',
  );
});

it.each([
  { address: '钦南区样例路1号', district: 'qinnan', out: '钦州市钦南区样例路1号' },
  { address: '样例路1号', district: 'qinnan', out: '钦州市钦南区样例路1号' },
  { address: '钦州市样例街10号', district: 'qinnan', out: '钦州市样例街10号' },
  { address: '样例路1号', out: '钦州市样例路1号' },
] as const)('the address $address becomes $out', ({ address, out, ...rest }) => {
  expect(fullAddress(address, '钦州市', 'district' in rest ? rest.district : undefined)).toBe(out);
});

const WEEKLY: Hours = {
  kind: 'weekly',
  periods: [
    {
      days: ['sat'],
      opens: Temporal.PlainTime.from('09:00'),
      closes: Temporal.PlainTime.from('17:00'),
    },
  ],
  opensOnHolidays: false,
  closedDates: [],
};

it.each<{ status: PlaceStatus; hours: Hours; out: string }>([
  { status: 'open', hours: { kind: 'unknown' }, out: '开放，时间待核实' },
  { status: 'open', hours: { kind: 'always' }, out: '开放' },
  { status: 'open', hours: WEEKLY, out: '开放' },
  { status: 'building', hours: { kind: 'unknown' }, out: '建设中' },
  { status: 'was-open', hours: { kind: 'unknown' }, out: '以前开放，现在待核实' },
  { status: 'unknown', hours: { kind: 'unknown' }, out: '待核实' },
])('$status with $hours.kind hours is $out', ({ status, hours, out }) => {
  expect(statusText({ status, hours })).toBe(out);
});

it.each<{ known: Partial<Place>; card: Partial<PlaceCard> }>([
  {
    known: { kinds: ['museum', 'base'], area: '样例镇' },
    card: { about: '博物馆、科普教育基地，样例镇', known: '', unknown: '开放时间、票价待核实' },
  },
  { known: { status: 'open' }, card: { known: '开放', unknown: '开放时间、票价待核实' } },
  { known: { status: 'building' }, card: { known: '建设中', unknown: '' } },
  { known: { status: 'was-open' }, card: { known: '', unknown: '以前开放，现在待核实' } },
  {
    known: { status: 'open', hours: WEEKLY, cost: { kind: 'free' } },
    card: { known: '周六 09:00—17:00，其余日子不开放 · 免费', unknown: '' },
  },
])('a card says $card of $known', ({ known, card }) => {
  expect(placeCard(makePlace(known))).toMatchObject(card);
});
