import { expect, test } from 'vitest';
import { uniqueSources } from './source.ts';

test('each source is listed once, in the order of first mention', () => {
  const a = { title: '甲' };
  const b = { title: '乙' };
  expect(uniqueSources([b, a, { title: '乙', url: 'https://example.cn/' }])).toEqual([b, a]);
});
