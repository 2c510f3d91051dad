import { mkdir, mkdtemp, readdir, readFile, utimes, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { squareSvg, writeSharePictures } from './share-pictures.ts';

const svg = (width: number, height: number, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" stroke-width="1.5"><title>图</title>${shapes}</svg>\n`;

describe('a square', () => {
  const boxOf = (name: string, width: number, height: number) =>
    /viewBox="([^"]*)"/.exec(squareSvg(name, svg(width, height, '')))?.[1];
  test.each([
    ['sheets/tide', 640, 350, '-49.23 -194.23 738.46 738.46'],
    ['hazards/fire', 64, 64, '-4.92 -4.92 73.85 73.85'],
    ['places/park', 360, 220, '70 0 220 220'],
    ['places/farm', 360, 220, '140 0 220 220'],
    ['panorama/coast', 1600, 360, '1130 0 360 360'],
  ])('of %s shows its middle or all of it', (name, width, height, box) => {
    expect(boxOf(name, width, height)).toBe(box);
  });

  test('has wider lines and no words', () => {
    const shapes = '<path stroke-dasharray="1 5" d="M0 0"/><text x="4" y="4">高潮线</text>';
    expect(squareSvg('sheets/tide', svg(640, 350, shapes))).toMatch(
      /^<svg [^>]*stroke-width="4.5"><title>图<\/title><path stroke-dasharray="3 15" d="M0 0"\/><\/svg>\n$/,
    );
  });
});

test('a share picture is a PNG of 600 × 600 on paper, rendered once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'share-'));
  const cache = join(folder, 'cache');
  await mkdir(join(folder, 'site/pictures/hazards'), { recursive: true });
  const file = join(folder, 'site/pictures/hazards/fire.svg');
  await writeFile(file, svg(64, 64, '<path fill="#a8412a" d="M24 24h16v16H24z"/>'));
  const png = join(folder, 'site/pictures/hazards/fire.png');

  await writeSharePictures(join(folder, 'site'), cache);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 600, height: 600 });
  /** The largest difference in red, green or blue: a palette is nearly exact. */
  const farFrom = (x: number, y: number, colour: readonly number[]) =>
    Math.max(...colour.map((value, at) => Math.abs(value - (data[(y * 600 + x) * 3 + at] ?? 0))));
  expect(farFrom(5, 5, [0xfa, 0xf7, 0xf2])).toBeLessThan(4);
  expect(farFrom(300, 300, [0xa8, 0x41, 0x2a])).toBeLessThan(4);

  const [kept = ''] = await readdir(cache);
  const first = await readFile(png);
  await utimes(join(cache, kept), 1, 1);
  await writeSharePictures(join(folder, 'site'), cache);
  expect(await readFile(png)).toEqual(first);
  expect((await stat(join(cache, kept))).mtimeMs).toBe(1000);

  await writeFile(file, svg(64, 64, '<path fill="#0b5c6b" d="M24 24h16v16H24z"/>'));
  await writeSharePictures(join(folder, 'site'), cache);
  expect(await readFile(png)).not.toEqual(first);
});
