import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { pageId } from '#domain/search/name-file.ts';

// Pagefind 1.6 cuts its index into pieces of some 24 KB, and a Chinese query of four characters wants
// three of them; and it names every page and piece by a hash, which no compression makes shorter. This
// cuts smaller and numbers instead: a reader on a slow line fetches a quarter. It reads only as much of
// the format (gzip, `pagefind_dcd`, CBOR) as that takes, and fails where that changed.

/** File of the numbers and foreign words of the index. */
export const WORDS_FILE = 'words.txt';
/** Bytes of a piece before compression. */
const PIECE = 5_000;
const HAN = /\p{Script=Han}/u;
const HAN_CHARACTER = /^\p{Script=Han}$/u;
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

/** A word of the index: its letters, and all that the index says of it. */
interface Word {
  readonly letters: string;
  readonly bytes: Buffer;
}

/**
 * Cuts the index in a folder of Pagefind into smaller pieces; numbers them and the pages, after a
 * stamp of all that is in it, so that no name ever means another content.
 */
export async function splitIndex(folder: string): Promise<void> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const [[language, about] = []] = Object.entries(entry.languages);
  if (language === undefined || about === undefined) throw new Error('Pagefind: no language');
  const metaFile = join(folder, `pagefind.${about.hash}.pf_meta`);
  const meta = unpack(await readFile(metaFile));
  const words: Word[] = [];
  for (const name of (await readdir(join(folder, 'index'))).sort()) {
    const file = join(folder, 'index', name);
    words.push(...wordsOf(unpack(await readFile(file))));
    await rm(file);
  }
  const sorted = [...withCharacters(words)].sort((a, b) => Buffer.compare(key(a), key(b)));
  const pieces = [...cut(sorted)];
  await writeFile(join(folder, WORDS_FILE), foreignWords(words).join('\n'));
  const sum = createHash('sha256').update(meta);
  for (const { packed } of pieces) sum.update(packed);
  const stamp = sum.digest('hex').slice(0, 8);
  // Version, pages, pieces of the index, and more: only the second and third item change.
  const [, pages, chunks] = itemsOf(meta, 0);
  if (pages === undefined || chunks === undefined) throw new Error('Pagefind: unknown pf_meta');
  const listed = itemsOf(meta, pages.start).map(async ({ start, end }, at) => {
    const [hash, rest] = itemsOf(meta, start);
    if (hash === undefined || rest === undefined) throw new Error('Pagefind: unknown page');
    const id = pageId(stamp, at);
    const pathOf = (name: string) => join(folder, 'fragment', `${name}.pf_fragment`);
    await rename(pathOf(textAt(meta, hash.start)), pathOf(id));
    return Buffer.concat([
      meta.subarray(start, hash.start),
      text(id),
      meta.subarray(rest.start, end),
    ]);
  });
  const cutInto = pieces.map(async ({ from, to, packed }, at) => {
    const id = pageId(stamp, at);
    await writeFile(join(folder, 'index', `${id}.pf_index`), packed);
    return Buffer.concat([head(4, 3), text(from), text(to), text(id)]);
  });
  const changed = pack(
    Buffer.concat([
      meta.subarray(0, pages.start),
      head(4, listed.length),
      ...(await Promise.all(listed)),
      meta.subarray(pages.end, chunks.start),
      head(4, cutInto.length),
      ...(await Promise.all(cutInto)),
      meta.subarray(chunks.end),
    ]),
  );
  const hash = `${language}_${stamp}`;
  await rm(metaFile);
  await writeFile(join(folder, `pagefind.${hash}.pf_meta`), changed);
  await writeFile(entryFile, JSON.stringify(entry).replace(about.hash, hash));
}

function wordsOf(index: Buffer): readonly Word[] {
  const [list] = itemsOf(index, 0);
  if (list === undefined) throw new Error('Pagefind: unknown pf_index');
  return itemsOf(index, list.start).map(({ start, end }) => ({
    letters: textAt(index, read(index, start).content),
    bytes: index.subarray(start, end),
  }));
}

/**
 * All words in pieces. Within a piece Pagefind counts words that begin alike for one: a number is apart
 * from the longer ones that begin so.
 */
function* cut(words: readonly Word[]): Generator<{ from: string; to: string; packed: Buffer }> {
  let group: Word[] = [];
  const flush = () => {
    const bytes = group.map((word) => word.bytes);
    const packed = pack(Buffer.concat([head(4, 1), head(4, group.length), ...bytes]));
    return { from: group[0]?.letters ?? '', to: group.at(-1)?.letters ?? '', packed };
  };
  let size = 0;
  for (const alike of togetherOnes(words)) {
    const more = alike.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size > 0 && (size + more > PIECE || group.some((word) => beginsLonger(word, alike)))) {
      yield flush();
      group = [];
      size = 0;
    }
    group.push(...alike);
    size += more;
  }
  if (group.length > 0) yield flush();
}

const NUMBER = /^\d+$/;
const beginsLonger = ({ letters }: Word, others: readonly Word[]) =>
  NUMBER.test(letters) &&
  others.some((other) => NUMBER.test(other.letters) && other.letters.startsWith(letters));

