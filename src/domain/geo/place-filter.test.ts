import { describe, expect, it } from 'vitest';
import {
  isWanted,
  NO_FILTER,
  placeFilterQuery,
  readPlaceFilter,
  type PlaceFacets,
} from './place-filter.ts';

const museum: PlaceFacets = {
  kinds: ['museum', 'base'],
  district: 'qinnan',
  audiences: ['public', 'youth'],
  topics: ['陶艺'],
  openness: 'open',
  isLocated: false,
  text: '坭兴陶博物馆 千年古陶城 藏品里的科学 DNA',
};
const wants = (filter: Partial<typeof NO_FILTER>, place = museum) =>
  isWanted(place, { ...NO_FILTER, ...filter });

describe('a museum that is open and has no known position', () => {
  it.each([
    { filter: {}, out: true },
    { filter: { kind: 'base' }, out: true },
    { filter: { kind: 'school' }, out: false },
    { filter: { in: 'qinnan', for: 'youth', topic: '陶艺' }, out: true },
    { filter: { in: 'qinnan', for: 'farmers' }, out: false },
    { filter: { in: 'pubei' }, out: false },
    { filter: { topic: '海洋' }, out: false },
    { filter: { located: true }, out: false },
    { filter: { open: true }, out: true },
    { filter: { q: '古陶 藏品' }, out: true },
    { filter: { q: 'ｄｎａ' }, out: true },
    { filter: { q: '古陶 海豚' }, out: false },
  ])('$filter: $out', ({ filter, out }) => {
    expect(wants(filter)).toBe(out);
  });
});

it.each(['closed', 'rest', 'unknown'] as const)('what is %s does not count as open', (openness) => {
  expect(wants({ open: true }, { ...museum, openness })).toBe(false);
});

describe('the filter in the address', () => {
  it('reads what was written', () => {
    const filter = { ...NO_FILTER, q: '白海豚 & 海', kind: 'museum', topic: '海洋', open: true };
    expect(readPlaceFilter(`?${placeFilterQuery(filter)}`)).toEqual(filter);
    expect(placeFilterQuery({ ...NO_FILTER, in: 'pubei', located: true })).toBe(
      'in=pubei&located=1',
    );
  });

  it('is empty where nothing is wanted', () => {
    expect(placeFilterQuery(NO_FILTER)).toBe('');
    expect(readPlaceFilter('')).toEqual(NO_FILTER);
    expect(readPlaceFilter('?at=madao-hub&open=yes')).toEqual(NO_FILTER);
  });
});
