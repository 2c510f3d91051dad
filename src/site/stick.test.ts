import { expect, test } from 'vitest';
import { stickText } from './stick.ts';

const WHOLE = { url: 'https://kepu.example/kepu.zip', bytes: 10_345_678, date: '2026-12-01' };

test('the copy is offered with its size and its day', () => {
  expect(stickText(WHOLE)).toMatch(/^整个网站的压缩包，10\.3 MB，2026年12月1日做。/);
});

test('what is not known is not said', () => {
  expect(stickText({ ...WHOLE, bytes: 0, date: '' })).toMatch(/^整个网站的压缩包。/);
});

test('without an address nothing is said', () => {
  expect(stickText({ ...WHOLE, url: '' })).toBeUndefined();
});
