import { describe, expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import rule from './references.ts';

const units =
  '- id: education\n- id: science-association\n  name: 钦州市科协\n- id: health\n  name: 钦州市卫健委\n';
const youth = '---\nmeasures:\n  - id: youth-1\n  - id: youth-2\n---\n';
const event = (fields: object) => ({
  'events/2026/2026-sample.md': makeEventFile({ ...fields }),
});

describe('references', () => {
  test.each([
    { fields: { organisers: ['education', { name: '钦州一中' }] }, out: [] },
    { fields: { measures: ['youth-2'] }, out: [] },
    {
      fields: { organisers: ['education', 'educatoin'] },
      out: ['主办单位（organisers.2） 没有这个编号，是不是“education”'],
    },
    {
      fields: { organisers: ['市科协', '钦州市科协', '钦州市'] },
      out: [
        '主办单位（organisers.1） 没有这个编号，这是名称，编号是“science-association”',
        '主办单位（organisers.2） 没有这个编号，这是名称，编号是“science-association”',
        '主办单位（organisers.3） 没有这个编号',
      ],
    },
    { fields: { organisers: ['police'] }, out: ['主办单位（organisers.1） 没有这个编号'] },
    {
      fields: { measures: ['youth-3', 'farmers-1'] },
      out: [
        '对应举措（measures.1） 没有这个编号，是不是“youth-1”',
        '对应举措（measures.2） 没有这个编号',
      ],
    },
    // Of what has the wrong form the rule `schema` speaks.
    { fields: { organisers: [''], measures: 5 }, out: [] },
  ])('$fields: $out', ({ fields, out }) => {
    expect(
      problemsFound(rule, { 'units.yaml': units, 'actions/youth.mdx': youth, ...event(fields) }),
    ).toEqual(out);
  });

  test.each([
    { name: 'units that cannot be read', texts: { 'units.yaml': '- id: [' } },
    { name: 'units that are no list', texts: { 'units.yaml': 'education: 市教育局' } },
    { name: 'a unit without id', texts: { 'units.yaml': '- name: 市教育局' } },
  ])('to $name are not reported', ({ texts }) => {
    expect(problemsFound(rule, { ...texts, ...event({ organisers: ['education'] }) })).toEqual([]);
  });

  test.each([
    { name: 'a programme cannot be read', youth: '---\nmeasures: [\n---\n' },
    { name: 'a programme has no measures', youth: '---\ntitle: 青少年\n---\n' },
    { name: 'the id of the measure is mistyped', youth: youth.replace('youth-2', 'yuoth-2') },
  ])('to measures are not reported where $name', ({ youth: text }) => {
    expect(
      problemsFound(rule, { 'actions/youth.mdx': text, ...event({ measures: ['youth-2'] }) }),
    ).toEqual([]);
  });
});
