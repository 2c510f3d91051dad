import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { findGaps } from '#domain/find-gaps.ts';
import { targetRows } from '#domain/plan/account.ts';
import type { Target } from '#domain/plan/target.ts';
import { makePlace } from '#tests/builders/places.ts';
import { Temporal } from 'temporal-polyfill';
import { jsonSchema } from './fields.ts';
import { gapCountIn, GAPS, gapsJson } from './gaps.ts';
import { FIGURES, figuresJson, TARGETS, targetsJson } from './plan.ts';

const SOURCE = { title: '测试来源', date: '2026-03' };
const target: Target = {
  id: 'schools',
  title: '样例学校',
  summary: '只在测试里出现。',
  section: '四（一）3',
  scope: '全市',
  owner: ['education'],
  goal: { value: 10, year: 2025, relation: 'at-least', striving: false, text: '不少于10所' },
  latest: { value: 12, year: 2025, source: SOURCE },
};
const places = [makePlace({ id: 'dark', district: 'pubei' })];
const gaps = findGaps(
  {
    ...{ places, observances: [], measures: [], targets: [], notices: [] },
    ...{ events: [], resources: [], guides: [] },
  },
  Temporal.PlainDate.from('2026-11-28'),
);

/** Files and their schemas. */
const FILES = [
  { name: 'targets', schema: TARGETS, json: targetsJson(targetRows([target], 2026)) },
  {
    name: 'figures',
    schema: FIGURES,
    json: figuresJson([
      {
        id: 'a',
        area: 'qinzhou',
        year: 2020,
        value: 6.5,
        kind: 'actual',
        relation: 'reach',
        source: SOURCE,
      },
    ]),
  },
  { name: 'gaps', schema: GAPS, json: gapsJson(gaps, '2026-11-28') },
];

describe.each(FILES)('the file of $name', ({ name, schema, json }) => {
  const validate = new Ajv2020().compile(JSON.parse(jsonSchema(schema, `/data/${name}.json`)));

  test('keeps to its published schema', () => {
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
  });

  test('is refused by that schema where it is empty text', () => {
    expect(validate('')).toBe(false);
  });
});

test('a target says what has come of it, and null where nothing is known', () => {
  expect(JSON.parse(targetsJson(targetRows([target], 2026)))).toMatchObject([
    { status: 'met', baseline: null, latest: { value: 12, source: { url: null } } },
  ]);
});

test('the count of gaps is read back from their file', () => {
  const { date, missing } = gapCountIn(gapsJson(gaps, '2026-11-28'));
  expect([date, missing.hours, missing.result]).toEqual(['2026-11-28', 1, 0]);
});
