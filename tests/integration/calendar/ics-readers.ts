import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ICAL from 'ical.js';
import ical, { type DateWithTimeZone, type ParameterValue, type VEvent } from 'node-ical';

/** A VEVENT as a reader understood it; instants in UTC without fractions, days as plain dates. */
interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly start: string;
  /** As `start` where the file gives no end. */
  readonly end: string;
  readonly status: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly modified: string;
  readonly categories: readonly string[];
  readonly position: readonly [number, number] | null;
}

export interface Reader {
  readonly name: string;
  readonly read: (ics: string) => ReadEvent[];
}

const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'read_ics.py');

const isoSeconds = (date: Date) => date.toISOString().replace('.000Z', 'Z');

/** A property as text; throws where ical.js read something else. */
function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  if (typeof value !== 'string') throw new TypeError(`${name} is ${typeof value}`);
  return value;
}

function timeOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new TypeError(`${name} is no time`);
  return value.isDate ? value.toString() : isoSeconds(value.toJSDate());
}

const optional = (event: ICAL.Component, name: string) =>
  event.hasProperty(name) ? textOf(event, name) : null;

/** Reads with ical.js, times by the VTIMEZONE of the file itself. */
function readWithIcalJs(ics: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const geo: unknown = event.getFirstPropertyValue('geo');
    const [lat, lng] = Array.isArray(geo) ? geo.map(Number) : [];
    const categories: unknown[] = event.getFirstProperty('categories')?.getValues() ?? [];
    return {
      uid: textOf(event, 'uid'),
      summary: textOf(event, 'summary'),
      description: optional(event, 'description'),
      location: optional(event, 'location'),
      url: optional(event, 'url'),
      start: timeOf(event, 'dtstart'),
      end: timeOf(event, event.hasProperty('dtend') ? 'dtend' : 'dtstart'),
      status: textOf(event, 'status'),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      stamp: timeOf(event, 'dtstamp'),
      modified: timeOf(event, 'last-modified'),
      categories: categories.map(String),
      position: lat !== undefined && lng !== undefined ? [lat, lng] : null,
    };
  });
}

/** node-ical reads a day as midnight of the machine's zone. */
function nodeTime(date: DateWithTimeZone | undefined): string {
  if (!date) throw new TypeError('no date');
  if (!date.dateOnly) return isoSeconds(date);
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

const plain = (value: ParameterValue) => (typeof value === 'string' ? value : value.val);

function isEvent(component: object | undefined): component is VEvent {
  return component !== undefined && 'type' in component && component.type === 'VEVENT';
}

function readWithNodeIcal(ics: string): ReadEvent[] {
  return Object.values(ical.sync.parseICS(ics))
    .filter(isEvent)
    .map((event) => {
      const { description, location, geo } = event;
      return {
        uid: event.uid,
        summary: plain(event.summary),
        description: typeof description === 'string' ? description : null,
        location: location === undefined ? null : plain(location),
        url: event.url ?? null,
        start: nodeTime(event.start),
        end: nodeTime(event.end ?? event.start),
        status: String(event.status),
        sequence: Number(event.sequence),
        stamp: nodeTime(event.dtstamp),
        modified: nodeTime(event.lastmodified),
        categories: event.categories ?? [],
        position: geo === undefined ? null : [Number(geo.lat), Number(geo.lon)],
      };
    });
}

function readWithPython(ics: string): ReadEvent[] {
  return JSON.parse(execFileSync(PYTHON, [SCRIPT], { input: ics, encoding: 'utf8' }));
}

function hasPython(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import icalendar'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The readers on this machine: ical.js and node-ical always, Debian's python3-icalendar where it is
 * installed (`apt-get install python3-icalendar`).
 */
export function presentReaders(): Reader[] {
  const readers = [
    { name: 'ical.js', read: readWithIcalJs },
    { name: 'node-ical', read: readWithNodeIcal },
  ];
  return hasPython() ? [...readers, { name: 'python3-icalendar', read: readWithPython }] : readers;
}
