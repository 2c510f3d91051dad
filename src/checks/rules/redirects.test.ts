import { expect, test } from 'vitest';
import { contentOf } from '#checks/content.ts';
import { redirectSchema } from '#schemas/redirect.ts';
import rule from './redirects.ts';

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
