import { Temporal } from 'temporal-polyfill';
import { SHANGHAI } from '#domain/time/shanghai.ts';
import { readLines, type IcsLine } from './lines.ts';
import { problem, type IcsRule, type Problem } from './rules.ts';

interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: IcsLine[];
  readonly children: Component[];
}

/** What RFC 5545 requires, and the names and titles without which our calendars make no sense. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['PRODID', 'VERSION', 'NAME', 'X-WR-CALNAME'],
  VTIMEZONE: ['TZID'],
  STANDARD: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
  DAYLIGHT: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'],
};
/** The only properties of ours that may stand more than once in a component. */
const REPEATABLE = new Set(['CATEGORIES', 'COMMENT', 'CONTACT', 'ATTENDEE', 'ATTACH', 'IMAGE']);
const RECURRENCE = new Set(['RRULE', 'RDATE', 'EXDATE', 'EXRULE', 'RECURRENCE-ID']);
const STAMPS = new Set(['DTSTAMP', 'CREATED', 'LAST-MODIFIED']);
const DURATIONS = new Set(['DURATION', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL']);
const URIS = new Set(['URL', 'SOURCE', 'ORGANIZER']);
const TEXTS = new Set([
  ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'CATEGORIES', 'COMMENT', 'CONTACT', 'UID'],
  ...['NAME', 'X-WR-CALNAME', 'PRODID', 'TZNAME'],
]);

const DURATION = /^[+-]?P(?=.)(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;
const DATE_TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;
const GEO = /^([+-]?\d+(?:\.\d+)?);([+-]?\d+(?:\.\d+)?)$/;
const ABSOLUTE_URI = /^(?:https?:\/\/[!-~]+|mailto:[!-~]+@[!-~]+)$/;
const ESCAPES = /\\[\\;,nN]/g;

/** Properties checked by a pattern alone. */
const PATTERNS: Readonly<Record<string, readonly [IcsRule, RegExp]>> = {
  VERSION: ['bad-version', /^2\.0$/],
  STATUS: ['unknown-status', /^(?:CONFIRMED|TENTATIVE|CANCELLED)$/],
  SEQUENCE: ['bad-sequence', /^\d+$/],
  COLOR: ['bad-color', /^[a-z]+$/],
};

interface Moment {
  readonly kind: 'date' | 'utc' | 'local';
  /** Zone of a local time. */
  readonly zone: string | undefined;
  readonly value: string;
}

/** Undefined for a value that is no date, or one that does not exist, such as 20260230. */
function readMoment({ value, parameters }: IcsLine): Moment | undefined {
  const match = DATE_TIME.exec(value);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? 0)); // no time part in a plain date
  try {
    Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
  const kind = !value.includes('T') ? 'date' : match[7] === 'Z' ? 'utc' : 'local';
  return { kind, zone: parameters.get('TZID'), value };
}

function isGeo(value: string): boolean {
  const [, lat, lng] = GEO.exec(value) ?? [];
  return lat !== undefined && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lng)) <= 180;
}

/** Nests the lines by BEGIN and END; undefined, with one problem, where they do not match. */
function nest(lines: readonly IcsLine[], problems: Problem[]): Component | undefined {
  const root: Component = { name: '', line: 1, properties: [], children: [] };
  const open = [root];
  for (const line of lines) {
    const current = open.at(-1) ?? root;
    if (line.name === 'BEGIN') {
      const child = { name: line.value, line: line.line, properties: [], children: [] };
      current.children.push(child);
      open.push(child);
    } else if (line.name === 'END') {
      if (current === root || current.name !== line.value) {
        problems.push(problem('unbalanced', line.line, `END:${line.value}`));
        return undefined;
      }
      open.pop();
    } else {
      current.properties.push(line);
    }
  }
  const [calendar] = root.children;
  const whole = open.length === 1 && root.children.length === 1 && root.properties.length === 0;
  if (!whole || calendar?.name !== 'VCALENDAR') {
    problems.push(problem('unbalanced', lines.at(-1)?.line ?? 1));
    return undefined;
  }
  return calendar;
}

/** The component and all within it. */
function flatten(component: Component): Component[] {
  return [component, ...component.children.flatMap(flatten)];
}

function find({ properties }: Component, name: string): IcsLine | undefined {
  return properties.find((line) => line.name === name);
}

function* lintLine(line: IcsLine, component: Component): Generator<Problem> {
  const { name, value } = line;
  const report = (rule: IcsRule) => problem(rule, line.line, `${name}:${value}`.slice(0, 60));
  const pattern = PATTERNS[name];
  if (pattern && !pattern[1].test(value)) yield report(pattern[0]);
  if (STAMPS.has(name)) yield* lintStamp(line);
  if (name === 'METHOD') yield report('method');
  if (component.name === 'VEVENT' && RECURRENCE.has(name)) yield report('recurrence');
  if (DURATIONS.has(name) && !DURATION.test(value)) yield report('bad-duration');
  if (name === 'REFRESH-INTERVAL' && line.parameters.get('VALUE') !== 'DURATION') {
    yield report('refresh-type');
  }
  if (name === 'GEO' && !isGeo(value)) yield report('bad-geo');
  if (URIS.has(name) && !ABSOLUTE_URI.test(value)) yield report('bad-uri');
  if (TEXTS.has(name)) {
    const bare = value.replace(ESCAPES, '');
    if ((name === 'CATEGORIES' ? /[\\;]/ : /[\\;,]/).test(bare)) yield report('unescaped-text');
  }
}

