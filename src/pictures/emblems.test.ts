import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import { keysOf } from '#domain/keys-of.ts';
import { ACTS } from '#domain/emergency.ts';
import { hasDrawing } from './drawings.ts';
import { emblemOf, pageSign, programmeSign } from './emblems.ts';

test.each([
  ['its own', 'tree-day', 'days/tree-day'],
  ['the one that it shares', 'fire-day', 'days/fire-month'],
  ['that of its kind', 'sample-day', 'days/date'],
])('an observance has %s', (_, id, emblem) => {
  expect(emblemOf({ id, kind: 'day' })).toBe(emblem);
});

test.each(keysOf(OBSERVANCE_KINDS))(
  'an observance of kind %s has an emblem that is drawn',
  (kind) => {
    expect(hasDrawing(emblemOf({ id: 'sample', kind }))).toBe(true);
  },
);

test('every observance of the site has an emblem that is drawn', async () => {
  const names = await readdir(join(import.meta.dirname, '../../content/observances'));
  const ids = names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5));
  expect(ids.filter((id) => !hasDrawing(emblemOf({ id, kind: 'day' })))).toEqual([]);
});

test('every act that a guide may name is drawn, and no other', async () => {
  const names = await readdir(join(import.meta.dirname, 'acts'));
  expect(new Set(names.map((name) => name.slice(0, -4)))).toEqual(new Set(keysOf(ACTS)));
});

test.each([
  ['actions', programmeSign],
  ['projects', programmeSign],
  ['pages', pageSign],
])('everything in content/%s has a sign that is drawn', async (folder, sign) => {
  const names = await readdir(join(import.meta.dirname, '../../content', folder));
  const ids = names.map((name) => name.replace(/\.mdx?$/, ''));
  expect(ids.length).toBeGreaterThan(0);
  expect([...ids, 'sample'].filter((id) => !hasDrawing(sign(id)))).toEqual([]);
});
