import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { decode, encode } from 'cborg';

// The files of Pagefind 1.6 as far as they are changed here: gzip around `pagefind_dcd` and CBOR, or
// JSON for the text of a page. None of this is documented: pagefind-format.test.ts fails with the next
// version of Pagefind, and says what to look at.

/** The version whose files and bundle are known. */
export const KNOWN_VERSION = '1.6.0';
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Names of the index in a language. */
export const entrySchema = z.looseObject({
  version: z.literal(KNOWN_VERSION),
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** Version, pages by the name of their file, pieces of the index with their first and last word. */
export const metaSchema = z.tuple(
  [
    z.literal(KNOWN_VERSION),
    z.array(z.tuple([z.string()], z.unknown())),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ],
  z.unknown(),
);

/** The text of a page. */
export const fragmentSchema = z.looseObject({ url: z.string() });

/** Whether a number among the places of a word is a weight. */
export const isWeight = (number: number): boolean => number < 0;

/** Reads a file of CBOR. */
export const readFormat = <Type>(file: Buffer, schema: z.ZodType<Type>): Type =>
  schema.parse(decode(unpack(file)));

/** Reads a file of JSON. */
export const readJson = <Type>(file: Buffer, schema: z.ZodType<Type>): Type =>
  schema.parse(JSON.parse(unpack(file).toString('utf8')));

/** Writes a file of CBOR. */
export const writeFormat = (value: unknown): Buffer => pack([encode(value)]);

/** Writes a piece of the index, of words as `writeWord` writes them. */
export const writePiece = (words: readonly Uint8Array[]): Buffer =>
  pack([arrayOf(1), arrayOf(words.length), ...words]);

/** The start of an array of CBOR (RFC 8949, 3.2.2): what is in it follows. */
export function arrayOf(length: number): Uint8Array {
  if (length < 24) return Uint8Array.of(0x80 | length);
  if (length < 256) return Uint8Array.of(0x98, length);
  return Uint8Array.of(0x99, length >> 8, length & 0xff);
}

/** Level 9 takes three times as long for half a hundredth. */
const pack = (parts: readonly Uint8Array[]) =>
  gzipSync(Buffer.concat([SIGNATURE, ...parts]), { level: 7 });

/** The CBOR or JSON in a file. */
export const unpack = (file: Buffer): Buffer => unpackFile(file).subarray(SIGNATURE.length);

/** A file without its gzip, which Pagefind reads as well: hosts pack it better. */
export function unpackFile(file: Buffer): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('not a file of Pagefind');
  }
  return bytes;
}

/** The end of Pagefind's bundle, which hides its class. */
const EXPORTS = 'export{createInstance,';

/**
 * Lets Pagefind's bundle give out the class behind `createInstance`: a search must know when a piece
 * of the index did not come, and no documented function tells.
 */
export function exportInstance(bundle: string): string {
  if (!bundle.includes(EXPORTS)) throw new Error("Pagefind's bundle is not that of 1.6.0");
  return bundle.replace(EXPORTS, `export{PagefindInstance,createInstance,`);
}
