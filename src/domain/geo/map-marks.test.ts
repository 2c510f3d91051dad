import { expect, test } from 'vitest';
import { badgeWidth, mapMarks } from './map-marks.ts';

const town = { precision: 'settlement', lat: 22, lng: 109, town: '某镇', basis: '样例' } as const;

test('a place has its number, places of one town share a sign, and the unknown have neither', () => {
  const marks = mapMarks([
    { position: { precision: 'none' } },
    { position: town },
    { position: { precision: 'exact', lat: 22, lng: 109, basis: '样例' } },
    { position: town },
    { position: { precision: 'approximate', lat: 21.7, lng: 108.6, radius: 3000, basis: '样例' } },
  ]);
  expect(marks).toEqual([
    { lng: 109, lat: 22, precision: 'settlement', town: '某镇', text: '2处' },
    { lng: 109, lat: 22, precision: 'exact', text: '2' },
    { lng: 108.6, lat: 21.7, precision: 'approximate', radius: 3000, text: '4' },
  ]);
});

test('a badge is as wide as its letters and some room', () => {
  expect([badgeWidth('3', 10), badgeWidth('12', 10), badgeWidth('钦州城区', 10)]).toEqual([
    14, 20, 48,
  ]);
});
