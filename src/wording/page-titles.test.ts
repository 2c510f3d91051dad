import { expect, it } from 'vitest';
import { listPageTitle, shownTitle } from './page-titles.ts';

it('the later pages of a list have their number in the title', () => {
  expect(listPageTitle('公告', 1)).toBe('公告');
  expect(listPageTitle('公告', 3)).toBe('公告（第3页）');
});

it('the title of a draft says so', () => {
  expect(shownTitle('样例', { draft: true })).toBe('【草稿】样例');
  expect(shownTitle('样例', { draft: false })).toBe('样例');
});
