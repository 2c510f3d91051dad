import { AUDIENCES, type AudienceId } from '#domain/audience.ts';
import { DISTRICT_IDS, type DistrictId } from '#domain/geo/district.ts';
import { keysOf } from '#domain/keys-of.ts';
import type { CalendarItem } from './item.ts';

const AUDIENCE_IDS = keysOf(AUDIENCES);

/** The groups that an item is for: what is for 公众 is for every group. */
export function audiencesReached({
  audiences,
}: Pick<CalendarItem, 'audiences'>): readonly AudienceId[] {
  return audiences.includes('public') ? AUDIENCE_IDS : audiences;
}

/** The districts that an item is for: what stands in none is for the whole city. */
export function districtsReached({
  district,
}: Pick<CalendarItem, 'district'>): readonly DistrictId[] {
  return district === undefined ? DISTRICT_IDS : [district];
}
