import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toBd09, toGcj02 } from './datum.ts';
import { distance, type Point } from './position.ts';

interface Case {
  readonly name: string;
  readonly wgs84: Point;
  readonly gcj02: Point;
  readonly bd09: Point;
}
const oracle: readonly Case[] = JSON.parse(readFileSync('tests/fixtures/geo/datum.json', 'utf8'));

function expectSame(found: Point, wanted: Point, decimals = 9) {
  expect(found.lat).toBeCloseTo(wanted.lat, decimals);
  expect(found.lng).toBeCloseTo(wanted.lng, decimals);
}

describe('GCJ-02', () => {
  // Test suite of googollee/eviltransform, and the README of wandergis/coordtransform.
  it.each([
    {
      name: 'Shanghai',
      input: { lat: 31.1774276, lng: 121.5272106 },
      out: { lat: 31.17530398364597, lng: 121.531541859215 },
    },
    {
      name: 'Shenzhen',
      input: { lat: 22.543847, lng: 113.912316 },
      out: { lat: 22.540796131694766, lng: 113.9171764808363 },
    },
    {
      name: 'Beijing',
      input: { lat: 39.911954, lng: 116.377817 },
      out: { lat: 39.91334545536069, lng: 116.38404722455657 },
    },
    {
      name: 'Tiananmen',
      input: { lat: 39.915, lng: 116.404 },
      out: { lat: 39.91640428150164, lng: 116.41024449916938 },
    },
  ])('of $name is the published one', ({ input, out }) => {
    expectSame(toGcj02(input), out);
  });

  it.each(oracle)('of $name is that of the oracle', ({ wgs84, gcj02 }) => {
    expectSame(toGcj02(wgs84), gcj02);
  });

  it('leaves a point far outside China where it is', () => {
    expect(toGcj02({ lat: 48.8584, lng: 2.2945 })).toEqual({ lat: 48.8584, lng: 2.2945 });
  });
});

describe('BD-09', () => {
  it('of Tiananmen is the published one', () => {
    // Printed by wandergis/coordtransform for wgs84 → gcj02 → bd09.
    const out = { lat: 39.922699552216216, lng: 116.41662724378733 };
    expectSame(toBd09({ lat: 39.915, lng: 116.404 }), out);
  });

  it.each(oracle)('of $name is that of the oracle', ({ wgs84, bd09 }) => {
    expectSame(toBd09(wgs84), bd09);
  });
});

it('in 钦州 a wrong datum is off by about 500 m and 1,100 m', () => {
  for (const { wgs84, name } of oracle) {
    expect(Math.abs(distance(wgs84, toGcj02(wgs84)) - 520), name).toBeLessThan(40);
    expect(Math.abs(distance(wgs84, toBd09(wgs84)) - 1135), name).toBeLessThan(40);
  }
});
