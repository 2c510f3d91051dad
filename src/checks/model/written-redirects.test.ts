import { expect, test } from 'vitest';
import { contentOf } from '#checks/read/content.ts';
import { redirectProblems, redirectsIn } from './written-redirects.ts';

const FILES = new Set(['/plan/index.html', '/calendar/all.ics', '/index.html']);
const problemsFound = (from: string, to: string) => {
  const text = JSON.stringify([{ from, to, since: '2026-01-05', why: '样例' }]);
  const redirects = redirectsIn(contentOf([['redirects.yaml', text]]));
  const problems = [...redirectProblems(redirects, FILES)];
  return problems.map(({ field, message }) => `${field} ${message}`);
};

test.each([
  { from: '/old/', to: '/plan/' },
  { from: '/old/', to: '/plan/#goals' },
  { from: '/old.ics', to: '/calendar/all.ics' },
  { from: '/old/', to: '/' },
])('$from may lead to $to', ({ from, to }) => {
  expect(problemsFound(from, to)).toEqual([]);
});

test('the new address must be a page or file of the site', () => {
  expect(problemsFound('/old/', '/gone/')).toEqual(['新网址（to） 网站上没有这个新网址']);
  expect(problemsFound('/old/', '/gone/#goals')).toHaveLength(1);
});

test('the old address must not be one that is still there', () => {
  expect(problemsFound('/plan/', '/')).toEqual([
    '旧网址（from） 这个旧网址还在用，网站上有这一页；先改名或删掉它，再写转向',
  ]);
});
