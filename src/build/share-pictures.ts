import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { GROUND } from '#pictures/roles.ts';

/** Edge of a share picture in pixels: WeChat wants at least 300. */
const EDGE = 600;
/** Beside a drawing that is shown whole. */
const MARGIN = 40;
/** A share picture is shown as small as a thumb, so its lines are this much wider. */
const WIDER = 3;
/** Groups and drawings that fill the square: with their middle, or with the part that begins at `left`. */
const FILLING: Readonly<Record<string, { readonly left?: number }>> = {
  covers: {},
  places: {},
  'places/farm': { left: 140 },
  'places/scenic': { left: 140 },
  panorama: { left: 1130 },
};
/** More effort takes eight times as long for 7 % less. */
const PNG = { palette: true, colours: 32, effort: 1, dither: 0, compressionLevel: 9 } as const;
const HEAD = /^<svg ([^>]*) width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"([^>]*)>/;

/**
 * A drawing as a square without words, for the picture of a shared link: places and the panorama fill it,
 * others stand in its middle.
 *
 * @param name `<group>/<id>`
 * @param svg the published file, see `svgFile`
 * @throws Error where the file does not begin as `svgFile` writes it
 */
export function squareSvg(name: string, svg: string): string {
  const head = HEAD.exec(svg);
  if (head === null) throw new Error(`Not a published drawing: ${name}`);
  const [start, before, , , after] = head;
  const [width, height] = [Number(head[2]), Number(head[3])];
  const filling = FILLING[name] ?? FILLING[name.replace(/\/.*/, '')];
  const margin = (MARGIN * Math.max(width, height)) / (EDGE - 2 * MARGIN);
  const side = filling ? Math.min(width, height) : Math.max(width, height) + 2 * margin;
  const left = filling?.left ?? (width - side) / 2;
  const top = (height - side) / 2;
  const box = [left, top, side, side].map((value) => Number(value.toFixed(2))).join(' ');
  const shapes = svg.slice(start.length).replace(/<text[^>]*>[^<]*<\/text>/g, '');
  const square = `<svg ${before} width="${EDGE}" height="${EDGE}" viewBox="${box}"${after}>${shapes}`;
  return square.replace(
    /(stroke-(?:width|dasharray))="([\d. ]+)"/g,
    (_, attribute: string, values: string) =>
      `${attribute}="${values
        .split(' ')
        .map((value) => Number(value) * WIDER)
        .join(' ')}"`,
  );
}

/** The bytes of a share picture; what was rendered once is kept by the hash of what it is made of. */
async function render(square: string, cache: string): Promise<Uint8Array> {
  const made = JSON.stringify([sharp.versions.vips, PNG, square]);
  const kept = join(cache, `${createHash('sha256').update(made).digest('hex').slice(0, 32)}.png`);
  const known = await readFile(kept).catch(() => undefined);
  if (known !== undefined) return known;
  const bytes = await sharp(Buffer.from(square))
    .flatten({ background: GROUND })
    .png(PNG)
    .toBuffer();
  // Another build may write the same: it appears whole or not at all.
  await writeFile(`${kept}.${process.pid}`, bytes);
  await rename(`${kept}.${process.pid}`, kept);
  return bytes;
}

/**
 * Writes beside every published drawing, `/pictures/<group>/<id>.svg`, its share picture, a PNG.
 *
 * @param folder the built site
 * @param cache folder of what earlier builds rendered
 */
export async function writeSharePictures(folder: string, cache: string): Promise<void> {
  const pictures = join(folder, 'pictures');
  await mkdir(cache, { recursive: true });
  for (const file of (await readdir(pictures, { recursive: true })).sort()) {
    if (!file.endsWith('.svg')) continue;
    const name = file.replaceAll('\\', '/').replace(/\.svg$/, '');
    const svg = await readFile(join(pictures, file), 'utf8');
    await writeFile(join(pictures, `${name}.png`), await render(squareSvg(name, svg), cache));
  }
}
