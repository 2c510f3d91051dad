import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { imageSize } from 'image-size';
import { filesUnder } from './files-under.ts';
import { readNotes, type PositionNote } from './picture-position.ts';
import { svgFaults, type SvgFault } from './svg.ts';

/** A published picture, as far as it could be read. */
export interface Picture {
  /** Path from the repository's root. */
  readonly path: string;
  readonly bytes: number;
  /** By its first bytes, whatever its name says; undefined where it is no picture. */
  readonly type?: string | undefined;
  /** As browsers show it. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Lies on its side but for a note that not every browser reads. */
  readonly isTurned?: boolean | undefined;
  /** Whether its notes (EXIF, XMP) say where it was taken; `unknown` where they cannot be read. */
  readonly position: PositionNote;
  /** What of a drawing must not be published; only of SVG. */
  readonly svgFaults?: readonly SvgFault[] | undefined;
}

/** Names that promise a picture, whatever is in the file. */
const PICTURE_NAMES = /\.(?:avif|bmp|gif|hei[cf]|jpe?g|jxl|png|svgz?|tiff?|webp)$/i;

/**
 * The pictures that are published, by their addresses: every file among the images, and every other
 * file of the public folder that is a picture by its name or its bytes. What is no picture is there
 * without type, but for the files that keep an empty folder in Git.
 */
export async function readPictures(publicFolder: string): Promise<ReadonlyMap<string, Picture>> {
  const paths = await filesUnder(publicFolder).catch(() => []);
  const pictures = paths
    .filter((path) => basename(path) !== '.gitkeep')
    .map(async (path) => {
      const bytes = await readFile(`${publicFolder}/${path}`);
      return [`/${path}`, readPicture(bytes, `${basename(publicFolder)}/${path}`)] as const;
    });
  const isPicture = ([address, { type }]: readonly [string, Picture]) =>
    address.startsWith('/images/') || type !== undefined || PICTURE_NAMES.test(extname(address));
  return new Map((await Promise.all(pictures)).filter(isPicture));
}

/** What a picture's bytes say. */
function readPicture(bytes: Uint8Array, path: string): Picture {
  const { position, orientation } = readNotes(bytes);
  const picture = { path, bytes: bytes.length, ...measure(bytes, orientation), position };
  const isDrawing = picture.type === 'svg' || /\.svgz?$/i.test(path);
  return isDrawing ? { ...picture, svgFaults: svgFaults(bytes) } : picture;
}

/**
 * Type and size; width and height are those of the picture as browsers show it. All of them turn a
 * JPEG as its EXIF says and an AVIF by its own mark; of PNG and WebP each has its own opinion.
 */
function measure(
  bytes: Uint8Array,
  orientation: number,
): Pick<Picture, 'type' | 'width' | 'height' | 'isTurned'> {
  try {
    const { type, width, height } = imageSize(bytes);
    const isOnSide =
      type === 'avif' ? isTurnedAvif(bytes) : type === 'jpg' ? orientation >= 5 : false;
    return {
      type,
      ...(isOnSide ? { width: height, height: width } : { width, height }),
      isTurned: orientation !== 1 && (type === 'png' || type === 'webp'),
    };
  } catch {
    return {};
  }
}

/** Whether an AVIF is turned by a quarter or three (box `irot`, ISO/IEC 23008-12, 6.5.10). */
function isTurnedAvif(bytes: Uint8Array): boolean {
  const [, turns = '\0'] =
    /\0\0\0\x09irot([\s\S])/.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  return (turns.charCodeAt(0) & 1) === 1;
}
