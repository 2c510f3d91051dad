import { WEEKDAYS, type Hours } from '#domain/geo/opening.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { PlaceKind, PlaceStatus } from '#domain/geo/place.ts';
import { keysOf } from '#domain/keys-of.ts';

/** Kinds of place, as the pages for guests name them. */
export const ENGLISH_KINDS: Readonly<Record<PlaceKind, string>> = {
  base: 'Science education base',
  'science-centre': 'Science centre',
  museum: 'Museum',
  nature: 'Nature reserve',
  park: 'Park',
  scenic: 'Scenic area',
  heritage: 'Heritage site',
  'study-base': 'Study base',
  'youth-centre': 'Youth centre',
  school: 'School',
  research: 'Research centre',
  engineering: 'Engineering works',
  industry: 'Industrial site',
  farm: 'Farm',
  culture: 'Library or arts centre',
};

/** The districts and counties, as the pages for guests name them. */
export const ENGLISH_DISTRICTS: Readonly<Record<DistrictId, string>> = {
  qinnan: 'Qinnan District',
  qinbei: 'Qinbei District',
  lingshan: 'Lingshan County',
  pubei: 'Pubei County',
};

/** Whether one can go there, as the pages for guests say it. */
export const ENGLISH_STATUSES: Readonly<Record<PlaceStatus, string>> = {
  open: 'Open to visitors',
  building: 'Under construction',
  planned: 'Planned',
  unknown: 'Ask before you go: we have not been able to confirm that it is open',
  'was-open': 'Ask before you go: it used to be open',
};

const DAYS: Readonly<Record<keyof typeof WEEKDAYS, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/**
 * Opening hours in English; undefined where they are not known.
 *
 * @example englishHours(hours) // 'Tue–Sun 09:00–17:00'
 */
export function englishHours(hours: Hours): string | undefined {
  if (hours.kind === 'unknown') return undefined;
  if (hours.kind === 'always') return 'All day';
  return hours.periods
    .map(({ days, opens, closes }) => {
      const clock = (time: typeof opens) => time.toString({ smallestUnit: 'minute' });
      const end = clock(closes) === '00:00' ? '24:00' : clock(closes);
      return `${daysText(days)} ${clock(opens)}–${end}`;
    })
    .join(', ');
}

/** Days that follow each other as a span. */
function daysText(days: readonly (keyof typeof WEEKDAYS)[]): string {
  const order = keysOf(WEEKDAYS);
  const places = days.map((day) => order.indexOf(day)).sort((a, b) => a - b);
  const [first = 0] = places;
  const isSpan = places.length > 2 && places.every((place, index) => place === first + index);
  const names = places.map((place) => DAYS[order[place] ?? 'mon']);
  return isSpan ? `${names[0] ?? ''}–${names.at(-1) ?? ''}` : names.join(', ');
}
