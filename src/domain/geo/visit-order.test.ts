import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitOrder, wayLength } from './visit-order.ts';
import type { Point } from './position.ts';

/** Every order that begins with the first point. */
function permutations(rest: readonly number[]): number[][] {
  if (rest.length === 0) return [[]];
  return rest.flatMap((first, index) =>
    permutations([...rest.slice(0, index), ...rest.slice(index + 1)]).map((tail) => [
      first,
      ...tail,
    ]),
  );
}

/** Length on a plane, with a degree of longitude shortened as on the 22nd parallel: not our code. */
function planeLength(order: readonly number[], points: readonly Point[]): number {
  return order.slice(1).reduce((sum, index, at) => {
    const [a, b] = [points[order[at] ?? 0], points[index]];
    if (a === undefined || b === undefined) throw new Error('no such point');
    return sum + Math.hypot((a.lng - b.lng) * Math.cos((22 * Math.PI) / 180), a.lat - b.lat);
  }, 0);
}

const shortest = (points: readonly Point[]) => {
  const orders = permutations([...points.keys()].slice(1)).map((rest) => [0, ...rest]);
  return Math.min(...orders.map((order) => planeLength(order, points)));
};

const point = fc.record({
  lat: fc.double({ min: 21.6, max: 22.6, noNaN: true }),
  lng: fc.double({ min: 108.2, max: 109.8, noNaN: true }),
});

describe('the suggested order', () => {
  it.each([
    { what: 'nothing', points: [], out: [] },
    { what: 'one place', points: [{ lat: 22, lng: 108.6 }], out: [0] },
    {
      what: 'places in a row, given out of order',
      points: [108.2, 108.8, 108.4, 109, 108.6].map((lng) => ({ lat: 22, lng })),
      out: [0, 2, 4, 1, 3],
    },
    {
      what: 'a crossing that is untangled',
      points: [
        { lat: 22, lng: 108 },
        { lat: 22.1, lng: 108.1 },
        { lat: 22.1, lng: 108 },
        { lat: 22, lng: 108.1 },
      ],
      out: [0, 3, 1, 2],
    },
  ])('of $what is $out', ({ points, out }) => {
    expect(visitOrder(points)).toEqual(out);
  });

  it('has every stop once, begins with the first and is never longer than the given one', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const order = visitOrder(points);
        expect(order[0]).toBe(0);
        expect([...order].sort((a, b) => a - b)).toEqual([...points.keys()]);
        expect(wayLength(order, points)).toBeLessThanOrEqual(
          wayLength([...points.keys()], points) + 0.001,
        );
      }),
    );
  });

  it('is nearly always the shortest, against all orders of up to 7 places', () => {
    const sets = fc.sample(fc.array(point, { minLength: 2, maxLength: 7 }), {
      seed: 450700,
      numRuns: 300,
    });
    const ratios = sets.map(
      (points) => (planeLength(visitOrder(points), points) + 1e-9) / (shortest(points) + 1e-9),
    );
    expect(Math.max(...ratios)).toBeLessThan(1.15);
    expect(ratios.filter((ratio) => ratio < 1.001).length / sets.length).toBeGreaterThan(0.95);
  });
});

it('the length of a way is the sum of its lines', () => {
  // A tenth of a degree of latitude is 11,119.5 m on the mean sphere (2πR / 3600).
  const points = [22, 22.1, 22.2].map((lat) => ({ lat, lng: 108.6 }));
  expect(wayLength([0, 1, 2], points)).toBeCloseTo(22_239.02, 1);
  expect(wayLength([0, 2, 1], points)).toBeCloseTo(33_358.53, 1);
  expect(wayLength([1], points)).toBe(0);
});
