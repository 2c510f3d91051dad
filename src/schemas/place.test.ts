import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fieldMeta } from './fields.ts';
import { placeSchema } from './place.ts';

const template = /^---\n([\s\S]*?)^---$/m.exec(readFileSync('content/_templates/place.md', 'utf8'));
const TEMPLATE: Record<string, unknown> = parse(template?.[1] ?? '');
const weekly = (period: object) => ({ ...TEMPLATE, hours: { weekly: [period] } });
const day = { days: ['tue'], opens: '09:00', closes: '17:00' };

/** Paths and messages of what the schema refuses. */
function refused(input: object): string[] {
  const issues = placeSchema.safeParse(input).error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === 'invalid_union'
      ? issue.errors
          .flat()
          .map(({ path, message }) => `${[...issue.path, ...path].join('.')} ${message}`)
      : [`${issue.path.join('.')} ${issue.message}`],
  );
}

it('the template is a place that can be published', () => {
  expect(refused(TEMPLATE)).toEqual([]);
});

it('every field has a Chinese name', () => {
  for (const [name, field] of Object.entries(placeSchema.shape)) {
    const inner = 'unwrap' in field ? field.unwrap() : field;
    const meta = fieldMeta(field) ?? fieldMeta(inner);
    expect(meta?.title, name).toMatch(/[\u4e00-\u9fff]/);
  }
});

it('what is not known may be left out', () => {
  const { name, kinds, summary, status, namedInPlan, audiences, position } = TEMPLATE;
  const { sources, compiled, published, updated } = TEMPLATE;
  const known = { name, kinds, summary, status, namedInPlan, audiences, position };
  const place = placeSchema.parse({ ...known, sources, compiled, published, updated });
  expect(place).toMatchObject({
    hours: 'unknown',
    cost: 'unknown',
    booking: 'unknown',
    access: {},
  });
  expect(place.district).toBeUndefined();
});

describe('opening hours', () => {
  it.each([
    { input: day },
    { input: { ...day, closes: '24:00' } },
    { input: { ...day, opens: '00:00' } },
  ])('may be $input', ({ input }) => {
    expect(refused(weekly(input))).toEqual([]);
  });

  it.each([
    { input: { ...day, opens: '9:00' }, out: '应为钟点，写成 时:分' },
    { input: { ...day, closes: '24:30' }, out: '应为钟点，写成 时:分' },
    {
      input: { ...day, opens: '17:00', closes: '09:00' },
      out: '关门应在开门之后；过了半夜的分成两天写',
    },
    { input: { ...day, closes: '09:00' }, out: '关门应在开门之后；过了半夜的分成两天写' },
    { input: { ...day, days: [] }, out: '至少写一天' },
    { input: { ...day, days: ['周二'] }, out: '应为其中之一：mon（周一）' },
  ])('may not be $input', ({ input, out }) => {
    expect(refused(weekly(input)).join('\n')).toContain(out);
  });
});

it.each([
  { field: 'district', value: 'beihai', out: '应为其中之一：qinnan（钦南区）' },
  { field: 'kinds', value: [], out: '至少写一个类型' },
  { field: 'kinds', value: ['博物馆'], out: '应为其中之一：base（科普教育基地）' },
  {
    field: 'status',
    value: '开放',
    out: 'open（开放）、building（建设中）、planned（待建）、unknown（待核实）',
  },
  { field: 'grades', value: ['1'], out: '应为其中之一：kindergarten（幼儿园）' },
  { field: 'position', value: { precision: 'rough' }, out: '应为其中之一：exact（位置准确）' },
  { field: 'position', value: { precision: 'approximate', radius: 0 }, out: '应大于 0' },
  { field: 'sources', value: [], out: '至少写一个来源' },
])('$field may not be $value', ({ field, value, out }) => {
  expect(refused({ ...TEMPLATE, [field]: value }).join('\n')).toContain(out);
});
