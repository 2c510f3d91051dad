import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { correctionRequestSchema } from '#schemas/correction-request.ts';
import { eventSchema } from '#schemas/event.ts';
import { fieldTable } from '#schemas/field-table.ts';
import { placeSchema } from '#schemas/place.ts';
import { issueForms } from './issue-form.ts';
import { KINDS } from './kinds.ts';

test.each([...issueForms()])('%s is what the schemas say', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

/** A form as its file has it. */
const formSchema = z.object({
  name: z.string(),
  description: z.string(),
  body: z.array(
    z.object({
      type: z.enum(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']),
      id: z.string().optional(),
      attributes: z.object({
        label: z.string().optional(),
        options: z
          .array(
            z.union([z.string(), z.object({ label: z.string() }).transform(({ label }) => label)]),
          )
          .optional(),
      }),
      validations: z.object({ required: z.boolean() }).optional(),
    }),
  ),
});
/** Which fields of the schema somebody who fills in a form cannot know; an editor fills them in. */
const OURS = new Set([
  'compiled',
  'created',
  'published',
  'updated',
  'sequence',
  'namedInPlan',
  'position',
]);

describe.each([
  { kind: 'event', schema: eventSchema },
  { kind: 'place', schema: placeSchema },
  { kind: 'correction', schema: correctionRequestSchema },
] as const)('the form of a $kind', ({ kind, schema }) => {
  const form = formSchema.parse(parse(readFileSync(`.github/ISSUE_TEMPLATE/${kind}.yml`, 'utf8')));
  const questions = form.body.filter(({ id }) => id !== undefined && id !== 'confirm');
  const rows = fieldTable(schema);
  const pathOf = (id: string | undefined) =>
    KINDS[kind].fields.find(({ name }) => name === id)?.path.replace(/\.\d+/g, '');

  test('asks for fields of the schema by their names, with their choices', () => {
    for (const { id, type, attributes } of questions.filter(({ id: own }) => own !== 'body')) {
      const row = rows.find(({ path }) => path === pathOf(id));
      expect(attributes.label).toBe(row?.title);
      if (type !== 'dropdown' && type !== 'checkboxes') continue;
      expect(attributes.options).toEqual(
        Object.entries(row?.choices ?? {}).map(([choice, name]) => `${name}（${choice}）`),
      );
      expect(type === 'checkboxes').toBe(row?.list);
    }
  });

  test('asks for all that the schema wants always', () => {
    const asked = questions.map(({ id }) => pathOf(id) ?? '');
    const wanted = rows.filter(({ path, required }) => required === 'always' && !OURS.has(path));
    for (const { path } of wanted.filter(({ path }) => !path.includes('.'))) {
      expect(asked.some((each) => each === path || each.startsWith(`${path}.`))).toBe(true);
    }
    const needed = questions.filter(({ validations }) => validations?.required === true);
    for (const { id } of needed) {
      const top = (pathOf(id) ?? '').split('.')[0];
      expect(rows.find(({ path }) => path === top)?.required).toBe('always');
    }
  });

  test('has no name twice, as answers are matched by name', () => {
    const names = questions.map(({ attributes }) => attributes.label);
    expect(new Set(names).size).toBe(names.length);
  });
});