/** What stays together: the words that begin with one character, unless they are too many. */
function* togetherOnes(words: readonly Word[]): Generator<readonly Word[]> {
  for (const group of groupBy(words, ({ letters }) => [first(letters)]).values()) {
    const size = group.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size <= PIECE && HAN.test(group[0]?.letters ?? '')) yield group;
    else for (const word of group) yield [word];
  }
}

/**
 * Adds or completes the words of one Han character. Pagefind knows a character only where it stands
 * alone; it is at every place, too, at which a word begins or ends with it.
 */
function withCharacters(words: readonly Word[]): readonly Word[] {
  const ends = groupBy(words, ({ letters }) => [first(letters), Array.from(letters).at(-1) ?? '']);
  const others = words.filter(({ letters }) => !HAN_CHARACTER.test(letters));
  const characters = [...ends].filter(([character]) => HAN_CHARACTER.test(character));
  return [...others, ...characters.map(([character, having]) => joined(character, having))];
}

/** One word at all the places of some. */
function joined(letters: string, words: readonly Word[]): Word {
  const pages = new Map<number, Map<number, Set<number>>>();
  for (const word of words) {
    for (const [page, weights] of pagesOf(word)) {
      const known = pages.get(page) ?? new Map<number, Set<number>>();
      pages.set(page, known);
      for (const [weight, places] of weights) {
        const all = known.get(weight) ?? new Set<number>();
        known.set(weight, all);
        for (const place of places) all.add(place);
      }
    }
  }
  let last = 0;
  const listed = [...pages]
    .filter(([, weights]) => weights.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([page, weights]) => {
      const step = page - last;
      last = page;
      const numbers = [...weights]
        .sort(([a], [b]) => b - a)
        .flatMap(([weight, places]) => {
          const sorted = [...places].sort((a, b) => a - b);
          return [weight, ...sorted.map((place, at) => place - (sorted[at - 1] ?? 0))];
        });
      return Buffer.concat([head(4, 3), head(0, step), numberList(numbers), list([])]);
    });
  return { letters, bytes: Buffer.concat([head(4, 3), text(letters), list(listed), list([])]) };
}

const first = (letters: string): string => Array.from(letters)[0] ?? '';

function groupBy(words: readonly Word[], keysOf: (word: Word) => readonly string[]) {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    for (const name of new Set(keysOf(word))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [word]);
      else group.push(word);
    }
  }
  return groups;
}

/** Numbers and foreign words that stand in the text of some page, the commonest first. */
function foreignWords(words: readonly Word[]): readonly string[] {
  const counted = words
    .filter(({ letters }) => !HAN.test(letters))
    .map((word) => ({ word, count: [...pagesOf(word)].filter(isInText).length }))
    .filter(({ count }) => count > 0);
  return counted.sort((a, b) => b.count - a.count).map(({ word }) => word.letters);
}

/** Whether a word has places in the text of a page, not only in what is kept beside it. */
const isInText = ([, weights]: readonly [number, Weights]) => weights.size > 0;

/** Where a word stands in the text of a page, by weight; Pagefind writes that below zero. */
type Weights = ReadonlyMap<number, readonly number[]>;

/** For every page of a word, by number, where it stands there. */
function* pagesOf({ bytes }: Word): Generator<readonly [number, Weights]> {
  let at = read(bytes, 0).content;
  const next = () => {
    const item = read(bytes, at);
    at = item.content;
    return item;
  };
  const count = () => {
    const { major, value } = next();
    if (major !== 4) throw new Error('Pagefind: unknown word in pf_index');
    return value;
  };
  at = endOf(bytes, at); // its letters
  let page = 0;
  for (let pages = count(); pages > 0; pages -= 1) {
    const parts = count();
    page += next().value;
    const weights = new Map<number, number[]>();
    let here: number[] = [];
    let last = 0;
    for (let places = count(); places > 0; places -= 1) {
      const { major, value } = next();
      if (major === 0) here.push((last += value));
      else {
        weights.set(-1 - value, (here = []));
        last = 0;
      }
    }
    for (let part = 2; part < parts; part += 1) at = endOf(bytes, at);
    yield [page, weights];
  }
}

const key = ({ letters }: Word) => Buffer.from(letters);
const pack = (bytes: Buffer) => gzipSync(Buffer.concat([MAGIC, bytes]), { level: 9 });

function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('Pagefind: unknown file');
  return bytes.subarray(MAGIC.length);
}

/** A text item. */
function textAt(bytes: Buffer, at: number): string {
  const { major, value, content } = read(bytes, at);
  if (major !== 3) throw new Error('Pagefind: a text was expected');
  return bytes.toString('utf8', content, content + value);
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

function headBytes(major: number, value: number): readonly number[] {
  const first = major << 5;
  if (value < 24) return [first | value];
  if (value < 256) return [first | 24, value];
  return [first | 26, value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

const head = (major: number, value: number) => Buffer.from(headBytes(major, value));

const list = (items: readonly Buffer[]) => Buffer.concat([head(4, items.length), ...items]);

function numberList(values: readonly number[]): Buffer {
  const bytes = values.flatMap((value) =>
    value < 0 ? headBytes(1, -1 - value) : headBytes(0, value),
  );
  return Buffer.from([...headBytes(4, values.length), ...bytes]);
}

function text(words: string): Buffer {
  const bytes = Buffer.from(words);
  return Buffer.concat([head(3, bytes.length), bytes]);
}
