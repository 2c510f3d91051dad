import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toPage } from './page.ts';
import { checkSizes } from './size.ts';

/** Text that no compression makes smaller than about half. */
const noise = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 32) }, (_, index) =>
    createHash('sha256').update(String(index)).digest('hex'),
  ).join('');
const drawing = (bytes: number) =>
  `<svg class="w-full" data-picture="places/park"><path d="${noise(bytes)}"/></svg>`;
const messages = (body: string) =>
  [...checkSizes([toPage('places/index.html', `<main>${body}</main>`)])].map(
    ({ message }) => message,
  );

test('a page is measured without its drawings', () => {
  const text = `<p>${noise(11_000)}</p>`;
  expect(messages(text)).toEqual([]);
  expect(messages(text + drawing(3500))).toEqual([]);
  expect(messages(`<p>${noise(15_000)}</p>`)).toEqual([
    expect.stringMatching(/^\d+ bytes brotli, limit 13000$/),
  ]);
});

test('a drawing has at most 4 kB', () => {
  expect(messages(drawing(4200))).toEqual([
    expect.stringMatching(/^a drawing of 4\d\d\d bytes brotli, limit 4000$/),
  ]);
});

test('all drawings of a page have at most 10 kB', () => {
  expect(messages(drawing(3000).repeat(3))).toEqual([]);
  expect(messages(drawing(3000).repeat(4))).toEqual([
    expect.stringMatching(/^drawings of 1\d{4} bytes brotli, limit 10000$/),
  ]);
});

test('a page of one list has more elements than others', () => {
  const body = '<br>'.repeat(1000);
  expect(messages(body)).toEqual([expect.stringMatching(/^1\d{3} elements, limit 800$/)]);
  const list = toPage('calendar/index.html', `<main>${body}</main>`);
  expect([...checkSizes([list])]).toEqual([]);
});
