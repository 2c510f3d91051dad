import { expect, test } from 'vitest';
import { makePlace } from '#tests/builders/places.ts';
import { legsOfRoute, minutesOnSpot, routesThrough } from './planned-route.ts';

const at = (lat: number, lng: number) => ({ precision: 'exact', lat, lng, basis: '' }) as const;
const stop = (id: string, position: Parameters<typeof makePlace>[0] = {}, minutes = 30) => ({
  place: makePlace({ id, ...position }),
  minutes,
  do: ['看'],
  ask: ['为什么'],
});
const south = stop('south', { position: at(22, 108.6) });
const north = stop('north', { position: at(22.1, 108.6) }, 45);
const nowhere = stop('nowhere', { position: { precision: 'none' } });

test('a route takes as long as its stops together', () => {
  expect(minutesOnSpot({ stops: [south, north] })).toBe(75);
});

test('a leg is a straight line: a tenth of a degree of latitude is 11.1 km', () => {
  const [leg, ...rest] = legsOfRoute({ stops: [south, north] });
  expect(rest).toEqual([]);
  expect(leg?.metres).toBeGreaterThan(11_050);
  expect(leg?.metres).toBeLessThan(11_150);
  expect(leg?.precision).toBe('exact');
});

test('a stop without a position has no leg on either side', () => {
  expect(legsOfRoute({ stops: [south, nowhere, north] })).toEqual([undefined, undefined]);
});

test('a route is found by any of its stops', () => {
  const routes = [{ stops: [south, north] }, { stops: [nowhere, north] }];
  expect(routesThrough(routes, ({ id }) => id === 'nowhere')).toEqual([routes[1]]);
  expect(routesThrough(routes, ({ id }) => id === 'north')).toEqual(routes);
});
