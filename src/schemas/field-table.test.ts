import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from './collections.ts';
import { fieldTable } from './field-table.ts';
import { date, oneOf, text } from './fields.ts';

const rowOf = (name: keyof typeof COLLECTIONS, path: string) =>
  fieldTable(COLLECTIONS[name].schema).find((row) => row.path === path);

describe('the field table', () => {
  test('names the fields of an object in order, with what stands in them', () => {
    const schema = z.strictObject({
      title: text('标题', '样例'),
      when: z
        .union([
          z.strictObject({ day: date('哪天') }),
          z.strictObject({ note: text('说明', '样例') }),
        ])
        .meta({ title: '时间' }),
      tags: z
        .array(text('主题词', '海洋'))
        .default([])
        .meta({ title: '主题词', example: '[海洋]' }),
      state: oneOf({ on: '开', off: '关' }, '状态', 'on').optional(),
    });
    expect(fieldTable(schema)).toEqual([
      { path: 'title', title: '标题', required: 'always', list: false, example: '样例' },
      { path: 'when', title: '时间', required: 'always', list: false },
      { path: 'when.day', title: '哪天', required: 'never', list: false, example: "'2026-09-01'" },
      { path: 'when.note', title: '说明', required: 'never', list: false, example: '样例' },
      { path: 'tags', title: '主题词', required: 'never', list: true, example: '[海洋]' },
      {
        path: 'state',
        title: '状态',
        required: 'never',
        list: false,
        choices: { on: '开', off: '关' },
        example: 'on',
      },
    ]);
  });

  test.each([
    { name: 'events', path: 'title', out: { title: '名称', required: 'always' } },
    { name: 'events', path: 'statusNote', out: { title: '状态说明', required: 'never' } },
    { name: 'events', path: 'audiences', out: { list: true, choices: { youth: '青少年' } } },
    { name: 'events', path: 'cost', out: { choices: { free: '免费', unknown: '不清楚' } } },
    { name: 'events', path: 'sessions.id', out: { required: 'always' } },
    { name: 'events', path: 'sessions.time.first', out: { title: '第一天', required: 'never' } },
    { name: 'places', path: 'photo', out: { required: 'never' } },
    { name: 'places', path: 'photo.alt', out: { required: 'inside' } },
    { name: 'notices', path: 'reviewer.unit', out: { title: '单位', required: 'never' } },
    { name: 'units', path: 'name', out: { required: 'always' } },
  ] as const)('of $name knows $path', ({ name, path, out }) => {
    expect(rowOf(name, path)).toMatchObject(out);
  });

  test.each(Object.entries(COLLECTIONS))('names each field of %s once', (_, { schema }) => {
    const paths = fieldTable(schema).map(({ path }) => path);
    // The smallest, the synonyms, has two.
    expect(paths.length).toBeGreaterThan(1);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
