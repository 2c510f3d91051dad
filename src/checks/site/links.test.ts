import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { checkLinks } from './links.ts';

test.each([
  ["<a href='#50%'>", 'broken anchor #50%'],
  ["<a href='/50%/'>", 'broken link /50%/'],
])('%s is told with its page, and stops nothing', (html, message) => {
  const pages = [{ path: '/a/', html, $: load(html) }];
  expect([...checkLinks(pages, new Set())]).toEqual([{ path: '/a/', message }]);
});
