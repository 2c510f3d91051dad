import type { Answers } from './answers.ts';
import type { TemplateValues } from './template.ts';
import { listOf, mapOf, type YamlMap, type YamlValue } from './yaml-text.ts';

/** What a new file holds beside the answers. */
export interface Prefill extends Names {
  readonly id: string;
  /** Shanghai day and wall-clock time, as files have them. */
  readonly today: string;
  readonly time: string;
}

/** Ids of the plan's units and of places, by name. */
export interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/** What an event file holds; whatever was not answered is unknown, left out or empty. */
export function eventValues(data: YamlMap, prefill: Prefill): TemplateValues {
  const [session] = listOf(data['sessions']);
  const known = withKnownNames({ ...data, organisers: namedOnly(data['organisers']) }, prefill);
  return {
    ...picked(data, ['title', 'summary', 'kind', 'audiences']),
    observance: undefined,
    ...picked(known, ['organisers', 'location']),
    ...visit(data),
    ...answered(data, ['contact']),
    sessions: [{ id: `${prefill.id}-1`, time: eventTime(mapOf(mapOf(session)['time'])) }],
    ...commonValues(data, prefill),
    measures: [],
    created: prefill.time,
    sequence: 0,
  };
}

/** What a place file holds. Its position stays unknown: coordinates want more care than a form. */
export function placeValues(data: YamlMap, prefill: Prefill): TemplateValues {
  return {
    ...picked(data, ['name', 'kinds', 'summary', 'learn', 'district', 'area', 'address', 'status']),
    otherNames: undefined,
    ...answered(data, ['statusNote', 'contact', 'website', 'grades']),
    hours: data['hours'] ?? 'unknown',
    ...visit(data),
    audiences: data['audiences'],
    ...commonValues(data, prefill),
    measures: [],
    published: prefill.time,
  };
}

/** What the file of a resource elsewhere holds; sheets of our own want a template of their own. */
export function resourceValues(data: YamlMap, prefill: Prefill): TemplateValues {
  return {
    ...picked(data, ['title', 'kind', 'summary', 'audiences', 'stages', 'publisher', 'devices']),
    ...picked(data, ['minutes', 'licence', 'offers', 'use']),
    years: undefined,
    concepts: [],
    languages: ['zh'],
    cost: readCost(data['cost']),
    account: data['account'] ?? 'unknown',
    offline: 'unknown',
    link: { ...mapOf(data['link']), state: 'unchecked' },
    ...commonValues(data, prefill),
    measures: [],
    published: prefill.time,
  };
}

/** What the file of a route holds: the stops that were asked for; more are written later. */
export function routeValues(data: YamlMap, prefill: Prefill): TemplateValues {
  return {
    ...picked(data, ['title', 'summary', 'audiences', 'stops', 'rain', 'by', 'unverified']),
    resources: [],
    ...commonValues(data, prefill),
    measures: [],
    published: prefill.time,
  };
}

/** What a notice file holds: of an announcement the parts of a correction become comments. */
export function noticeValues(data: YamlMap, prefill: Prefill): TemplateValues {
  return {
    ...picked(data, ['title', 'kind', 'summary', 'claim', 'verdict', 'evidence']),
    reviewer: data['kind'] === 'correction' ? 'pending' : undefined,
    ...commonValues(data, prefill),
    published: prefill.time,
  };
}

/**
 * What the file of an emergency guide holds. Each piece of advice is answered as one line, what to do before
 * the colon and why behind it; whether the guide is whole follows from how many there are.
 */
export function emergencyValues(data: YamlMap, prefill: Prefill): TemplateValues {
  return {
    ...picked(data, ['title', 'hazard', 'level', 'phrases', 'summary', 'numbers']),
    ...{ now: adviceIn(data['now']), never: adviceIn(data['never']) },
    ...picked(data, ['before', 'during', 'after', 'local', 'helpMore', 'signals']),
    ...answered(data, ['note']),
    ...{ sources: data['sources'], compiled: prefill.today, draft: true },
    measures: [],
    published: prefill.time,
  };
}

