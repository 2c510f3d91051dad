import { expect, test } from 'vitest';
import { isOnHost, uniqueSources } from './source.ts';

test('each source is listed once, in the order of first mention', () => {
  const a = { title: '甲' };
  const b = { title: '乙' };
  expect(uniqueSources([b, a, { title: '乙', url: 'https://example.cn/' }])).toEqual([b, a]);
});

test.each([
  { url: 'https://baike.example/a', out: true },
  { url: 'https://www.baike.example/a', out: true },
  { url: 'https://notbaike.example/a', out: false },
  { url: 'https://baike.example.cn/a', out: false },
  { url: 'no address', out: false },
])('whether $url is on a host or below it: $out', ({ url, out }) => {
  expect(isOnHost(url, new Set(['baike.example']))).toBe(out);
});
