import type { Temporal } from 'temporal-polyfill';
import { SHANGHAI, toInstant } from '#domain/time/shanghai.ts';
import type { DatedTime } from '#wording/event-text.ts';
import { contentLine, escapeText, uriValue } from './text.ts';

/** One VEVENT. Wall-clock times are those of Asia/Shanghai. */
export interface IcsEntry {
  /** Permanent and unique in the world, e.g. `2026-kepu-month-opening-1@kepu.example`. */
  readonly uid: string;
  readonly time: DatedTime;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly sequence: number;
  readonly created?: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** WGS-84. */
  readonly position?: { readonly lat: number; readonly lng: number };
  /** Absolute address of the page. */
  readonly url: string;
  readonly categories: readonly string[];
  /** Only with a real address; `email` without `mailto:`. */
  readonly organizer?: { readonly name: string; readonly email: string };
}

/** One subscription or download. */
export interface IcsCalendar {
  /** Who wrote the file, e.g. `-//钦州科普//Calendar//ZH`; the same in every file. */
  readonly prodId: string;
  readonly name: string;
  readonly description: string;
  /** Absolute address of the page that shows the same list. */
  readonly url: string;
  /** Absolute address of this very file, from which clients refresh; none of a file made in a browser. */
  readonly source?: string;
  /** A CSS colour name (RFC 7986 §5.9), e.g. `teal`. */
  readonly color: string;
  readonly entries: readonly IcsEntry[];
}

/** How often clients are asked to look again; `P12H` without T would be invalid. */
const REFRESH = 'PT12H';

/**
 * Shanghai has kept UTC+8 without summer time since 15 September 1991 (IANA tzdb, zone
 * Asia/Shanghai), hence before every entry of this portal: one constant offset says it all. It is
 * written in the form Outlook reads, and always, because RFC 5545 §3.6 asks for at least one
 * component and a list may be empty.
 */
const VTIMEZONE = [
  contentLine('BEGIN', 'VTIMEZONE'),
  contentLine('TZID', SHANGHAI),
  contentLine('BEGIN', 'STANDARD'),
  contentLine('DTSTART', '19700101T000000'),
  contentLine('TZOFFSETFROM', '+0800'),
  contentLine('TZOFFSETTO', '+0800'),
  contentLine('TZNAME', 'CST'),
  contentLine('END', 'STANDARD'),
  contentLine('END', 'VTIMEZONE'),
].join('');

/** A date or date-time in the basic format of RFC 5545 §3.3.4 and §3.3.5. */
function basicFormat(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

function localTime(time: Temporal.PlainDateTime): string {
  return basicFormat(time.toString({ smallestUnit: 'second' }));
}

function utcTime(time: Temporal.PlainDateTime): string {
  return basicFormat(toInstant(time).toString({ smallestUnit: 'second' }));
}

/**
 * DTSTART and DTEND. A timed entry whose end is unknown, or equal to its start, has neither DTEND
 * nor DURATION: RFC 5545 §3.6.1 then lets it end when it starts, and an end must never be invented
 * (the description says that it is unknown).
 */
function timeLines(time: DatedTime): string[] {
  if (time.kind === 'all-day') {
    const value = { VALUE: 'DATE' };
    return [
      contentLine('DTSTART', basicFormat(time.first.toString()), value),
      contentLine('DTEND', basicFormat(time.last.add({ days: 1 }).toString()), value),
      contentLine('TRANSP', 'TRANSPARENT'),
    ];
  }
  const zone = { TZID: SHANGHAI };
  const start = contentLine('DTSTART', localTime(time.start), zone);
  const { end } = time;
  return end && !end.equals(time.start)
    ? [start, contentLine('DTEND', localTime(end), zone)]
    : [start];
}

/** Lines that are written; many files have the same. */
const written = new WeakMap<IcsEntry, string>();

function eventLines(entry: IcsEntry): string {
  const lines = written.get(entry) ?? linesOf(entry);
  written.set(entry, lines);
  return lines;
}

function linesOf(entry: IcsEntry): string {
  const { created, description, location, position, organizer, categories } = entry;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', escapeText(entry.uid)),
    // From the entry's own history, never from a clock: two builds give the same bytes.
    contentLine('DTSTAMP', utcTime(entry.updated)),
    ...timeLines(entry.time),
    contentLine('SEQUENCE', String(entry.sequence)),
    contentLine('STATUS', entry.status),
    ...(created ? [contentLine('CREATED', utcTime(created))] : []),
    contentLine('LAST-MODIFIED', utcTime(entry.updated)),
    contentLine('SUMMARY', escapeText(entry.summary)),
    ...(description ? [contentLine('DESCRIPTION', escapeText(description))] : []),
    ...(location ? [contentLine('LOCATION', escapeText(location))] : []),
    ...(position
      ? [contentLine('GEO', `${position.lat.toFixed(6)};${position.lng.toFixed(6)}`)]
      : []),
    contentLine('URL', uriValue(entry.url)),
    ...(categories.length > 0
      ? [contentLine('CATEGORIES', categories.map(escapeText).join(','))]
      : []),
    ...(organizer
      ? [contentLine('ORGANIZER', uriValue(`mailto:${organizer.email}`), { CN: organizer.name })]
      : []),
    contentLine('END', 'VEVENT'),
  ].join('');
}

/** By start, then UID, by code unit: the order depends on nothing but the entries. */
function byStart(entries: readonly IcsEntry[]): IcsEntry[] {
  return entries
    .map((entry) => {
      const { time, uid } = entry;
      const start = time.kind === 'all-day' ? time.first : time.start;
      return { entry, key: `${start.toString()} ${uid}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function latestUpdate(entries: readonly IcsEntry[]): string | undefined {
  return entries
    .map(({ updated }) => utcTime(updated))
    .sort()
    .at(-1);
}

/**
 * An iCalendar file (RFC 5545, 7986) with CRLF, folded lines, no METHOD (it is a subscription, not
 * an invitation) and no recurrence. The same calendar gives the same text whatever the order of its
 * entries. Its UIDs must be unique; the check of the built site tells otherwise.
 */
export function writeCalendar(calendar: IcsCalendar): string {
  const { name, description, source, entries } = calendar;
  const modified = latestUpdate(entries);
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', escapeText(calendar.prodId)),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', escapeText(name)),
    // NAME is the standard (RFC 7986); this one is what Apple, Google and Outlook read.
    contentLine('X-WR-CALNAME', escapeText(name)),
    contentLine('DESCRIPTION', escapeText(description)),
    contentLine('URL', uriValue(calendar.url)),
    ...(source === undefined ? [] : [contentLine('SOURCE', uriValue(source), { VALUE: 'URI' })]),
    contentLine('COLOR', calendar.color),
    ...(modified ? [contentLine('LAST-MODIFIED', modified)] : []),
    ...(source === undefined
      ? []
      : [
          contentLine('REFRESH-INTERVAL', REFRESH, { VALUE: 'DURATION' }),
          contentLine('X-PUBLISHED-TTL', REFRESH),
        ]),
    VTIMEZONE,
    ...byStart(entries).map(eventLines),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
