import type { DistrictId } from './district.ts';
import type { Box, Point } from './position.ts';

/** What is known of a division on the ground. */
export interface DistrictArea {
  /** National code of administrative divisions. */
  readonly adcode: number;
  /** Where its government sits. Source: GeoNames, CC BY 4.0. */
  readonly seat: Point;
  readonly box: Box;
  /** Where its name stands on a map, clear of its towns. */
  readonly label: Point;
}

/** The four divisions. Source: shared/facts/geography.json, WGS-84. */
export const DISTRICT_AREAS: Readonly<Record<DistrictId, DistrictArea>> = {
  qinnan: {
    adcode: 450702,
    seat: { lat: 21.94168, lng: 108.65368 },
    box: { west: 108.405005, south: 21.584512, east: 109.149785, north: 22.132093 },
    label: { lat: 21.86, lng: 108.86 },
  },
  qinbei: {
    adcode: 450703,
    seat: { lat: 22.00501, lng: 108.63491 },
    box: { west: 108.179744, south: 21.913087, east: 108.942459, north: 22.466159 },
    label: { lat: 22.15, lng: 108.41 },
  },
  lingshan: {
    adcode: 450721,
    seat: { lat: 22.42317, lng: 109.29303 },
    box: { west: 108.687043, south: 21.853267, east: 109.572394, north: 22.654967 },
    label: { lat: 22.26, lng: 109.19 },
  },
  pubei: {
    adcode: 450722,
    seat: { lat: 22.27296, lng: 109.55184 },
    box: { west: 109.232522, south: 21.874366, east: 109.866705, north: 22.684326 },
    label: { lat: 22.06, lng: 109.43 },
  },
};

/** The centre of the city proper. Source: GeoNames, CC BY 4.0. */
export const CITY_SEAT: Point = { lat: 21.98247, lng: 108.65061 };

/** Something that a map of the city names, and where its name stands. */
export interface NamedSpot extends Point {
  readonly name: string;
}

/** Where the name of the sea stands on a map of the city. */
export const SEA: NamedSpot = { name: '北部湾', lat: 21.545, lng: 108.78 };

/** Where the name of the bay stands, in the water north of 龙门: too narrow for it on a small map. */
export const BAY: NamedSpot = { name: '茅尾海', lat: 21.82, lng: 108.555 };

/** The towns in which the governments of the city and the counties sit. */
export const TOWNS: readonly (NamedSpot & { readonly id: string })[] = [
  { id: 'qinzhou', name: '钦州城区', ...CITY_SEAT },
  { id: 'lingshan', name: '灵山县城', ...DISTRICT_AREAS.lingshan.seat },
  { id: 'pubei', name: '浦北县城', ...DISTRICT_AREAS.pubei.seat },
];

/** Names of the cities around, where their land is widest beside ours. */
export const NEIGHBOURS: readonly NamedSpot[] = [
  { name: '南宁', lng: 108.48, lat: 22.6 },
  { name: '防城港', lng: 108.2, lat: 21.8 },
  { name: '北海', lng: 109.42, lat: 21.66 },
  { name: '玉林', lng: 109.84, lat: 22.0 },
];
