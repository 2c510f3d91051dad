import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDrawing, svgFile } from './drawing.ts';
import { drawingFaults } from './faults.ts';

const TITLE = '<title>一只白海豚。</title>';
const drawing = (inner: string, box = '0 0 640 350') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inner}</svg>\n`;

test('a drawing of shapes with roles has no fault', () => {
  const shapes =
    '<g transform="translate(4 4)"><path class="f-sea o" d="M0 0h4"/></g><text class="t mid" x="320" y="40">高潮线</text>';
  expect(drawingFaults(drawing(`${TITLE}\n${shapes}`))).toEqual([]);
});

describe('what is no shape is refused', () => {
  test.each([
    ['<script>alert(1)</script>', ['has script', 'script has words']],
    ['<path style="fill:red" d="M0 0"/>', ['path has style']],
    ['<path onclick="alert(1)" d="M0 0"/>', ['path has onclick']],
    ['<a href="https://example.com/"><path d="M0 0"/></a>', ['has a', 'a has href']],
    ['<image href="https://example.com/a.png"/>', ['has image', 'image has href']],
    ['<use xlink:href="#a"/>', ['has use', 'use has xlink:href']],
    ['<svg viewBox="0 0 4 4"/>', ['has svg']],
    ['<!-- a note -->', ['is not made of tags and words alone']],
    ['<![CDATA[<script>]]>', ['is not made of tags and words alone']],
    ['<text class="t" x="9" y="40">&lt;</text>', ['is not made of tags and words alone']],
    ['<g><path d="M0 0"/>', ['is not made of tags and words alone']],
  ])('%s', (inner, faults) => {
    expect(drawingFaults(drawing(TITLE + inner))).toEqual(faults);
  });
});

describe('colours and lines come from roles', () => {
  test.each([
    ['<path fill="#fff" d="M0 0"/>', ['path has fill']],
    ['<path class="f-blue" d="M0 0"/>', ['no role f-blue']],
    ['<path class="o l-clay" d="M0 0"/>', ['o l-clay: two roles for stroke']],
    ['<g class="l"><path d="M0 0"/></g>', ['g has a line']],
    ['<path class="t" d="M0 0"/>', ['path and role of a label']],
    ['<text x="20" y="40">潮</text>', ['text and role of a label']],
    ['<g>words</g>', ['g has words']],
  ])('%s', (inner, faults) => {
    expect(drawingFaults(drawing(TITLE + inner))).toEqual(faults);
  });
});

test('a title stands before all shapes and says something', () => {
  expect(drawingFaults(drawing('<path d="M0 0"/>'))).toEqual([
    'title is not the first of all',
    'title says nothing',
  ]);
  expect(drawingFaults(drawing('<title>图</title>'))).toEqual(['title says nothing']);
});

test('the box begins at nought', () => {
  expect(drawingFaults(drawing(TITLE, '-4 0 64 64'))).toEqual(['viewBox is not 0 0 …']);
});

describe('labels are few, short, and stand clear on a narrow screen', () => {
  const label = (x: number, y: number, words: string, roles = 't') =>
    `<text class="${roles}" x="${x}" y="${y}">${words}</text>`;
  test.each([
    ['at the right edge', label(620, 40, '潮水'), ['潮水 leaves the drawing on a narrow screen']],
    [
      'at the left edge',
      label(20, 40, '潮水', 't mid'),
      ['潮水 leaves the drawing on a narrow screen'],
    ],
    ['at the top', label(20, 12, '潮水'), ['潮水 leaves the drawing on a narrow screen']],
    ['at the end', label(630, 40, '潮水', 't end'), []],
    ['too long', label(20, 40, '一二三四五六七八九'), ['一二三四五六七八九: more than 8 signs']],
    [
      'side by side too close',
      label(20, 40, '高潮线') + label(80, 50, '低潮线'),
      ['高潮线 and 低潮线 meet on a narrow screen'],
    ],
    ['one below the other', label(20, 40, '高潮线') + label(20, 70, '低潮线'), []],
    [
      'moved',
      `<g transform="scale(2)">${label(20, 40, '潮')}</g>`,
      ['a label is moved by transform'],
    ],
    [
      'too many',
      [30, 60, 90, 120, 150, 180, 210, 240].map((y) => label(20, y, '潮')).join(''),
      ['8 labels, at most 7'],
    ],
  ])('%s', (_, inner, faults) => {
    expect(drawingFaults(drawing(TITLE + inner))).toEqual(faults);
  });

  test('a sign has none', () => {
    expect(drawingFaults(drawing(TITLE + label(20, 40, '潮'), '0 0 64 64'))).toContain(
      'a sign has words',
    );
  });
});

describe('every drawing of the site', async () => {
  const folder = import.meta.dirname;
  const names = await readdir(folder, { recursive: true });
  const drawings = await Promise.all(
    names
      .filter((name) => name.endsWith('.svg'))
      .map(async (name) => ({ name, svg: await readFile(join(folder, name), 'utf8') })),
  );

  test.each(drawings)('$name is drawn so', ({ svg }) => {
    expect(drawingFaults(svg)).toEqual([]);
  });

  test.each(drawings)('$name has at most 4 kB', ({ name, svg }) => {
    expect(brotliCompressSync(svgFile(readDrawing(name, svg))).length).toBeLessThanOrEqual(4000);
  });
});
