import { expect, test } from 'vitest';
import { checkNavigation } from './navigation.ts';
import { toPage } from './page.ts';

const page = (file: string, ...marked: readonly string[]) =>
  toPage(
    file,
    `<header class="head"><nav>${marked.map((path) => `<a href="${path}" aria-current="true">一</a>`).join('')}</nav></header>`,
  );

test('a page that marks its own section, and one apart that marks none, are right', () => {
  const pages = [page('events/sample/index.html', '/calendar/'), page('index.html')];
  expect([...checkNavigation(pages)]).toEqual([]);
});

test.each([
  ['nothing', []],
  ['another section', ['/places/']],
  ['two sections', ['/calendar/', '/places/']],
])('an event that marks %s is wrong', (_, marked) => {
  expect([...checkNavigation([page('events/sample/index.html', ...marked)])]).toHaveLength(1);
});

test('the home page that marks a section is wrong', () => {
  expect([...checkNavigation([page('index.html', '/calendar/')])]).toHaveLength(1);
});
