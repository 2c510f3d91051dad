import { expect, it } from 'vitest';
import { DISTRICTS } from './district.ts';
import { CITY_SEAT, DISTRICT_AREAS } from './gazetteer.ts';
import { CITY_BOX, isInBox } from './position.ts';

const areas = Object.entries(DISTRICT_AREAS);

it('every division is described and lies in the city', () => {
  expect(areas.map(([id]) => id)).toEqual(Object.keys(DISTRICTS));
  for (const [id, { seat, box }] of areas) {
    expect(isInBox(seat, box), id).toBe(true);
    // The box of the city is rounded to four decimals.
    for (const corner of [
      { lat: box.south, lng: box.west },
      { lat: box.north, lng: box.east },
    ]) {
      expect(isInBox(corner, CITY_BOX, 0.0001), id).toBe(true);
    }
  }
});

it('the city box is no larger than its divisions together', () => {
  const of = (edge: 'west' | 'south' | 'east' | 'north') => areas.map(([, { box }]) => box[edge]);
  expect(CITY_BOX.west).toBeCloseTo(Math.min(...of('west')), 3);
  expect(CITY_BOX.south).toBeCloseTo(Math.min(...of('south')), 3);
  expect(CITY_BOX.east).toBeCloseTo(Math.max(...of('east')), 3);
  expect(CITY_BOX.north).toBeCloseTo(Math.max(...of('north')), 3);
  expect(isInBox(CITY_SEAT, DISTRICT_AREAS.qinnan.box)).toBe(true);
});
