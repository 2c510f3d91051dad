import { keysOf } from '#domain/keys-of.ts';

/** The four county-level divisions of 钦州市 by id; the value is the official name. */
export const DISTRICTS = {
  qinnan: '钦南区',
  qinbei: '钦北区',
  lingshan: '灵山县',
  pubei: '浦北县',
} as const;
export type DistrictId = keyof typeof DISTRICTS;

/** In the official order. */
export const DISTRICT_IDS = keysOf(DISTRICTS);
