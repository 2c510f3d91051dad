import { describe, expect, test } from 'vitest';
import { makePlace } from '#tests/builders/places.ts';
import { drawnFirst, isWholeList, placePages, placesByDistrict } from './place-lists.ts';

test('places with a position come first, else the order stays', () => {
  const town = { precision: 'settlement', lat: 22, lng: 109, town: '某镇', basis: '样例' } as const;
  const none = { precision: 'none' } as const;
  const places = [
    { id: 'a', position: none },
    { id: 'b', position: town },
    { id: 'c', position: none },
    { id: 'd', position: town },
  ];
  expect(drawnFirst(places).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});

describe('a list of places', () => {
  const some = (count: number, summary = '短') =>
    Array.from({ length: count }, (_, index) =>
      makePlace({ id: `place-${index}`, district: index % 2 === 0 ? 'qinnan' : 'pubei', summary }),
    );

  test('is whole while its words fit a page, else it has the first of each district', () => {
    const few = placesByDistrict(some(20));
    expect(few.map(({ listed }) => listed.length)).toEqual([10, 10]);
    const many = placesByDistrict(some(500));
    expect(many.map(({ listed }) => listed.length)).toEqual([2, 2]);
    expect(many.map(({ places }) => places.length)).toEqual([250, 250]);
  });

  test('that is cut has known hours first, then one of each kind', () => {
    const known = { id: 'known', hours: { kind: 'always' }, district: 'pubei' } as const;
    const park = { id: 'park', kinds: ['park'], district: 'pubei' } as const;
    const places = [...some(500), makePlace(park), makePlace(known)];
    const pubei = placesByDistrict(places).find(({ district }) => district === 'pubei');
    expect(pubei?.listed.map(({ id }) => id)).toEqual(['known', 'park']);
  });

  test('is cut sooner where its words are long', () => {
    expect(isWholeList(some(30), 'city')).toBe(true);
    expect(isWholeList(some(30, '长'.repeat(80)), 'city')).toBe(false);
    expect(isWholeList(some(61, ''), 'city')).toBe(false);
  });

  test('of a district has every place on one of its pages', () => {
    const places = some(500);
    for (const group of ['qinnan', 'pubei', 'lingshan', 'other'] as const) {
      const pages = placePages(places, group);
      const wanted = places.filter(({ district }) => (district ?? 'other') === group);
      expect(pages.flatMap(({ items }) => items)).toEqual(wanted);
    }
  });
});
