import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { date, reference, text } from '#schemas/fields.ts';
import { keysAt, metaAt, visitReferences } from './schema-walk.ts';

const schema = z.strictObject({
  title: text('标题', '讲座'),
  note: text('说明', '因台风').optional(),
  day: date('日期'),
  units: z
    .array(reference('units', '单位', 'education'))
    .default([])
    .meta({ title: '单位们' }),
  time: z.union([
    z.strictObject({ first: date('第一天'), place: text('地点', '学校') }),
    z.strictObject({ tba: text('待公布', '待公布'), place: text('地点', '学校') }),
  ]),
  organisers: z.array(
    z.union([reference('units', '主办', 'education'), z.strictObject({ name: z.string() })]),
  ),
  place: z.strictObject({ id: reference('places', '地点', 'museum').optional() }).optional(),
});

describe('metaAt', () => {
  test.each([
    { path: ['title'], out: '标题' },
    { path: ['note'], out: '说明' },
    { path: ['day'], out: '日期' },
    { path: ['units'], out: '单位们' },
    { path: ['units', 3], out: '单位' },
    { path: ['time', 'first'], out: '第一天' },
    { path: ['time', 'tba'], out: '待公布' },
    { path: ['organisers', 0], out: '主办' },
    { path: ['place', 'id'], out: '地点' },
    { path: ['place'], out: undefined },
    { path: ['unknown'], out: undefined },
    { path: ['title', 'deeper'], out: undefined },
    { path: [], out: undefined },
  ])('of $path is $out', ({ path, out }) => {
    expect(metaAt(schema, path)?.title).toBe(out);
  });
});

describe('keysAt', () => {
  test.each([
    { path: [], out: ['title', 'note', 'day', 'units', 'time', 'organisers', 'place'] },
    { path: ['time'], out: ['first', 'place', 'tba'] },
    { path: ['organisers', 1], out: ['name'] },
    { path: ['place'], out: ['id'] },
    { path: ['organisers'], out: [] },
    { path: ['title'], out: [] },
    { path: ['unknown'], out: [] },
  ])('of $path are $out', ({ path, out }) => {
    expect(keysAt(schema, path)).toEqual(out);
  });
});

describe('visitReferences', () => {
  test('meets every id of another entry, with its path', () => {
    const met: string[] = [];
    const data = {
      title: 'education',
      units: ['education', 5, 'science'],
      organisers: ['education', { name: 'science' }],
      place: { id: 'museum' },
      foreign: { id: 'x' },
    };
    visitReferences(schema, data, (target, id, path) =>
      met.push(`${target} ${id} ${path.join('.')}`),
    );
    expect(met).toEqual([
      'units education units.0',
      'units science units.2',
      'units education organisers.0',
      'places museum place.id',
    ]);
  });
});
