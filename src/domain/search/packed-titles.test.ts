import { expect, test } from 'vitest';
import { PAGES, titlesOf, WORDS } from '#tests/builders/titles.ts';
import { packTitles, pageId } from './packed-titles.ts';
import { openTitles } from './title-index.ts';

test('what was packed and sent is opened as it was', () => {
  const pages = PAGES.map((page, at) => ({
    ...page,
    topics: ['海豚', '海洋'],
    place: '三娘湾',
    filters: { stage: ['primary' as const], district: at > 2 ? (['qinnan'] as const) : [] },
  }));
  const packed = packTitles('0a1b2c3d', pages, WORDS);
  const titles = openTitles(JSON.parse(JSON.stringify(packed)));
  expect([...titles.pages.values()]).toMatchObject(
    pages.map(({ path, title, kind, days = '', topics, place }, at) => ({
      ...{ id: pageId('0a1b2c3d', at), path, title, kind, days, topics, place },
    })),
  );
  const ids = [...titles.pages.keys()];
  expect([...(titles.filters.district.get('qinnan') ?? [])]).toEqual(ids.slice(3));
  expect([...(titles.filters.stage.get('primary') ?? [])]).toEqual(ids);
  expect([...(titles.filters.kind.get('unit') ?? [])]).toEqual(ids.slice(6));
});

test('a day is told once', () => {
  const [page] = PAGES;
  const days = '2026-09-14/2026-09-14';
  const pages = page === undefined ? [] : [{ ...page, days }];
  expect(packTitles('t', pages, WORDS).days).toBe('2026-09-14');
  expect(titlesOf(pages).pages.get('t-0')?.days).toBe(days);
});

test('without titles there is an index of nothing', () => {
  expect(titlesOf([]).pages.size).toBe(0);
  expect(openTitles().names).toEqual([]);
});

test('an id has the stamp and a number that is short', () => {
  expect(pageId('0a1b2c3d', 4999)).toBe('0a1b2c3d-3uv');
});
