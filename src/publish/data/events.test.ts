import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { EVENTS, eventsJson } from '#publish/data/events.ts';
import { jsonSchema } from '#publish/data/fields.ts';
import { absoluteUrl } from '#site/routes.ts';
import { FULL_EVENT, SAMPLES } from '#tests/builders/sample-events.ts';

interface Validate {
  (data: unknown): boolean;
  errors?: unknown;
}

/** ajv 8 with JSON Schema 2020-12, which html-validate brings along (the top-level ajv is 6). */
function compile(schema: object): Validate {
  const requireBeside = createRequire(import.meta.resolve('html-validate'));
  const { Ajv2020 } = requireBeside('ajv/dist/2020.js');
  return new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
}

const validate = compile(JSON.parse(jsonSchema(EVENTS, '/data/events.schema.json')));
const [FULL] = JSON.parse(eventsJson([FULL_EVENT]));
const [SESSION] = FULL.sessions;

describe('the open events file', () => {
  it('fits its published schema, for events of every sort', () => {
    const events = SAMPLES.map(({ event }) => event);
    validate(JSON.parse(eventsJson(events)));
    expect(validate.errors).toBeNull();
  });

  it('is ordered by id, whatever the order of the events', () => {
    const events = SAMPLES.map(({ event }) => event);
    const json = eventsJson(events);
    expect(eventsJson(events.toReversed())).toBe(json);
    const ids = JSON.parse(json).map(({ id }: { id: string }) => id);
    expect(ids).toEqual(events.map(({ id }) => id).sort());
  });

  it('has every key always, null for what is not known', () => {
    const rows: object[] = JSON.parse(eventsJson(SAMPLES.map(({ event }) => event)));
    const keys = rows.map((row) => Object.keys(row).join());
    expect(new Set(keys).size).toBe(1);
  });

  it('writes the fields of a full event', () => {
    expect(FULL).toMatchObject({
      id: '2026-full',
      url: absoluteUrl('/events/2026-full/'),
      cost: { kind: 'price', text: '材料费 10 元' },
      access: { wheelchair: 'yes', signLanguage: 'unknown', dialect: 'no' },
      image: { url: absoluteUrl('/images/sample.jpg') },
      sessions: [
        {
          id: '2026-full-1',
          time: {
            kind: 'timed',
            start: '2026-09-19T09:00:00+08:00',
            end: '2026-09-19T11:30:00+08:00',
          },
          location: { district: 'qinnan', position: { lat: 21.95, lng: 108.6540001 } },
        },
      ],
      created: '2026-08-01T09:00:00+08:00',
      updated: '2026-08-10T07:30:00+08:00',
    });
  });
});

describe('the schema refuses', () => {
  const time = (value: object) => ({ ...FULL, sessions: [{ ...SESSION, time: value }] });
  it.each([
    { input: 'a missing key', data: { ...FULL, title: undefined } },
    { input: 'an unknown key', data: { ...FULL, extra: 1 } },
    { input: 'an unknown status', data: { ...FULL, status: 'moved' } },
    { input: 'an unknown audience', data: { ...FULL, audiences: ['cats'] } },
    { input: 'a relative address', data: { ...FULL, url: '/events/' } },
    { input: 'an id without year', data: { ...FULL, id: 'talk' } },
    { input: 'a stamp in UTC', data: { ...FULL, updated: '2026-08-10T07:30:00Z' } },
    { input: 'no session', data: { ...FULL, sessions: [] } },
    { input: 'month 13', data: time({ kind: 'all-day', first: '2026-13-01', last: '2026-13-01' }) },
    {
      input: 'a date for tba',
      data: time({ kind: 'tba', text: 'x', earliestMonth: null, first: '2026-01-01' }),
    },
    { input: 'a local time', data: time({ kind: 'timed', start: '2026-09-19T09:00', end: null }) },
  ])('$input', ({ data }) => {
    expect(validate([FULL])).toBe(true);
    expect(validate([JSON.parse(JSON.stringify(data))])).toBe(false);
  });
});
