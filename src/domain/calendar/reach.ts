import { AUDIENCES, type AudienceId } from '#domain/audience.ts';
import { DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import type { CalendarItem } from './item.ts';

const idsOf = <Id extends string>(names: Readonly<Record<Id, string>>): readonly Id[] => {
  const isId = (key: string): key is Id => Object.hasOwn(names, key);
  return Object.keys(names).filter(isId);
};
const ALL_AUDIENCES = idsOf(AUDIENCES);
const ALL_DISTRICTS = idsOf(DISTRICTS);

/** The groups that an item is for: what is for 公众 is for every group. */
export function audiencesReached({
  audiences,
}: Pick<CalendarItem, 'audiences'>): readonly AudienceId[] {
  return audiences.includes('public') ? ALL_AUDIENCES : audiences;
}

/** The districts that an item is for: what stands in none is for the whole city. */
export function districtsReached({
  district,
}: Pick<CalendarItem, 'district'>): readonly DistrictId[] {
  return district === undefined ? ALL_DISTRICTS : [district];
}