/** @example adviceIn(['自己不下水：会被抱住。〔1〕']) // [{ act: '自己不下水', why: '会被抱住。〔1〕' }] */
const adviceIn = (lines: YamlValue | undefined): YamlValue | undefined =>
  lines === undefined
    ? undefined
    : listOf(lines).map((line) => {
        const [, act = '', why = ''] =
          /^([^：:]*)[：:]?(.*)$/s.exec(typeof line === 'string' ? line : '') ?? [];
        return { act: act.trim(), why: why.trim() };
      });

/** What every new file holds. */
const commonValues = (data: YamlMap, { today, time }: Prefill) => ({
  topics: data['topics'] ?? [],
  sources: data['sources'],
  compiled: today,
  updated: time,
  draft: true,
});

/** Fields of the template: those without an answer become comments. */
const picked = (data: YamlMap, keys: readonly string[]): TemplateValues =>
  Object.fromEntries(keys.map((key) => [key, data[key]]));

/** Fields that a template has only as comments: they are added where they are answered. */
const answered = (data: YamlMap, keys: readonly string[]): TemplateValues =>
  picked(
    data,
    keys.filter((key) => data[key] !== undefined),
  );

/** Units as files have them while only their names are known. */
const namedOnly = (units: YamlValue | undefined) => listOf(units).map((name) => ({ name }));

function organiser(name: string, units: ReadonlyMap<string, string>): YamlValue {
  return units.get(name) ?? units.get(name.replace(/^钦州/, '')) ?? { name };
}

/**
 * Days without a time of day, a time of day, or nothing known yet.
 *
 * @example eventTime({ start: '2027-05-22 15:00', end: '17:00' }) // { start: …, end: '2027-05-22 17:00' }
 */
export function eventTime({ start, end }: YamlMap): YamlMap {
  if (typeof start !== 'string' || /待公布|待定|未定|没有?定/.test(start)) {
    return { tba: '日期待公布' };
  }
  if (!/\d:\d/.test(start)) return { first: start, last: end };
  const isClock = typeof end === 'string' && /^\d\d:\d\d$/.test(end);
  return { start, end: isClock ? `${start.slice(0, 10)} ${end}` : end };
}

/** An event as it is typed into a form: its times as files have them. */
export const withTimes = (event: YamlMap): YamlMap => ({
  ...event,
  sessions: listOf(event['sessions']).map((session) => {
    const { time, ...others } = mapOf(session);
    const isTyped = 'start' in mapOf(time) && mapOf(time)['start'] !== '';
    return { ...others, time: isTyped ? eventTime(mapOf(time)) : mapOf(time) };
  }),
});

/** An event whose place and units are those of the site where they have the same names. */
export function withKnownNames(event: YamlMap, { units, places }: Names): YamlMap {
  const { name, ...location } = mapOf(event['location']);
  const place = typeof name === 'string' ? places.get(name) : undefined;
  return {
    ...event,
    location: place === undefined ? mapOf(event['location']) : { place, ...location },
    organisers: listOf(event['organisers']).map((unit) => {
      const { name: written, ...others } = mapOf(unit);
      const isNamed = typeof written === 'string' && Object.keys(others).length === 0;
      return isNamed ? organiser(written, units) : unit;
    }),
  };
}

/** What it costs and how one books: free words of people who have never seen the choices. */
function visit({ cost, booking }: YamlMap): TemplateValues {
  return { cost: readCost(cost), booking: readBooking(booking) };
}

function readCost(written: YamlValue | undefined): YamlValue {
  if (typeof written !== 'string' || /^(unknown|不清楚)$/.test(written)) return 'unknown';
  return /^(free|免费)$/.test(written) ? 'free' : { price: written };
}

function readBooking(written: YamlValue | undefined): YamlValue {
  if (typeof written !== 'string' || /^(unknown|不清楚)$/.test(written)) return 'unknown';
  if (/^(none|不用预约|不需要预约|无需预约)$/.test(written)) return 'none';
  if (/^https?:\/\/\S+$/.test(written)) return { url: written };
  return /^[\d+() -]{7,}$/.test(written) ? { phone: written } : { note: written };
}

/** Year that the id of an event has: that of its first day, that of now while it is not known. */
export function eventYear(answers: Answers, now: string): string {
  return /^\d{4}/.exec(answers['start']?.normalize('NFKC').trim() ?? '')?.[0] ?? now.slice(0, 4);
}
