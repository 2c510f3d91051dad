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
  const [packed] = packTitles('0a1b2c3d', pages, WORDS);
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
  expect(packTitles('t', pages, WORDS)[0].days).toBe('2026-09-14');
  expect(titlesOf(pages).pages.get('t-0')?.days).toBe(days);
});

test('many pages of a kind go into several files, the newest first, and all are found in them', () => {
  const [page] = PAGES;
  const many = Array.from({ length: 1300 }, (_, at) => ({
    ...(page ?? { path: '', title: '', kind: 'event' as const }),
    path: `/events/${at}/`,
    title: `成长中心第${at}场`,
    kind: 'event' as const,
    days: `${2000 + (at % 30)}-01-01/${2000 + (at % 30)}-01-02`,
  }));
  const pages = [...PAGES, ...many];
  const foreignWords = Array.from({ length: 1500 }, (_, at) => String(at));
  const special = { 成长中心第7场: 'cheng zhang zhong xin di chang' };
  const files = packTitles('t', pages, { ...WORDS, foreignWords, special });
  const [first, ...rest] = JSON.parse(JSON.stringify(files));
  expect(first.rest).toEqual(['titles-t-1.json', 'titles-t-2.json']);
  expect(first.days).not.toContain('2000-');
  const titles = openTitles(first, ...rest);
  expect([...titles.pages].map(([id, { path }]) => [id, path]).toSorted()).toEqual(
    pages.map(({ path }, at) => [pageId('t', at), path]).toSorted(),
  );
  expect(titles.filters.kind.get('event')?.size).toBeGreaterThanOrEqual(many.length);
  expect(titles.foreignWords).toEqual(foreignWords);
  const seventh = titles.names.find(({ text }) => text === '成长中心第7场');
  expect(seventh?.syllables().slice(0, 2)).toEqual(['cheng', 'zhang']);
});

test('without titles there is an index of nothing', () => {
  expect(titlesOf([]).pages.size).toBe(0);
  expect(openTitles().names).toEqual([]);
});

test('an id has the stamp and a number that is short', () => {
  expect(pageId('0a1b2c3d', 4999)).toBe('0a1b2c3d-3uv');
});
