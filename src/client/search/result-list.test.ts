// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { SearchKind } from '#domain/search/kind.ts';
import { resultItem } from './result-list.ts';

const leafOf = (kind: SearchKind, date: string, until: string, today: string) => {
  const words = { title: [], excerpt: [], parts: [] };
  const page = { path: '/x/', deepPath: '/x/', kind, date, until, ...words };
  return resultItem(page, today).querySelector('.leaf')?.textContent;
};

test.each([
  ['2026-10-31', '11月012026年'],
  ['2026-11-01', '到11月30为止'],
  ['2026-11-30', '到11月30为止'],
  ['2026-12-01', '11月012026年'],
])('on %s the leaf of what goes on all November says %s', (today, leaf) => {
  expect(leafOf('observance', '2026-11-01', '2026-11-30', today)).toBe(leaf);
});

test('only what happens on its date has a leaf', () => {
  expect(leafOf('event', '2026-11-28', '2026-11-28', '2026-11-28')).toBe('11月282026年');
  expect(leafOf('notice', '2026-11-28', '2026-11-28', '2026-11-28')).toBeUndefined();
  expect(leafOf('calendar', '2026-11-01', '2026-11-30', '2026-11-28')).toBeUndefined();
});
