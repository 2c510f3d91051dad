import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '#publish/data/fields.ts';
import { RESOURCES as OPEN_RESOURCES, resourcesJson } from '#publish/data/resources.ts';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import { RESOURCES } from './real-resources.ts';

interface Validate {
  (data: unknown): boolean;
  errors?: unknown;
}

const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js');
const validate: Validate = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
}).compile(JSON.parse(jsonSchema(OPEN_RESOURCES, '/data/resources.schema.json')));
const SAMPLES = [
  makeResource({ id: 'bare' }),
  makeResource({ id: 'a-sheet', sheet: { ...makeSheet({ places: ['bay'] }), group: '4人一组' } }),
  makeResource({
    id: 'full',
    cost: { kind: 'price', text: '10元' },
    minutes: 40,
    pace: '一节课',
    link: { url: 'https://example.org/', state: 'ok' },
    concepts: ['earth-system'],
    years: [5],
  }),
];

describe('the open resources file', () => {
  it.each([
    { name: 'samples', resources: SAMPLES },
    { name: 'the real content', resources: RESOURCES },
  ])('fits its published schema: $name', ({ resources }) => {
    validate(JSON.parse(resourcesJson(resources)));
    expect(validate.errors).toBeNull();
  });

  it('is ordered by id, every key always there, null for what is not known', () => {
    const rows = JSON.parse(resourcesJson(SAMPLES.toReversed()));
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(['a-sheet', 'bare', 'full']);
    expect(new Set(rows.map((row: object) => Object.keys(row).join())).size).toBe(1);
    expect(rows[1]).toMatchObject({ minutes: null, pace: null, link: null, sheet: null });
    expect(rows[2]).toMatchObject({
      cost: { kind: 'price', text: '10元' },
      years: [5],
      link: { url: 'https://example.org/', state: 'ok', checked: null },
    });
  });

  it('is refused by its schema when a field is missing or a concept is not of the standard', () => {
    const [row] = JSON.parse(resourcesJson(SAMPLES));
    const { title, ...untitled } = row;
    expect(title).toBe('样例材料');
    expect(validate([untitled])).toBe(false);
    expect(validate([{ ...row, concepts: ['alchemy'] }])).toBe(false);
    expect(validate([row])).toBe(true);
  });
});
