import { describe, expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import { NO_PAGE, STILL_USED } from '#checks/model/written-redirects.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import { redirectSchema } from '#schemas/redirect.ts';
import rule from './redirects.ts';

const routes = await readRoutes();

type Pair = readonly [from: string, to: string];
const said = (...pairs: readonly Pair[]) => {
  const items = pairs.map(([from, to]) => ({ from, to, since: '2026-01-05', why: '样例' }));
  const text = items.map((item) => `- ${JSON.stringify(item)}\n`).join('');
  const problems = rule.check(contentOf([['redirects.yaml', text]]), {});
  return [...problems].map(({ line, message }) => `${line} ${message}`);
};
const CHAIN = '新网址自己又转到别处；请直接写最后的网址';

test.each<{ name: string; pairs: Pair[]; expected: string[] }>([
  {
    name: 'two old addresses, one new',
    pairs: [
      ['/a/', '/c/'],
      ['/b/', '/c/'],
    ],
    expected: [],
  },
  {
    name: 'page and file',
    pairs: [
      ['/a/', '/c/'],
      ['/a.ics', '/c.ics'],
    ],
    expected: [],
  },
  { name: 'itself', pairs: [['/a/', '/a/']], expected: ['1 新网址和旧网址是同一个'] },
  { name: 'its own part', pairs: [['/a/', '/a/#b']], expected: ['1 新网址和旧网址是同一个'] },
  {
    name: 'chain',
    pairs: [
      ['/a/', '/b/'],
      ['/b/', '/c/'],
    ],
    expected: [`1 ${CHAIN}`],
  },
  {
    name: 'chain by a heading',
    pairs: [
      ['/a/', '/b/#x'],
      ['/b/', '/c/'],
    ],
    expected: [`1 ${CHAIN}`],
  },
  {
    name: 'loop of three',
    pairs: [
      ['/a/', '/b/'],
      ['/b/', '/c/'],
      ['/c/', '/a/'],
    ],
    expected: [`1 ${CHAIN}`, `2 ${CHAIN}`, `3 ${CHAIN}`],
  },
  {
    name: 'twice',
    pairs: [
      ['/a/', '/b/'],
      ['/a/', '/c/'],
    ],
    expected: ['2 旧网址在第 1 行写过了'],
  },
])('$name', ({ pairs, expected }) => {
  expect(said(...pairs)).toEqual(expected);
});

test.each([
  { to: '/editing/#纠错', fits: true },
  { to: '/plan/#3.1-goals', fits: true },
  { to: '/plan/#a"b', fits: false },
  { to: '/plan/#$uri', fits: false },
  { to: '/plan/#{uri}', fits: false },
  { to: '/plan/#a;b', fits: false },
  { to: '/plan/?q=a', fits: false },
  { to: '/plan', fits: false },
  { to: '//elsewhere.org/', fits: false },
])('$to is an address by the schema: $fits', ({ to, fits }) => {
  const redirect = { from: '/a/', to, since: '2026-01-05', why: '样例' };
  expect(redirectSchema.safeParse(redirect).success).toBe(fits);
});

describe('in a whole site', () => {
  const event = makeEventFile();
  const redirect = (from: string, to: string) =>
    problemsFound(
      rule,
      {
        'redirects.yaml': JSON.stringify([{ from, to, since: '2026-01-05', why: '改名' }]),
        'events/2026/2026-sample.md': event,
        'events/2026/2026-draft.md': event.replace('{', '{"draft":true,'),
        'topics.yaml': '- { id: 海洋, slug: ocean, summary: 海 }',
        'resources/sea.md': '---\ntopics: [海洋]\n---\n',
      },
      { isWhole: true, routes },
    );
  const OLD = '/events/2025-old/';
  const NEW = '/events/2026-sample/';

  test.each([
    { from: OLD, to: NEW },
    { from: OLD, to: `${NEW}#样例` },
    { from: '/events/2026-draft/', to: NEW },
    { from: '/events/2025-old.ics', to: '/events/2026-sample.ics' },
    { from: '/resources/topics/sea/', to: '/resources/topics/ocean/' },
    { from: '/places/old/', to: '/places/route/' },
    { from: '/old/page/', to: '/' },
    { from: OLD, to: '/calendar/for/youth/' },
    { from: OLD, to: '/districts/qinnan/' },
    { from: OLD, to: '/resources/stages/primary/' },
    { from: OLD, to: '/data/places.csv' },
  ])('$from leads to $to', ({ from, to }) => {
    expect(redirect(from, to)).toEqual([]);
  });

  test.each([NEW, '/events/2026-sample.ics', '/places/', '/places/route/'])(
    '%s is no old address',
    (from) => {
      // The new address is another one: only the old is looked at.
      expect(redirect(from, '/units/')).toEqual([`旧网址（from） ${STILL_USED}`]);
    },
  );

  test.each([
    '/calendar/2026/09/',
    '/a-z/a/',
    '/editing/rules/syntax/',
    '/index.html',
    '/a.js',
    '/404/',
  ])('%s is made by the build', (from) => {
    expect(redirect(from, NEW)).toEqual([
      '旧网址（from） 这一类网址由网站自动生成，不能写转向；这一条删掉',
    ]);
  });

  test.each(['/events/2026-draft/', '/events/2026-none/', '/none/', '/resources/topics/sea/'])(
    '%s is no new address',
    (to) => {
      expect(redirect(OLD, to)).toEqual([`新网址（to） ${NO_PAGE}`]);
    },
  );

  test('a list that may be gone is no new address', () => {
    expect(redirect(OLD, '/calendar/2026/09/')).toEqual([
      '新网址（to） 这一页由网站自动生成，以后可能没有；转到一直在的网页，例如活动、基地或栏目的第一页',
    ]);
  });
});
