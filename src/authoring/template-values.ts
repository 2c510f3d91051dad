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
export function eventValues(data: YamlMap, { id, today, time, ...names }: Prefill): TemplateValues {
  const { name, ...location } = mapOf(data['location']);
  const place = typeof name === 'string' ? names.places.get(name) : undefined;
  const [session] = listOf(data['sessions']);
  const written = mapOf(mapOf(session)['time']);
  return {
    title: data['title'],
    summary: data['summary'],
    kind: data['kind'],
    audiences: data['audiences'],
    measures: [],
    topics: data['topics'] ?? [],
    observance: undefined,
    organisers: listOf(data['organisers']).map((unit) => organiser(unit, names.units)),
    location: { ...(place === undefined ? { name } : { place }), ...location },
    ...visit(data),
    ...(data['contact'] === undefined ? {} : { contact: data['contact'] }),
    sessions: [{ id: `${id}-1`, time: eventTime(written) }],
    sources: data['sources'],
    verified: today,
    created: time,
    updated: time,
    sequence: 0,
    draft: true,
  };
}

/** What a place file holds. Its position stays unknown: coordinates want more care than a form. */
export function placeValues(data: YamlMap, { today, time }: Prefill): TemplateValues {
  return {
    name: data['name'],
    otherNames: undefined,
    kinds: data['kinds'],
    summary: data['summary'],
    learn: data['learn'],
    district: data['district'],
    area: data['area'],
    address: data['address'],
    status: data['status'],
    ...(data['statusNote'] === undefined ? {} : { statusNote: data['statusNote'] }),
    hours: data['hours'] ?? 'unknown',
    ...visit(data),
    ...optional(data, ['contact', 'website', 'grades']),
    audiences: data['audiences'],
    topics: data['topics'] ?? [],
    measures: [],
    sources: data['sources'],
    verified: today,
    published: time,
    updated: time,
    draft: true,
  };
}

/** What the file of a resource elsewhere holds; sheets of our own want a template of their own. */
export function resourceValues(data: YamlMap, { today, time }: Prefill): TemplateValues {
  return {
    title: data['title'],
    kind: data['kind'],
    summary: data['summary'],
    audiences: data['audiences'],
    stages: data['stages'],
    years: undefined,
    concepts: [],
    topics: data['topics'] ?? [],
    measures: [],
    publisher: data['publisher'],
    languages: ['zh'],
    cost: readCost(data['cost']),
    account: data['account'] ?? 'unknown',
    devices: data['devices'],
    minutes: data['minutes'],
    offline: 'unknown',
    licence: data['licence'],
    link: { ...mapOf(data['link']), state: 'unchecked' },
    offers: data['offers'],
    use: data['use'],
    sources: data['sources'],
    verified: today,
    published: time,
    updated: time,
    draft: true,
  };
}

/** What a notice file holds: of an announcement the parts of a correction become comments. */
export function noticeValues(data: YamlMap, { today, time }: Prefill): TemplateValues {
  return {
    title: data['title'],
    kind: data['kind'],
    summary: data['summary'],
    claim: data['claim'],
    verdict: data['verdict'],
    evidence: data['evidence'],
    reviewer: data['kind'] === 'correction' ? 'pending' : undefined,
    topics: data['topics'] ?? [],
    sources: data['sources'],
    verified: today,
    published: time,
    updated: time,
    draft: true,
  };
}

/** Fields that a template has only as comments: they are added where they are answered. */
const optional = (data: YamlMap, keys: readonly string[]): YamlMap =>
  Object.fromEntries(
    keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]] as const])),
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
