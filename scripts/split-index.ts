import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';

// Pagefind 1.6 cuts its index into pieces of some 24 KB, and a Chinese query of four characters wants
// three of them. This cuts them smaller: a reader on a slow line fetches a quarter. It reads only as
// much of the format (gzip, `pagefind_dcd`, CBOR) as that takes, and fails where that changed.

/** Bytes of a piece before compression; a first character is never divided, prefixes stay together. */
const PIECE = 5_000;
const MAGIC = Buffer.from('pagefind_dcd');
const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** A CBOR item in a buffer: what it is, and where it ends. */
interface Item {
  readonly major: number;
  readonly value: number;
  /** Where the content begins. */
  readonly content: number;
}

/** Cuts the index in a folder of Pagefind into smaller pieces. */
export async function splitIndex(folder: string): Promise<void> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const [[language, about] = []] = Object.entries(entry.languages);
  if (language === undefined || about === undefined) throw new Error('Pagefind: no language');
  const metaFile = join(folder, `pagefind.${about.hash}.pf_meta`);
  const meta = unpack(await readFile(metaFile));
  const pieces: Buffer[] = [];
  for (const name of (await readdir(join(folder, 'index'))).sort()) {
    const file = join(folder, 'index', name);
    for (const { from, to, packed } of cut(unpack(await readFile(file)))) {
      const hash = `${language}_${hashOf(packed)}`;
      await writeFile(join(folder, 'index', `${hash}.pf_index`), packed);
      pieces.push(Buffer.concat([head(4, 3), text(from), text(to), text(hash)]));
    }
    await rm(file);
  }
  // Version, pages, pieces of the index, and more: only the third item changes.
  const [, , chunks] = itemsOf(meta, 0);
  if (chunks === undefined) throw new Error('Pagefind: unknown pf_meta');
  const sorted = pieces.sort((a, b) => Buffer.compare(firstWord(a), firstWord(b)));
  const changed = pack(
    Buffer.concat([
      meta.subarray(0, chunks.start),
      head(4, sorted.length),
      ...sorted,
      meta.subarray(chunks.end),
    ]),
  );
  const hash = `${language}_${hashOf(changed)}`;
  await writeFile(join(folder, `pagefind.${hash}.pf_meta`), changed);
  if (hash !== about.hash) await rm(metaFile);
  await writeFile(entryFile, JSON.stringify(entry).replace(about.hash, hash));
}

/** The words of one piece in smaller ones. */
function* cut(index: Buffer): Generator<{ from: string; to: string; packed: Buffer }> {
  const [list] = itemsOf(index, 0);
  if (list === undefined) throw new Error('Pagefind: unknown pf_index');
  const words = itemsOf(index, list.start).map(({ start, end }) => {
    const { content } = read(index, start);
    const word = read(index, content);
    if (word.major !== 3) throw new Error('Pagefind: unknown word in pf_index');
    const letters = index.toString('utf8', word.content, word.content + word.value);
    return { letters, bytes: index.subarray(start, end) };
  });
  let group: typeof words = [];
  const flush = () => {
    const bytes = group.map((word) => word.bytes);
    const packed = pack(Buffer.concat([head(4, 1), head(4, group.length), ...bytes]));
    return { from: group[0]?.letters ?? '', to: group.at(-1)?.letters ?? '', packed };
  };
  let size = 0;
  for (const word of words) {
    const last = group.at(-1)?.letters ?? '';
    if (size >= PIECE && first(last) !== first(word.letters)) {
      yield flush();
      group = [];
      size = 0;
    }
    group.push(word);
    size += word.bytes.length;
  }
  if (group.length > 0) yield flush();
}

const first = (word: string) => Array.from(word)[0];
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);
const pack = (bytes: Buffer) => gzipSync(Buffer.concat([MAGIC, bytes]), { level: 9 });

function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('Pagefind: unknown file');
  return bytes.subarray(MAGIC.length);
}

function firstWord(piece: Buffer): Buffer {
  const word = read(piece, 1);
  return piece.subarray(word.content, word.content + word.value);
}

/** The first bytes of a CBOR item (RFC 8949, section 3). */
function read(bytes: Buffer, at: number): Item {
  const initial = bytes.readUInt8(at);
  const [major, short] = [initial >> 5, initial & 31];
  if (short < 24) return { major, value: short, content: at + 1 };
  if (short > 26) throw new Error('Pagefind: unknown number in CBOR');
  const length = 2 ** (short - 24);
  return { major, value: bytes.readUIntBE(at + 1, length), content: at + 1 + length };
}

/** Where an item ends. */
function endOf(bytes: Buffer, at: number): number {
  const { major, value, content } = read(bytes, at);
  if (major === 2 || major === 3) return content + value;
  if (major < 2 || major === 7) return content;
  let end = content;
  const count = major === 5 ? 2 * value : major === 4 ? value : 1;
  for (let item = 0; item < count; item += 1) end = endOf(bytes, end);
  return end;
}

/** Where the items of an array stand. */
function itemsOf(bytes: Buffer, at: number): { start: number; end: number }[] {
  const { major, value, content } = read(bytes, at);
  if (major !== 4) throw new Error('Pagefind: an array was expected');
  const items: { start: number; end: number }[] = [];
  let start = content;
  for (let item = 0; item < value; item += 1) {
    const end = endOf(bytes, start);
    items.push({ start, end });
    start = end;
  }
  return items;
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  const bytes = Buffer.from([(major << 5) | 26, 0, 0, 0, 0]);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

function text(words: string): Buffer {
  const bytes = Buffer.from(words);
  return Buffer.concat([head(3, bytes.length), bytes]);
}