/** DTSTAMP, CREATED, LAST-MODIFIED: instants, hence UTC. */
function* lintStamp(line: IcsLine): Generator<Problem> {
  const report = (rule: IcsRule) => problem(rule, line.line, `${line.name}:${line.value}`);
  const moment = readMoment(line);
  if (!moment) yield report('bad-date');
  else if (moment.kind !== 'utc') yield report('stamp-not-utc');
}

/** DTSTART and DTEND of an event. */
function* lintMoment(line: IcsLine, zones: ReadonlySet<string>): Generator<Problem> {
  const report = (rule: IcsRule) => problem(rule, line.line, `${line.name}:${line.value}`);
  const moment = readMoment(line);
  if (!moment) {
    yield report('bad-date');
    return;
  }
  const { kind, zone } = moment;
  if ((line.parameters.get('VALUE') === 'DATE') !== (kind === 'date')) yield report('value-type');
  if (kind === 'utc' && zone !== undefined) yield report('zone-on-utc');
  if (kind === 'local' && zone === undefined) yield report('floating-time');
  if (kind === 'local' && zone !== undefined && !zones.has(zone)) yield report('missing-timezone');
}

function* lintEvent(event: Component, zones: ReadonlySet<string>): Generator<Problem> {
  const startLine = find(event, 'DTSTART');
  const endLine = find(event, 'DTEND');
  for (const line of [startLine, endLine]) if (line) yield* lintMoment(line, zones);
  const start = startLine && readMoment(startLine);
  const end = endLine && readMoment(endLine);
  const at = endLine?.line ?? event.line;
  if (start && end) {
    if (start.kind !== end.kind || start.zone !== end.zone) yield problem('mixed-value-types', at);
    else if (end.value <= start.value) yield problem('end-not-after-start', at, end.value);
  }
  if (endLine && find(event, 'DURATION')) yield problem('end-and-duration', at);
  if (start?.kind === 'date' && find(event, 'TRANSP')?.value !== 'TRANSPARENT') {
    yield problem('opaque-day', event.line);
  }
  const summary = find(event, 'SUMMARY');
  const cancelled = find(event, 'STATUS')?.value === 'CANCELLED';
  if (cancelled && summary && !/^【(?:已取消|延期)】/.test(summary.value)) {
    yield problem('unmarked-cancellation', summary.line, summary.value);
  }
}

function* lintShape({ name, line, properties }: Component): Generator<Problem> {
  const seen = new Set<string>();
  for (const property of properties) {
    if (seen.has(property.name) && !REPEATABLE.has(property.name)) {
      yield problem('repeated-property', property.line, property.name);
    }
    seen.add(property.name);
  }
  for (const required of REQUIRED[name] ?? []) {
    if (!seen.has(required)) yield problem('missing-property', line, `${name} ${required}`);
  }
}

function* lintZone(zone: Component): Generator<Problem> {
  if (find(zone, 'TZID')?.value !== SHANGHAI) return;
  for (const offset of zone.children.flatMap(({ properties }) => properties)) {
    if (offset.name === 'TZOFFSETTO' && offset.value !== '+0800') {
      yield problem('wrong-offset', offset.line, offset.value);
    }
  }
}

function* lintUids(events: readonly Component[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const uid of events.map((event) => find(event, 'UID'))) {
    if (!uid) continue;
    if (seen.has(uid.value)) yield problem('duplicate-uid', uid.line, uid.value);
    seen.add(uid.value);
  }
}

/**
 * Everything wrong with an iCalendar file of ours, by line: RFC 5545 and 7986 where parsers are
 * lenient, and the house rules of the calendar (no METHOD, no recurrence, marked cancellations …).
 * Give it the file's octets where they are at hand: only they show a fold inside a UTF-8 sequence.
 * Nothing is checked inside a file whose BEGIN and END do not match.
 * @example lintIcs('BEGIN:VCALENDAR\n').map(({ rule }) => rule) // ['line-ending', 'unbalanced']
 */
export function lintIcs(input: string | Uint8Array): Problem[] {
  const { lines, problems: lineProblems } = readLines(input);
  const problems = [...lineProblems];
  const calendar = nest(lines, problems);
  if (calendar) {
    const components = flatten(calendar);
    const zones = components.filter(({ name }) => name === 'VTIMEZONE');
    const events = components.filter(({ name }) => name === 'VEVENT');
    const zoneIds = new Set(zones.map((zone) => find(zone, 'TZID')?.value ?? ''));
    if (calendar.children.length === 0) problems.push(problem('empty-calendar', calendar.line));
    for (const component of components) {
      problems.push(...lintShape(component));
      for (const line of component.properties) problems.push(...lintLine(line, component));
    }
    for (const zone of zones) problems.push(...lintZone(zone));
    for (const event of events) problems.push(...lintEvent(event, zoneIds));
    problems.push(...lintUids(events));
  }
  return problems.sort((a, b) => a.line - b.line);
}
