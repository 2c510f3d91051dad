import { describe, expect, it } from 'vitest';
import { nearestPlaces, type Start } from './near.ts';
import type { Position } from './position.ts';

const basis = '测试';
const place = (id: string, position: Position) => ({ id, position });

// On the 22nd parallel; a tenth of a degree of latitude is 11.1 km.
const here: Start = { precision: 'exact', lat: 22, lng: 108.6 };
const PLACES = [
  place('far', { precision: 'exact', lat: 22.3, lng: 108.6, basis }),
  place('nowhere', { precision: 'none' }),
  place('near', { precision: 'exact', lat: 22.1, lng: 108.6, basis }),
  place('bay', { precision: 'approximate', lat: 21.8, lng: 108.6, radius: 3000, basis }),
  place('town', { precision: 'settlement', lat: 22.4, lng: 108.6, town: '某镇', basis }),
];

describe('nearest places', () => {
  it('come in the order of their distance, without those of which only the district is known', () => {
    const found = nearestPlaces(here, PLACES, 10);
    expect(found.map(({ place: { id }, metres }) => [id, Math.round(metres / 100) / 10])).toEqual([
      ['near', 11.1],
      ['bay', 22.2],
      ['far', 33.4],
      ['town', 44.5],
    ]);
  });

  it('are at most as many as asked for', () => {
    expect(nearestPlaces(here, PLACES, 2).map(({ place: { id } }) => id)).toEqual(['near', 'bay']);
    expect(nearestPlaces(here, PLACES, 0)).toEqual([]);
  });

  it('keep the given order where they are equally far', () => {
    const town: Position = { precision: 'settlement', lat: 22, lng: 108.6, town: '某镇', basis };
    const found = nearestPlaces(here, [place('b', town), place('a', town)], 5);
    expect(found.map(({ place: { id }, metres }) => [id, metres])).toEqual([
      ['b', 0],
      ['a', 0],
    ]);
  });

  it.each([
    { from: 'exact', out: ['exact', 'approximate', 'exact', 'settlement'] },
    { from: 'approximate', out: ['approximate', 'approximate', 'approximate', 'settlement'] },
    { from: 'settlement', out: ['settlement', 'settlement', 'settlement', 'settlement'] },
  ] as const)('from a point that is $from are no more exact than both ends', ({ from, out }) => {
    const found = nearestPlaces({ ...here, precision: from }, PLACES, 10);
    expect(found.map(({ precision }) => precision)).toEqual(out);
  });
});
