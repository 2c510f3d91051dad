import { inflateSync } from 'node:zlib';

/** Whether a picture tells where it was taken; `unknown` where its notes are broken or packed. */
export type PositionNote = 'none' | 'found' | 'unknown';

/** What the notes in a picture's bytes say. */
export interface PictureNotes {
  readonly position: PositionNote;
  /** EXIF orientation, 1 to 8; 1 where there is none. From 5 on width and height change places. */
  readonly orientation: number;
}

/**
 * Reads EXIF and XMP out of the bytes of a picture of any format. The bytes are searched from end to
 * end and not by the rules of each container, because that finds notes in every place that a
 * container allows (also in a second picture or a film behind the first one), and in formats that
 * nobody thought of. Only what is packed has to be unpacked first: the texts of PNG, and pictures
 * inside SVG.
 */
export function readNotes(bytes: Uint8Array): PictureNotes {
  const pieces = [bytes, ...packedPieces(bytes)];
  const notes = pieces.map((piece) => (piece === undefined ? UNKNOWN : notesIn(piece)));
  const positions = notes.map(({ position }) => position);
  const position = positions.includes('found')
    ? 'found'
    : positions.includes('unknown')
      ? 'unknown'
      : 'none';
  const { orientation = 1 } = notes.find((note) => note.orientation !== 1) ?? {};
  return { position, orientation };
}

const UNKNOWN: PictureNotes = { position: 'unknown', orientation: 1 };

/** Positions in XMP, in a film of a moving photo (QuickTime, MP4) and in the RDF of an SVG. */
const WRITTEN_POSITION =
  /GPS(?:Dest)?(?:Latitude|Longitude|Coordinates)|geo:(?:lat|long)\b|location\.ISO6709|\xa9xyz[\s\S]{4}[+-]\d/;
/** Notes of HEIF and AVIF that are packed, which no browser and hardly a program writes. */
const PACKED_ITEM = /application\/rdf\+xml\0(?:deflate|gzip|br|compress)\0/;

function notesIn(bytes: Uint8Array): PictureNotes {
  const text = Buffer.from(bytes).toString('latin1');
  // Without its zeros, UTF-16 and UTF-32 read like ASCII.
  const isWritten = WRITTEN_POSITION.test(text) || WRITTEN_POSITION.test(text.replace(/\0/g, ''));
  const tiffs = [...text.matchAll(/II\*\0|MM\0\*/g)].map(({ index }) =>
    readTiff(
      bytes.subarray(index),
      /exif.{0,10}$/is.test(text.slice(Math.max(0, index - 14), index)),
    ),
  );
  const { orientation = 1 } = tiffs.find((tiff) => tiff.orientation !== undefined) ?? {};
  if (isWritten || tiffs.some((tiff) => tiff.position === 'found')) {
    return { position: 'found', orientation };
  }
  const isUnknown = PACKED_ITEM.test(text) || tiffs.some((tiff) => tiff.position === 'unknown');
  return { position: isUnknown ? 'unknown' : 'none', orientation };
}

interface Tiff {
  readonly position: PositionNote;
  readonly orientation?: number | undefined;
}

/** Tags of EXIF 3.0, 4.6.5 and 4.6.6. */
const ORIENTATION = 0x0112;
const GPS_DIRECTORY = 0x8825;
/** Latitude and longitude of the camera, and of what it looks at. */
const COORDINATES = new Set([0x02, 0x04, 0x14, 0x16]);
/** More directories one after the other are a circle. */
const DIRECTORY_LIMIT = 20;

/**
 * A TIFF structure, in which EXIF is written.
 *
 * @param isExif whether it is marked as EXIF, so that what cannot be followed is broken, and not a
 *   few bytes of a picture that look like a beginning
 */
function readTiff(bytes: Uint8Array, isExif: boolean): Tiff {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isLittle = view.getUint8(0) === 0x49;
    let orientation: number | undefined;
    let offset = view.getUint32(4, isLittle);
    for (let count = 0; offset !== 0 && count < DIRECTORY_LIMIT; count += 1) {
      const { entries, next } = readDirectory(view, offset, isLittle);
      const at = entries.get(ORIENTATION);
      // Only that of the picture itself, which is in the first directory.
      if (at !== undefined && count === 0) orientation = view.getUint16(at, isLittle);
      const gps = entries.get(GPS_DIRECTORY);
      if (gps !== undefined) {
        const tags = readDirectory(view, view.getUint32(gps, isLittle), isLittle).entries.keys();
        if ([...tags].some((tag) => COORDINATES.has(tag)))
          return { position: 'found', orientation };
      }
      offset = next;
    }
    const isTurn = orientation !== undefined && orientation >= 1 && orientation <= 8;
    return { position: 'none', orientation: isTurn ? orientation : undefined };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { position: isExif ? 'unknown' : 'none' };
  }
}

/**
 * The tags of a directory with the places of their values.
 *
 * @throws RangeError where it leads out of the file
 */
function readDirectory(view: DataView, offset: number, isLittle: boolean) {
  const count = view.getUint16(offset, isLittle);
  const entries = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const at = offset + 2 + index * 12;
    entries.set(view.getUint16(at, isLittle), at + 8);
  }
  const end = offset + 2 + count * 12;
  // Some programs leave out the four bytes that say that no other directory follows.
  return { entries, next: end + 4 <= view.byteLength ? view.getUint32(end, isLittle) : 0 };
}

/** Pieces that stand packed in a PNG or an SVG; undefined for one that cannot be unpacked. */
function packedPieces(bytes: Uint8Array): readonly (Uint8Array | undefined)[] {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) === 'PNG') return pngTexts(file);
  const text = file.toString('latin1');
  if (!/<svg[\s>]/.test(text)) return [];
  return [...text.matchAll(/data:image\/[^,"')]*;base64,([\w+/=\s]+)/gi)].flatMap(
    ([, data = '']) => {
      const picture = Buffer.from(data, 'base64');
      return [picture, ...packedPieces(picture)];
    },
  );
}

/** The packed texts of a PNG (its specification, 11.3.4), and profiles in them that ImageMagick writes. */
function pngTexts(file: Buffer): readonly (Buffer | undefined)[] {
  const pieces: (Buffer | undefined)[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'zTXt' || type === 'iTXt' || type === 'tEXt') pieces.push(...unpacked(type, data));
    at += 12 + length;
  }
  return pieces;
}

function unpacked(type: string, data: Buffer): readonly (Buffer | undefined)[] {
  const keyword = data.indexOf(0);
  const isPacked = type === 'zTXt' || (type === 'iTXt' && data[keyword + 1] === 1);
  // iTXt has the names of the language and of the keyword before the text.
  const start =
    type === 'tEXt'
      ? keyword + 1
      : type === 'zTXt'
        ? keyword + 2
        : data.indexOf(0, data.indexOf(0, keyword + 3) + 1) + 1;
  const raw = data.subarray(start);
  const content = isPacked ? inflated(raw) : raw;
  const isProfile = data.toString('latin1', 0, 16).startsWith('Raw profile type');
  const digits = isProfile ? content?.toString('latin1').replace(/^\s*\S+\s+\d+/, '') : undefined;
  const profile =
    digits === undefined ? [] : [Buffer.from(digits.replace(/[^\da-f]/gi, ''), 'hex')];
  return [content, ...profile];
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: 16 * 1024 * 1024 });
  } catch {
    return undefined;
  }
}
