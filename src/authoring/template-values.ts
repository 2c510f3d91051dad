import type { Answers } from './answers.ts';
import type { TemplateValues } from './template.ts';
import { listOf, mapOf, type YamlMap, type YamlValue } from './yaml-text.ts';

/** What a new file holds beside the answers. */
export interface Prefill {
  readonly id: string;
  /** Shanghai day and wall-clock time, as files have them. */
  readonly today: string;
  readonly time: string;
  /** Ids of the plan's units and of places, by name. */
  readonly units: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/** What an event file holds; whatever was not answered is unknown, left out or empty. */
export function eventValues(data: YamlMap, prefill: Prefill): TemplateValues {
  const { name, ...location } = mapOf(data['location']);
  const place = typeof name === 'string' ? prefill.places.get(name) : undefined;
  const [session] = listOf(data['sessions']);
  return {
    ...picked(data, ['title', 'summary', 'kind', 'audiences']),
    observance: undefined,
    organisers: listOf(data['organisers']).map((unit) => organiser(unit, prefill.units)),
    location: { ...(place === undefined ? { name } : { place }), ...location },
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

/** What a notice file holds: of an announcement the parts of a correction become comments. */
export function noticeValues(data: YamlMap, prefill: Prefill): TemplateValues {
  return {
    ...picked(data, ['title', 'kind', 'summary', 'claim', 'verdict', 'evidence']),
    reviewer: data['kind'] === 'correction' ? 'pending' : undefined,
    ...commonValues(data, prefill),
    published: prefill.time,
  };
}

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

function organiser(name: YamlValue, units: ReadonlyMap<string, string>): YamlValue {
  if (typeof name !== 'string') return name;
  return units.get(name) ?? units.get(name.replace(/^钦州/, '')) ?? { name };
}

/** Days without a time of day, a time of day, or nothing known yet. */
function eventTime({ start, end }: YamlMap): YamlMap {
  if (typeof start !== 'string' || /待公布|待定|未定|没有?定/.test(start)) {
    return { tba: '日期待公布' };
  }
  return /\d:\d/.test(start) ? { start, end } : { first: start, last: end };
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
