import { describe, expect, test } from 'vitest';
import { badgeWidth, countMarks, mapMarks } from './map-marks.ts';
import { distance } from './position.ts';

const town = { precision: 'settlement', lat: 22, lng: 109, town: '某镇', basis: '样例' } as const;

test('a place has its number, places of one town share a sign, and the unknown have neither', () => {
  const places = [
    { position: { precision: 'none' } },
    { position: town },
    { position: { precision: 'exact', lat: 22, lng: 109, basis: '样例' } },
    { position: town },
    { position: { precision: 'approximate', lat: 21.7, lng: 108.6, radius: 3000, basis: '样例' } },
  ] as const;
  const [, town1, exact, town2, ring] = places;
  const marks = [
    {
      ...{ lng: 109, lat: 22, precision: 'settlement', town: '某镇', text: '2处' },
      places: [town1, town2],
    },
    { lng: 109, lat: 22, precision: 'exact', text: '2', places: [exact] },
    {
      ...{ lng: 108.6, lat: 21.7, precision: 'approximate', radius: 3000, text: '4' },
      places: [ring],
    },
  ];
  expect(mapMarks(places)).toEqual(marks);
  expect(mapMarks(places, 8).map(({ text }) => text)).toEqual(['2处', '9', '11']);
});

describe('signs that count', () => {
  const exact = (lat: number, lng: number) =>
    ({ position: { precision: 'exact', lat, lng, basis: '样例' } }) as const;

  test('places near each other share one; one alone has no number; a town says how many', () => {
    const places = [exact(22, 109), exact(22.05, 109.05), exact(22.5, 109), { position: town }];
    expect(
      countMarks([...places.slice(0, 3), { position: { ...town, lat: 21.7 } }]).map(
        ({ precision, text }) => [precision, text],
      ),
    ).toEqual([
      ['several', '2处'],
      ['exact', ''],
      ['settlement', '1处'],
    ]);
  });

  test('however many places there are, each is counted once and no two signs are near', () => {
    const places = Array.from({ length: 500 }, (_, index) =>
      exact(21.6 + ((index * 0.618_034) % 1), 108.2 + 1.6 * ((index * 0.414_214) % 1)),
    );
    const marks = countMarks(places);
    expect(marks.flatMap((mark) => mark.places)).toHaveLength(500);
    expect(new Set(marks.flatMap((mark) => mark.places))).toEqual(new Set(places));
    for (const [index, a] of marks.entries()) {
      for (const b of marks.slice(index + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(12_000);
    }
    expect(marks.length).toBeLessThanOrEqual(10);
  });
});

test('a badge is as wide as its letters and some room', () => {
  expect([badgeWidth('3', 10), badgeWidth('12', 10), badgeWidth('钦州城区', 10)]).toEqual([
    14, 20, 48,
  ]);
});
