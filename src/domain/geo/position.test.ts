import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CITY_BOX,
  distance,
  isInBox,
  isLocated,
  readPosition,
  readSpot,
  spotText,
  type Point,
  type Precision,
  type WrittenPosition,
} from './position.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly sphere: number;
  readonly ellipsoid: number;
}
const distances: readonly Pair[] = JSON.parse(
  readFileSync('tests/fixtures/geo/distance.json', 'utf8'),
);

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance', () => {
  it.each(distances)('from $from to $to is that of the oracle', ({ points, sphere, ellipsoid }) => {
    const [from, to] = points;
    if (from === undefined || to === undefined) throw new Error('two points each');
    const metres = distance(from, to);
    expect(Math.abs(metres - sphere)).toBeLessThan(0.001);
    expect(Math.abs(metres / ellipsoid - 1)).toBeLessThan(0.005);
  });

  it('agrees with a published example', () => {
    // Rosetta Code, «Haversine formula»: Nashville to Los Angeles airport is 2886.44444 km with R = 6371 km.
    const nashville = { lat: 36.12, lng: -86.67 };
    const losAngeles = { lat: 33.94, lng: -118.4 };
    const withOurRadius = 2886.44444 * (6371.0087714 / 6371);
    expect(distance(nashville, losAngeles) / 1000).toBeCloseTo(withOurRadius, 4);
  });

  it('is half the circumference between opposite points', () => {
    expect(distance({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(20_015_114.4, 0);
    expect(distance({ lat: 90, lng: 0 }, { lat: -90, lng: 77 })).toBeCloseTo(20_015_114.4, 0);
  });

  it('is the same both ways, nothing to itself and never longer than a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 3);
        expect(distance(a, a)).toBe(0);
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 0.5);
      }),
    );
  });
});

describe('the city box', () => {
  it.each([
    { name: 'the city proper', lat: 21.98247, lng: 108.65061, margin: 0, out: true },
    { name: 'its own corner', lat: 21.5845, lng: 108.1797, margin: 0, out: true },
    { name: 'Nanning', lat: 22.817, lng: 108.366, margin: 0, out: false },
    {
      name: 'latitude and longitude swapped',
      lat: 108.65061,
      lng: 21.98247,
      margin: 0,
      out: false,
    },
    { name: 'the sea off the coast', lat: 21.5, lng: 108.7, margin: 0, out: false },
    { name: 'the sea off the coast, with a margin', lat: 21.5, lng: 108.7, margin: 0.1, out: true },
    { name: 'the zero point', lat: 0, lng: 0, margin: 0.1, out: false },
  ])('holds $name: $out', ({ lat, lng, margin, out }) => {
    expect(isInBox({ lat, lng }, CITY_BOX, margin)).toBe(out);
  });
});

describe('a written position', () => {
  const full: Omit<WrittenPosition, 'precision'> = {
    lat: 22.39874,
    lng: 108.937196,
    radius: 500,
    town: '旧州镇',
    basis: '测试',
  };
  const { lat, lng, radius, town, basis } = full;

  it.each<{ precision: Precision; out: object }>([
    { precision: 'exact', out: { precision: 'exact', lat, lng, basis } },
    { precision: 'approximate', out: { precision: 'approximate', lat, lng, radius, basis } },
    { precision: 'settlement', out: { precision: 'settlement', lat, lng, town, basis } },
    { precision: 'none', out: { precision: 'none' } },
  ])('that is $precision keeps what belongs to it', ({ precision, out }) => {
    expect(readPosition({ ...full, precision })).toEqual(out);
  });

  it.each<{ input: WrittenPosition }>([
    { input: { precision: 'exact', lng, basis } },
    { input: { precision: 'exact', lat, basis } },
    { input: { precision: 'exact', lat, lng } },
    { input: { precision: 'approximate', lat, lng, basis } },
    { input: { precision: 'approximate', lng, radius, basis } },
    { input: { precision: 'settlement', lat, lng, basis } },
    { input: { precision: 'settlement', lat, lng, town } },
  ])('that lacks a field is none: $input', ({ input }) => {
    expect(readPosition(input)).toBeUndefined();
  });

  it.each<{ precision: Precision; out: boolean }>([
    { precision: 'exact', out: true },
    { precision: 'approximate', out: true },
    { precision: 'settlement', out: true },
    { precision: 'none', out: false },
  ])('that is $precision can be drawn: $out', ({ precision, out }) => {
    expect(isLocated(readPosition({ ...full, precision }) ?? { precision: 'none' })).toBe(out);
  });
});

it.each([
  { precision: 'exact', lat: 22.39874, lng: 108.937196, basis: '' },
  { precision: 'approximate', lat: 21.84, lng: 108.53, radius: 7000, basis: '' },
  { precision: 'settlement', lat: 21.98247, lng: 108.65061, town: '钦州城区', basis: '' },
] as const)('a $precision position is read as it was written', (position) => {
  expect(readSpot(spotText(position))).toEqual(position);
});

it('what is no position is not known', () => {
  expect(readSpot('')).toEqual({ precision: 'none' });
  expect(readSpot('大概 22 108')).toEqual({ precision: 'none' });
});
