import { expect, test } from 'vitest';
import { memoryIndex } from '#tests/builders/memory-index.ts';
import { nameOf, titlesOf } from '#tests/builders/titles.ts';
import { literalMatches, nearMatches, shortFor } from './match.ts';

const titles = titlesOf(undefined, { foreignWords: ['2026', '9', '0777', '737', 'kepu'] });
const page = (title: string, text: string) => ({ pieces: [title, '。', text], anchors: [] });
const index = memoryIndex({
  bay: page('三娘湾', '这里能看到白海豚。'),
  apart: page('海洋', '白海很大，海豚在游。'),
  year: page('全国科普月', '2026年9月开始'),
  phone: page('电话', '拨0777，说kepu'),
  law: page('条例', '第737号决定'),
});
const searched = { index, titles };
const found = async (word: string) => [...(await literalMatches(word, searched)).keys()];

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
  ['7号决', ['law']],
  ['鲸鱼', []],
  ['海鲸', []],
  ['', []],
])('%s stands literally', async (word, ids) => {
  expect(await found(word)).toEqual(ids);
});

test('a number at the start is no part of a longer one, unless every sign counts alone', async () => {
  const whole = async (word: string) => [...(await literalMatches(word, searched, false)).keys()];
  expect(await whole('6年9月')).toEqual([]);
  expect(await whole('2026年9月')).toEqual(['year']);
  expect(await whole('kep')).toEqual(['phone']);
  expect(await whole('拨07')).toEqual(['phone']);
});

test('pages that only nearly have a word, too many to be read, are left out where others have it', async () => {
  const near = Array.from(
    { length: 11 },
    (_, at) => [`near-${at}`, page('日历', '9年月')] as const,
  );
  const many = memoryIndex({ ...Object.fromEntries(near), right: page('日历', '9月') });
  expect([...(await literalMatches('9月', { index: many, titles })).keys()]).toEqual(['right']);
});

test('the more of a word a page has, the nearer it comes', async () => {
  const near = await nearMatches('看白海豚', searched);
  expect([...near.keys()].sort()).toEqual(['apart', 'bay']);
  expect(near.get('bay')).toBeGreaterThanOrEqual(near.get('apart') ?? 0);
  expect((await nearMatches('鲸鱼', searched)).size).toBe(0);
});

test.each([
  ['灵山荔枝节', ['festival']],
  ['农校', ['school']],
  ['荔枝园', []],
  ['节荔枝', []],
  ['农业', []],
])('the names that %s is short for', (word, ids) => {
  const pages = Object.entries({ festival: '灵山荔枝文化旅游节', school: '钦州农业学校' }).map(
    ([id, title]) => ({ path: `/events/${id}/`, title, kind: 'event' }) as const,
  );
  const named = { index, titles: titlesOf(pages) };
  expect([...shortFor(word, named).keys()].map((id) => nameOf(id, named.titles))).toEqual(ids);
});
