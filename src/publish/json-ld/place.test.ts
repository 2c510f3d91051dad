import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makePlace } from '#tests/builders/places.ts';
import type { PlaceKind } from '#domain/geo/place.ts';
import { placeJsonLd } from './place.ts';

const PATH = '/places/sample/';

describe('the type of a place', () => {
  it.each<{ kinds: readonly PlaceKind[]; out: string }>([
    { kinds: ['museum'], out: 'Museum' },
    { kinds: ['base', 'museum'], out: 'Museum' },
    { kinds: ['science-centre'], out: 'Museum' },
    { kinds: ['park', 'farm'], out: 'Park' },
    { kinds: ['school'], out: 'School' },
    { kinds: ['research'], out: 'Place' },
    { kinds: ['nature'], out: 'TouristAttraction' },
    { kinds: ['scenic'], out: 'TouristAttraction' },
    { kinds: ['heritage'], out: 'TouristAttraction' },
    { kinds: ['culture'], out: 'CivicStructure' },
    { kinds: ['base'], out: 'Place' },
    { kinds: ['engineering'], out: 'Place' },
  ])('$kinds is a $out', ({ kinds, out }) => {
    expect(placeJsonLd(makePlace({ kinds }), PATH)['@type']).toBe(out);
  });
});

it('a place of which little is known claims nothing more', () => {
  expect(Object.keys(JSON.parse(JSON.stringify(placeJsonLd(makePlace(), PATH))))).toEqual([
    '@context',
    '@type',
    'name',
    'description',
    'url',
    'address',
  ]);
});

it('a place of which all is known says so, field by field', () => {
  const at = (time: string) => Temporal.PlainTime.from(time);
  const node = placeJsonLd(
    makePlace({
      otherNames: ['样例'],
      district: 'qinnan',
      address: '样例路1号',
      position: { precision: 'exact', lat: 21.95, lng: 108.62, basis: '样例' },
      hours: {
        kind: 'weekly',
        periods: [{ days: ['sat', 'sun'], opens: at('09:00'), closes: at('17:30') }],
        opensOnHolidays: true,
        closedDates: [],
      },
      cost: { kind: 'free' },
      contact: { phone: '0777-0000000' },
      photo: { src: '/images/places/sample.jpg', alt: '样例', credit: '样例' },
    }),
    PATH,
  );
  expect(node).toMatchObject({
    alternateName: ['样例'],
    url: expect.stringMatching(/^https:\/\/.+\/places\/sample\/$/),
    address: { addressLocality: '钦州市钦南区', streetAddress: '样例路1号' },
    geo: { '@type': 'GeoCoordinates', latitude: 21.95, longitude: 108.62 },
    openingHoursSpecification: [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['Saturday', 'Sunday'],
        opens: '09:00',
        closes: '17:30',
      },
    ],
    isAccessibleForFree: true,
    telephone: '0777-0000000',
    image: expect.stringMatching(/^https:\/\/.+\/images\/places\/sample\.jpg$/),
  });
});

it.each([
  { precision: 'approximate', lat: 21.8, lng: 108.5, radius: 7000, basis: '样例' },
  { precision: 'settlement', lat: 21.9, lng: 108.6, town: '样例镇', basis: '样例' },
] as const)('no coordinates are given where they are only $precision', (position) => {
  expect(placeJsonLd(makePlace({ position }), PATH)['geo']).toBeUndefined();
});

it('hours that change with the season are left out', () => {
  const hours = {
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
    season: '冬季提前半小时闭馆',
  } as const;
  expect(placeJsonLd(makePlace({ hours }), PATH)['openingHoursSpecification']).toBeUndefined();
});
