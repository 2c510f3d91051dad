import { expect, test } from 'vitest';
import { NAME_TABLE } from '#tests/fixtures/search/name-table.ts';
import { packNames, pageId, unpackNames } from './name-file.ts';

const pages = NAME_TABLE.pages.map((page, at) => ({ ...page, id: pageId('0a1b2c3d', at) }));

test.each([
  { ...NAME_TABLE, pages },
  { ...NAME_TABLE, pages: [] },
  { ...NAME_TABLE, pages: pages.map((page) => ({ ...page, topics: ['海豚', '海洋'] })) },
  { ...NAME_TABLE, pages: pages.map((page) => ({ ...page, days: '2026-09-14/2026-09-14' })) },
])('what was packed is unpacked, %#', (table) => {
  const sent: unknown = JSON.parse(JSON.stringify(packNames(table)));
  expect(unpackNames(packNames(table))).toEqual(table);
  expect(sent).toEqual(packNames(table));
});

test('pages that are not those of the index, in order, are refused', () => {
  expect(() => packNames({ ...NAME_TABLE, pages: [...pages].reverse() })).toThrow('page 0');
});

test('an id has the stamp and a number that is short', () => {
  expect(pageId('0a1b2c3d', 4999)).toBe('0a1b2c3d-3uv');
});
