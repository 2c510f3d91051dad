import { describe, expect, test } from 'vitest';
import { contentOf } from '#checks/read/content.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import rule from './addresses.ts';

const routes = await readRoutes();
const MD = '---\na: b\n---\n';
const found = (texts: Readonly<Record<string, string>>) =>
  [...rule.check(contentOf(Object.entries(texts)), { routes })].map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
const taken = (address: string, name = '文件名') =>
  `${name}不能用这个：网址 ${address} 网站自己要用，这份内容会看不到`;

describe('an address of the site itself', () => {
  test.each([
    { path: 'places/route.md', address: '/places/route/' },
    { path: 'resources/print.md', address: '/resources/print/' },
    { path: 'resources/concepts.md', address: '/resources/concepts/' },
    { path: 'pages/search.mdx', address: '/search/' },
    { path: 'pages/mine.mdx', address: '/mine/' },
    { path: 'pages/offline.mdx', address: '/offline/' },
    { path: 'pages/calendar.mdx', address: '/calendar/' },
    { path: 'pages/404.mdx', address: '/404/' },
    { path: 'pages/index.mdx', address: '/index/' },
    { path: 'guides/fields.mdx', address: '/editing/fields/' },
    { path: 'guides/rules.mdx', address: '/editing/rules/' },
    { path: 'plan/measures.mdx', address: '/plan/measures/' },
  ])('is not that of $path', ({ path, address }) => {
    expect(found({ [path]: MD })).toEqual([`content/${path}:2 ${taken(address)}`]);
  });

  test('is not that of a unit', () => {
    expect(found({ 'units.yaml': '- id: a\n- id: duties\n' })).toEqual([
      `content/units.yaml:2 ${taken('/units/duties/', '名字')}`,
    ]);
  });

  test('is the only one that is refused', () => {
    expect(found({ 'places/routes.md': MD, 'places/mine.md': MD, 'pages/about.mdx': MD })).toEqual(
      [],
    );
  });
});

test('two topics cannot share their part of an address', () => {
  const topics = '- id: 海洋\n  slug: ocean\n- id: 生态环境\n  slug: ocean\n';
  expect(found({ 'topics.yaml': topics })).toEqual([
    'content/topics.yaml:4 网址 /resources/topics/ocean/ 已经由 content/topics.yaml 第 2 行用了',
  ]);
});

test('an id that is used twice is left to another rule', () => {
  expect(found({ 'places/a.md': MD, 'places/b/a.md': MD })).toEqual([]);
});
