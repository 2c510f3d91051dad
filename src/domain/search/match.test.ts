import { expect, test } from 'vitest';
import { memoryIndex } from '../../../tests/fixtures/search/memory-index.ts';
import { NAME_TABLE } from '../../../tests/fixtures/search/name-table.ts';
import { literalMatches, nearMatches } from './match.ts';
import { openNames } from './name-book.ts';

const book = openNames(NAME_TABLE);
const SIMPLIFIED = new Map([['灣', '湾']]);
const page = (path: string, title: string, text: string) => ({
  path,
  title,
  pieces: [text],
  meta: {},
  anchors: [],
});
const index = memoryIndex({
  bay: page('/bay/', '三娘湾', '这里能看到白海豚。'),
  apart: page('/apart/', '海洋', '白海很大，海豚在游。'),
  year: page('/year/', '全国科普月', '2026年9月开始'),
  phone: page('/phone/', '电话', '拨0777，说kepu'),
});
const found = async (word: string) => [...(await literalMatches(word, index, SIMPLIFIED)).keys()];

test.each([
  ['海豚', ['bay', 'apart']],
  ['白海豚', ['bay']], // both halves stand on the other page, but not together
  ['2026年9月', ['year']],
  ['9月', ['year']],
  ['6年9月', ['year']], // a longer number
  ['26', ['year']],
  ['年9', ['year']],
  ['2026年8月', []],
  ['kep', ['phone']],
  ['777', ['phone']],
  ['鲸鱼', []],
  ['海鲸', []],
  ['', []],
])('%s stands literally', async (word, ids) => {
  expect(await found(word)).toEqual(ids);
});

test('the more of a word a page has, the nearer it comes', async () => {
  const near = await nearMatches('看白海豚', index, book);
  expect([...near.keys()].sort()).toEqual(['apart', 'bay']);
  expect(near.get('bay')).toBeGreaterThanOrEqual(near.get('apart') ?? 0);
  expect((await nearMatches('鲸鱼', index, book)).size).toBe(0);
});
