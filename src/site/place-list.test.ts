import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { makePlace } from '#tests/builders/places.ts';
import type { Place } from '#domain/geo/place.ts';
import { readSpot } from '#domain/geo/position.ts';
import { placeNote } from '#wording/place-text.ts';
import { placeList } from './place-list.ts';

const listOf = (places: readonly Place[]) => placeList(places, ({ id }) => `places/${id}`);
const exact = { precision: 'exact', lat: 22.39874, lng: 108.937196, basis: '样例' } as const;

test('a place tells what filters, map and route need, and nothing that is not known', () => {
  const [hall, unknown] = listOf([
    makePlace({
      ...{ id: 'hall', name: '样例馆', district: 'lingshan', area: '旧州镇', status: 'planned' },
      ...{ position: exact, otherNames: ['老馆'], learn: ['看星星'], address: '样例路1号' },
      hours: {
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
      },
    }),
    makePlace({ id: 'unknown', name: '不明馆' }),
  ]);
  expect(hall).toMatchObject({
    ...{ id: 'hall', number: 1, path: '/places/hall/', district: 'lingshan', planned: true },
    ...{ note: '博物馆 · 待建 · 旧州镇', more: '老馆 看星星' },
    picture: '/pictures/places/hall.svg',
    visit: expect.stringMatching(/^样例路1号 · .*09:00/),
    hours: { week: [[], [], [], [], [], [[540, 1020]], []] },
  });
  expect(readSpot(hall?.spot ?? '')).toMatchObject({ lat: exact.lat, lng: exact.lng });
  // GCJ-02 lies some 500 m away from WGS-84.
  const [lat = 0, lng = 0] = (hall?.gcj ?? '').split(' ').map(Number);
  expect(Math.hypot((lat - exact.lat) * 111.1, (lng - exact.lng) * 102.8)).toBeCloseTo(0.5, 0);
  for (const field of ['number', 'district', 'spot', 'hours', 'gcj', 'planned']) {
    expect(unknown).not.toHaveProperty(field);
  }
});

test('a place gives exact coordinates to map services only where they are exact', () => {
  const town = { precision: 'settlement', lat: 22, lng: 109, town: '某镇', basis: '样例' } as const;
  const [place] = listOf([makePlace({ position: town })]);
  expect(place).not.toHaveProperty('gcj');
});

test('more places than one page lists have no numbers', () => {
  const many = Array.from({ length: 61 }, (_, index) =>
    makePlace({ id: `p${index}`, position: exact }),
  );
  expect(listOf(many).filter(({ number }) => number !== undefined)).toEqual([]);
});

test('a note says the kinds, the state and the town', () => {
  expect(placeNote(makePlace({ kinds: ['museum', 'base'], status: 'open' }))).toBe(
    '博物馆、科普教育基地 · 开放，时间待核实',
  );
});
