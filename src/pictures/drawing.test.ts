import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLACE_KINDS } from '#domain/geo/place.ts';
import { keysOf } from '#domain/keys-of.ts';
import { inlineShapes, readDrawing, svgFile } from './drawing.ts';
import { drawingOf, hasDrawing, placePicture, sharePicture } from './drawings.ts';

const svg = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 350">\n<title>高潮线以下的泥滩。</title>\n${shapes}\n</svg>\n`;
const TIDE = readDrawing(
  '/src/pictures/sheets/tide.svg',
  svg(
    '<path class="f-sea o w2" d="M0 0h4"/>\n<text class="t-clay end" x="600" y="40">高潮线</text>',
  ),
);

test('a drawing knows its name, its words and its size', () => {
  expect(TIDE).toMatchObject({
    name: 'sheets/tide',
    group: 'sheets',
    title: '高潮线以下的泥滩。',
    width: 640,
    height: 350,
  });
});

test('in a page the roles are colours of the theme', () => {
  expect(inlineShapes(TIDE)).toBe(
    '<path fill="var(--color-sea)" stroke="var(--color-outline)" vector-effect="non-scaling-stroke" stroke-width="2.5" d="M0 0h4"/>' +
      '<text fill="var(--color-clay)" font-size="18" text-anchor="end" class="max-sm:text-[20px] max-[26rem]:text-[25px] print:text-[25px]" x="600" y="40">高潮线</text>',
  );
});

test('a file has its own colours, its own paper, and its words as its title', () => {
  const file = svgFile(TIDE);
  expect(file).toContain('width="640" height="350" viewBox="0 0 640 350"');
  expect(file).toContain(
    '<title>高潮线以下的泥滩。</title><rect width="640" height="350" fill="#faf7f2"/>',
  );
  expect(file).toContain('<path fill="#0b5c6b" stroke="#073f49"');
  expect(file).not.toMatch(/var\(|class=/);
});

describe('labels of a file follow its width', () => {
  test.each([
    ['with labels', TIDE, true],
    ['without', readDrawing('places/sea.svg', svg('<path class="l" d="M0 0h4"/>')), false],
  ])('%s', (_, drawing, hasStyle) => {
    expect(svgFile(drawing).includes('@media(max-width:400px)')).toBe(hasStyle);
  });
});

test('white things stay white in every theme', () => {
  const whites = readDrawing(
    'places/sea.svg',
    svg('<path class="f-dolphin l-fixed" d="M0 0h4"/><path class="f-white" d="M0 0h4"/>'),
  );
  expect(inlineShapes(whites)).not.toContain('var(');
});

describe('what is no drawing stops the build', () => {
  test.each([
    ['sheets/tide.svg', svg('<path style="fill:red"/>'), 'sheets/tide.svg: path has style'],
    ['boats/tide.svg', svg('<path d="M0 0"/>'), 'boats/tide.svg: is in no group'],
  ])('%s %#', (path, text, message) => {
    expect(() => readDrawing(path, text)).toThrow(message);
  });

  test('a name that is none, with the names that there are', () => {
    expect(() => drawingOf('places/musem')).toThrow(/places\/musem .*places\/museum/);
    expect(() => drawingOf('musem')).toThrow(/panorama\/coast/);
  });
});

test('a drawing has a share picture, what is none has not', () => {
  expect(hasDrawing('places/museum')).toBe(true);
  expect(sharePicture('places', 'museum')).toBe('/pictures/places/museum.png');
  expect(sharePicture('places', 'musem')).toBeUndefined();
  expect(sharePicture('places', undefined)).toBeUndefined();
});

test.each([
  ['its own', 'sanniang-bay', ['scenic'], 'places/sanniang-bay'],
  ['that of its kind', 'sample', ['museum', 'park'], 'places/museum'],
  ['that of what it is besides a base', 'sample', ['base', 'nature'], 'places/nature'],
  ['that of a base', 'sample', ['base'], 'places/base'],
] as const)('a place has the drawing: %s', (_, id, kinds, name) => {
  expect(placePicture({ id, kinds })).toBe(name);
});

test('a drawing of a place is of a kind or of a place that there is', async () => {
  const names = await readdir(join(import.meta.dirname, 'places'));
  const files = await readdir(join(import.meta.dirname, '../../content/places'));
  const known = new Set([
    ...keysOf(PLACE_KINDS),
    ...files.map((file) => file.replace(/\.md$/, '')),
  ]);
  expect(names.filter((name) => !known.has(name.replace(/\.svg$/, '')))).toEqual([]);
});
