import { expect, test } from 'vitest';
import { memoryIndex } from '#tests/fixtures/search/memory-index.ts';
import { NAME_TABLE } from '#tests/fixtures/search/name-table.ts';
import { literalMatches, nearMatches, hasWord, shortFor } from './match.ts';
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

test('a number is nothing of a longer one in a name', () => {
  expect(hasWord('2015年的比赛', '15')).toBe(false);
  expect(hasWord('第15届比赛', '15')).toBe(true);
  expect(hasWord('2015年的比赛', '2015')).toBe(true);
});

test.each([
  ['灵山荔枝节', ['festival']],
  ['农校', ['school']],
  ['荔枝园', []],
  ['节荔枝', []],
  ['农业', []],
])('the names that %s is short for', (word, ids) => {
  const titles = { festival: '灵山荔枝文化旅游节', school: '钦州农业学校' };
  const pages = Object.entries(titles).map(
    ([id, title]) => ({ id, path: `/events/${id}/`, title, kind: 'event' }) as const,
  );
  expect([...shortFor(word, openNames({ ...NAME_TABLE, pages })).keys()]).toEqual(ids);
});
