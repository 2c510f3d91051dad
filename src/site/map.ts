import type { TileSetting } from '#domain/geo/map-tiles.ts';
import { MAP, SITE } from './config.ts';

/** `MAP_TILES` in the environment (an XYZ template) overrules the setting: for trying, and for tests. */
export function tileSetting(): TileSetting {
  const template = process.env['MAP_TILES'];
  if (template === undefined || template === '') return MAP.tiles;
  return { kind: 'xyz', template, credit: '底图：试用' };
}

/** What stands at the lower left of every map. */
export function mapNote(): string {
  return SITE.mapApproval === '' ? '示意图，不作为划界依据' : `审图号：${SITE.mapApproval}`;
}
