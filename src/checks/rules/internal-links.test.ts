import { expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import rule from './internal-links.ts';

const NONE = '正文 本站没有这一页';

/** What is said of a link in a site with one event, one place, one resource, one page and a unit. */
const saidOf = (address: string) =>
  problemsFound(rule, {
    'units.yaml': '- id: education\n',
    'pages/about.mdx': '---\ntitle: 关于\n---\n',
    'places/nixing-museum.md': '---\nname: 样例馆\n---\n',
    'resources/sea-book.md': '---\ntitle: 样例书\n---\n',
    'events/2026/2026-talk.md': `${makeEventFile()}\n看[这里](${address})。\n`,
  });

test.each([
  '/',
  '/about/',
  '/events/2026-talk/',
  '/places/nixing-museum/',
  '/places/nixing-museum/?from=a#hours',
  '/places/route/?add=nixing-museum',
  '/resources/sea-book/',
  '/resources/print/',
  '/units/education/',
  '/calendar/',
  // Which of these there are, the build knows.
  '/calendar/2026/09/',
  '/resources/topics/ocean/',
  '/calendar/all.ics',
  // These lead elsewhere.
  '#part',
  'https://www.example.org/no-such-page',
])('%s is not reported', (address) => {
  expect(saidOf(address)).toEqual([]);
});

test.each([
  { address: '/about', out: '正文 最后少了斜线，应为 /about/' },
  { address: '/places/nixing-museum#hours', out: '正文 最后少了斜线，应为 /places/nixing-museum/' },
  { address: '/calendar/2026', out: '正文 网页的网址应以斜线结尾' },
  { address: '/places/nixing-musuem/', out: `${NONE}，是不是 /places/nixing-museum/` },
  { address: '/event/2026-talk/', out: `${NONE}，是不是 /events/2026-talk/` },
  { address: '/units/police/', out: NONE },
  { address: '/resources/no-such-book/', out: NONE },
  { address: '/no-such-section/', out: NONE },
  { address: '/no-such-section/page/', out: NONE },
])('$address: $out', ({ address, out }) => {
  expect(saidOf(address)).toEqual([out]);
});
