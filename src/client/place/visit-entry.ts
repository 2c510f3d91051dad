import { DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { readSpot } from '#domain/geo/position.ts';
import { contentLine, escapeText } from '#publish/ics/text.ts';
import { dayHoursText } from '#wording/opening-hours.ts';

/** A visit that somebody plans. */
export interface Visit {
  readonly place: ListedPlace;
  /** As date and time fields write them: `2026-12-05`, `09:00`. */
  readonly date: string;
  readonly time: string;
  /** Absolute address of the place's page. */
  readonly url: string;
  /** What is said of whom to ask about a place without a telephone number. */
  readonly helpline: string;
  /** Domain in the UIDs of our calendars. */
  readonly domain: string;
  /** Milliseconds of Unix time at which the entry is made. */
  readonly now: number;
}

const isDistrict = (id: string): id is DistrictId => id in DISTRICTS;

/** Days since 1970 of a date as a field writes it; undefined where it is none. */
export function dayOf(date: string): number | undefined {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}

/** What one should know of a place on a day, and whom to ask. */
export function visitNotes(
  { hours, phone }: Pick<ListedPlace, 'hours' | 'phone'>,
  day: number,
  helpline: string,
): readonly string[] {
  return [
    dayHoursText(hours, day),
    phone === undefined ? `没有查到这里的电话，可以打${helpline}问。` : `电话：${phone}`,
  ];
}

/**
 * The VEVENT of a visit; it has no end, for nobody knows how long one stays. The same visit has the same UID:
 * saved again, it replaces what the calendar holds.
 */
export function visitEntry({ place, date, time, url, helpline, domain, now }: Visit): string {
  const { id, name, address, district = '' } = place;
  const position = readSpot(place.spot ?? '');
  const start = `${date}T${time}00`.replace(/[-:]/g, '');
  const where = address ?? (isDistrict(district) ? `钦州市${DISTRICTS[district]}` : '钦州市');
  const notes = visitNotes(place, dayOf(date) ?? 0, helpline);
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `visit-${id}-${start}@${domain}`),
    contentLine('DTSTAMP', new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')),
    contentLine('DTSTART', start, { TZID: 'Asia/Shanghai' }),
    contentLine('SUMMARY', escapeText(`去${name}`)),
    contentLine('DESCRIPTION', escapeText([...notes, `详情：${url}`].join('\n'))),
    contentLine('LOCATION', escapeText(`${name}，${where}`)),
    ...(position.precision === 'exact'
      ? [contentLine('GEO', `${position.lat.toFixed(6)};${position.lng.toFixed(6)}`)]
      : []),
    contentLine('URL', url),
    contentLine('END', 'VEVENT'),
  ].join('');
}
