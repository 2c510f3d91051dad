import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import exifr from 'exifr';
import { imageSize } from 'image-size';
import { filesUnder } from './files-under.ts';
import type { Picture } from './rule.ts';

/**
 * The images of a site, by their addresses. What is no picture is there, too, without type, but for
 * the files that keep an empty folder in Git.
 */
export async function readPictures(publicFolder: string): Promise<ReadonlyMap<string, Picture>> {
  const paths = await filesUnder(`${publicFolder}/images`).catch(() => []);
  const pictures = paths
    .filter((path) => basename(path) !== '.gitkeep')
    .map(
      async (path) =>
        [
          `/images/${path}`,
          await readPicture(
            await readFile(`${publicFolder}/images/${path}`),
            `${basename(publicFolder)}/images/${path}`,
          ),
        ] as const,
    );
  return new Map(await Promise.all(pictures));
}

/** What a picture's bytes say. */
async function readPicture(bytes: Uint8Array, path: string): Promise<Picture> {
  return { path, bytes: bytes.length, ...measure(bytes), hasPosition: await hasPosition(bytes) };
}

function measure(bytes: Uint8Array): Pick<Picture, 'type' | 'width' | 'height'> {
  try {
    const { type, width, height } = imageSize(bytes);
    return { type, width, height };
  } catch {
    return {};
  }
}

/** Whether the picture tells where it was taken; what has no EXIF data does not. */
async function hasPosition(bytes: Uint8Array): Promise<boolean> {
  const position: unknown = await exifr.gps(bytes).catch(() => undefined);
  return position !== undefined && position !== null;
}

/**
 * The type of picture that a file's name promises.
 *
 * @example typeByName('/images/a.jpeg') // 'jpg'
 */
export function typeByName(path: string): string {
  return extname(path).slice(1).toLowerCase().replace('jpeg', 'jpg');
}
