import { describe, expect, test } from 'vitest';
import outlines from './outlines.json' with { type: 'json' };
import { clipRing, equirectangular, pathOf } from './projection.ts';

const box = { west: 108, south: 21, east: 110, north: 23 };

describe('equirectangular', () => {
  const map = equirectangular(box, 400);

  test('the corners of the box are the corners of the drawing', () => {
    expect(map.project(108, 23)).toEqual([0, 0]);
    expect(map.project(110, 21)).toEqual([400, map.height]);
  });

  test('north is up and east is right', () => {
    const [x, y] = map.project(109, 22);
    expect(map.project(109.1, 22)[0]).toBeGreaterThan(x);
    expect(map.project(109, 22.1)[1]).toBeLessThan(y);
  });

  test('a kilometre is as long as the distance between 钦州 and 三娘湾 says', () => {
    // 21.98247, 108.65061 to 21.61, 108.77: 43.2 km by the haversine formula, worked out by hand
    const [x1, y1] = map.project(108.65061, 21.98247);
    const [x2, y2] = map.project(108.77, 21.61);
    expect(Math.hypot(x2 - x1, y2 - y1) / map.kilometre).toBeCloseTo(43.2, 0);
  });

  test('an empty box is refused', () => {
    expect(() => equirectangular({ ...box, east: 108 }, 400)).toThrow(RangeError);
  });

  test('a ring becomes a closed path', () => {
    const flat = equirectangular({ west: 0, south: -1, east: 2, north: 1 }, 200);
    expect(
      pathOf(
        [
          [
            [0, 1],
            [2, 1],
            [1, 0],
          ],
        ],
        flat,
      ),
    ).toBe('M0 0l200 0-100 100z');
  });

  test('points that are too near to be seen apart are left out', () => {
    const flat = equirectangular({ west: 0, south: -1, east: 2, north: 1 }, 200);
    const ring = [
      [0, 1],
      [0.001, 1],
      [0.02, 0.98],
      [2, 0.98],
      [2, -1],
    ];
    expect(pathOf([ring], flat)).toBe('M0 0l2 2 198 0 0 198z');
    expect(pathOf([ring], flat, 3)).toBe('M0 0l200 2 0 198z');
  });

  test('a ring outside of the sheet draws nothing', () => {
    expect(pathOf([[]], map)).toBe('');
  });
});

describe('the outlines', () => {
  test('hold the four districts and the seven neighbours, inside their box', () => {
    expect(outlines.districts.map(({ id }) => id)).toEqual([
      'qinnan',
      'qinbei',
      'lingshan',
      'pubei',
    ]);
    expect(outlines.neighbours).toHaveLength(7);
    const { west, south, east, north } = outlines.box;
    for (const { rings } of [...outlines.districts, ...outlines.neighbours]) {
      for (const [lng = 0, lat = 0] of rings.flat()) {
        expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true);
      }
    }
  });

  test('the seats of the districts lie inside their outlines', () => {
    // Seats from shared/facts/geography.json (GeoNames, CC BY 4.0); 钦南 and 钦北 share a town.
    const seats = { lingshan: [109.29303, 22.42317], pubei: [109.55184, 22.27296] } as const;
    for (const [id, [lng, lat]] of Object.entries(seats)) {
      const ring = outlines.districts.find((district) => district.id === id)?.rings[0] ?? [];
      const crossings = ring.filter(([x1 = 0, y1 = 0], index) => {
        const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
        return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
      });
      expect(crossings.length % 2, id).toBe(1);
    }
  });
});

describe('a ring clipped to a box', () => {
  const box = { west: 0, south: 0, east: 2, north: 2 };

  test.each([
    {
      what: 'inside stays as it is',
      ring: [
        [0.5, 0.5],
        [1, 0.5],
        [1, 1],
      ],
      out: [
        [0.5, 0.5],
        [1, 0.5],
        [1, 1],
      ],
    },
    {
      what: 'outside is gone',
      ring: [
        [3, 3],
        [4, 3],
        [4, 4],
      ],
      out: [],
    },
    {
      what: 'around the box becomes the box',
      ring: [
        [-1, -1],
        [3, -1],
        [3, 3],
        [-1, 3],
      ],
      out: [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
      ],
    },
    {
      what: 'across an edge is cut there',
      ring: [
        [1, 0.5],
        [3, 0.5],
        [3, 1.5],
        [1, 1.5],
      ],
      out: [
        [1, 0.5],
        [2, 0.5],
        [2, 1.5],
        [1, 1.5],
      ],
    },
  ])('$what', ({ ring, out }) => {
    const sorted = (corners: readonly (readonly number[])[]) => corners.map(String).toSorted();
    expect(sorted(clipRing(ring, box))).toEqual(sorted(out));
  });
});
