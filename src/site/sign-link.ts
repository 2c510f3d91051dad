import { DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import { countText } from '#domain/geo/map-marks.ts';
import { routes } from './routes.ts';

/** A place that a sign of the drawn map stands for. */
interface SignPlace {
  readonly id: string;
  readonly name: string;
  /** Absent or empty where it is not known. */
  readonly district?: string | undefined;
}

const isDistrict = (id: string | undefined): id is DistrictId =>
  id !== undefined && Object.hasOwn(DISTRICTS, id);

/** So many places are named; of more, where they lie. */
const MOST_NAMES = 3;

/**
 * Where a sign of the drawn map leads, and what it is called: one place to its page, several to the page
 * of their district, or of all districts where they lie in more than one.
 *
 * @param places at least one
 * @example signLink([hall, museum]) // { href: '/districts/qinnan/', label: '2处：样例馆、样例博物馆' }
 */
export function signLink(places: readonly SignPlace[]): { href: string; label: string } {
  const names = places.map(({ name }) => name).join('、');
  const [only] = places;
  if (only && places.length === 1) return { href: routes.place(only.id), label: names };
  const [district, ...others] = new Set(places.map((place) => place.district));
  const home = others.length === 0 && isDistrict(district) ? district : undefined;
  const area = home === undefined ? '分在几个地方' : DISTRICTS[home];
  return {
    href: home === undefined ? routes.districts() : routes.district(home),
    label: `${countText(places.length)}：${places.length > MOST_NAMES ? area : names}`,
  };
}
