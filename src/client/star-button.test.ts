// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { setChildren } from './dom.ts';
import { linesOf, readKept, toggle } from './kept.ts';

const star = () => {
  const found = document.querySelector<HTMLElement>('star-button');
  if (found === null) throw new Error('no star');
  return found;
};
const said = () => star().textContent.trim();

beforeAll(() => import('./star-button.ts'));
beforeEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  // Whole before it stands in the page, as in a browser, where the scripts run last.
  const page = document.createElement('div');
  page.innerHTML =
    '<star-button><button aria-pressed="false" data-keep="events/2026-tide"> ☆ 我想去</button></star-button>';
  document.body.textContent = '';
  document.body.append(page);
});

it('a star keeps a thing, leads to the list, and lets go again', () => {
  toggle(star());
  expect(said()).toBe('★ 我想去');
  expect(linesOf(readKept())).toBe('events/2026-tide');
  expect(document.querySelector('a')?.pathname).toMatch(/\/mine\/$/);
  toggle(star());
  expect(said()).toBe('☆ 我想去');
  expect(document.querySelector('button')?.getAttribute('aria-pressed')).toBe('false');
  expect(linesOf(readKept())).toBe('');
});

/** From now on the browser reads what is kept, and keeps no more. */
function fillStorage() {
  const { localStorage: real } = window;
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => real.getItem(name),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
}

it('a star that could not be kept is not shown as kept, and says why', () => {
  fillStorage();
  toggle(star());
  toggle(star());
  expect(said()).toBe('☆ 我想去');
  expect([...document.querySelectorAll('[role=alert]')].map((one) => one.textContent)).toEqual([
    '没有存下：浏览器不让网页存东西，或者存满了。可以先记下这一页的网址。',
  ]);
});

it('what a star in a row could not keep is said once, under the row', () => {
  const page = document.createElement('ol');
  page.innerHTML =
    '<li><a href="/places/a/">样例馆</a><star-button><button data-keep="places/a">☆ </button></star-button></li>';
  setChildren(document.body, page);
  fillStorage();
  toggle(star());
  toggle(star());
  expect([...page.children].map((row) => row.querySelectorAll('[role=alert]').length)).toEqual([
    0, 1,
  ]);
});

it('a star in a row says of what it is', () => {
  const page = document.createElement('div');
  page.innerHTML =
    '<ol><li><a href="/places/a/">样例馆</a><star-button><button data-keep="places/a">☆ </button></star-button></li></ol>';
  setChildren(document.body, page);
  expect(said()).toBe('☆');
  expect(document.querySelector('button')?.getAttribute('aria-label')).toBe('我想去：样例馆');
});

it('says that there is no network until the next press, and then what it always says', async () => {
  const address = '/src/client/kept.ts';
  vi.doMock(address, () => {
    throw new Error('no network');
  });
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(said()).toBe('☆ 没有网络'));
  vi.doUnmock(address);
  toggle(star());
  expect(said()).toBe('★ 我想去');
});
