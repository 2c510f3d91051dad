import { expect, test } from 'vitest';
import { editPage, newFilePage, type Repository } from './repository.ts';

const at = (host: Repository['host']): Repository => ({
  host,
  url: `https://${host}.test/city/kepu`,
  branch: 'main',
});
const FILE = 'content/places/a.md';

test.each([
  {
    host: 'github',
    edit: '/edit/main/content/places/a.md',
    make: '/new/main?filename=content%2Fplaces%2Fa.md&value=%E6%B5%B7%0A',
  },
  { host: 'gitee', edit: '/edit/main/content/places/a.md', make: '/new/main/content/places' },
  {
    host: 'gitlab',
    edit: '/-/edit/main/content/places/a.md',
    make: '/-/new/main?file_name=content%2Fplaces%2Fa.md',
  },
  {
    host: 'gitea',
    edit: '/_edit/main/content/places/a.md',
    make: '/_new/main?filename=content%2Fplaces%2Fa.md&value=%E6%B5%B7%0A',
  },
] as const)('the pages of $host', ({ host, edit, make }) => {
  const { url } = at(host);
  expect(editPage(at(host), FILE)).toBe(url + edit);
  expect(newFilePage(at(host), FILE, '海\n')).toEqual({
    address: url + make,
    isNamed: make.includes('a.md'),
    isFilled: make.includes('value='),
  });
});

test('a text that is too long for an address stays out of it', () => {
  expect(newFilePage(at('github'), FILE, '海'.repeat(1000))).toEqual({
    address: 'https://github.test/city/kepu/new/main?filename=content%2Fplaces%2Fa.md',
    isNamed: true,
    isFilled: false,
  });
});
