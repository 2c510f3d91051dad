import { expect, it } from 'vitest';
import type { Position } from '#domain/geo/position.ts';
import { fullAddress, whereaboutsText } from './place-text.ts';

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
