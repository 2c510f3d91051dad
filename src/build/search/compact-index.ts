import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'cborg';
import { hasHan, type Simplified } from '#domain/search/fold.ts';
import { pageId } from '#domain/search/packed-titles.ts';
import {
  entrySchema,
  fragmentSchema,
  isWeight,
  metaSchema,
  pieceSchema,
  readFormat,
  readJson,
  writeFormat,
  writePiece,
  type Word,
} from './pagefind-format.ts';

// Pagefind cuts its index into pieces of some 24 KB, and a Chinese query of four characters wants three
// of them; it names pages and pieces by hashes, which no compression makes shorter. Smaller pieces with
// numbers for names leave a quarter of that to fetch.

/** Bytes of a piece before compression. */
const PIECE = 5_000;

/** What is left of an index beside its files. */
export interface CompactIndex {
  /** Stands before the number of a page in its id. */
  readonly stamp: string;
  /** Addresses of the pages, by their numbers. */
  readonly paths: readonly string[];
  /** Numbers and foreign words in the texts, the commonest first. */
  readonly foreignWords: readonly string[];
}

/**
 * Rewrites the index in a folder of Pagefind: smaller pieces; single Han characters as words of their
 * own; traditional characters as queries have them; pages and pieces numbered after a stamp of all that is in it, so that no name ever means another
 * content.
 */
export async function compactIndex(folder: string, simplified: Simplified): Promise<CompactIndex> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const [[language, { hash }] = ['', { hash: '' }]] = Object.entries(entry.languages);
  const metaFile = join(folder, `pagefind.${hash}.pf_meta`);
  const [version, pages, , ...rest] = readFormat(await readFile(metaFile), metaSchema);
  const words = inSimplified(await takeWords(join(folder, 'index')), simplified);
  const pieces = inPieces(withCharacters(words)).map((piece) => ({
    from: piece[0]?.word[0] ?? '',
    to: piece.at(-1)?.word[0] ?? '',
    file: writePiece(piece.map(({ bytes }) => bytes)),
  }));
  const sum = createHash('sha256').update(JSON.stringify(pages));
  for (const { file } of pieces) sum.update(file);
  const stamp = sum.digest('hex').slice(0, 8);
  const numberedPieces = pieces.map(async ({ from, to, file }, at) => {
    const id = pageId(stamp, at);
    await writeFile(join(folder, 'index', `${id}.pf_index`), file);
    return [from, to, id] as const;
  });
  const paths = pages.map(async ([name], at) => {
    const file = join(folder, 'fragment', `${pageId(stamp, at)}.pf_fragment`);
    await rename(join(folder, 'fragment', `${name}.pf_fragment`), file);
    return readJson(await readFile(file), fragmentSchema).url;
  });
  const numberedPages = pages.map(([, ...about], at) => [pageId(stamp, at), ...about]);
  const meta = [version, numberedPages, await Promise.all(numberedPieces), ...rest];
  const name = `${language}_${stamp}`;
  await rm(metaFile);
  await writeFile(join(folder, `pagefind.${name}.pf_meta`), writeFormat(meta));
  await writeFile(entryFile, JSON.stringify(entry).replace(hash, name));
  return { stamp, paths: await Promise.all(paths), foreignWords: foreignWords(words) };
}

/** All words of the index, whose old pieces are gone then. */
async function takeWords(folder: string): Promise<readonly Word[]> {
  const words: Word[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const file = join(folder, name);
    words.push(...readFormat(await readFile(file), pieceSchema)[0]);
    await rm(file);
  }
  return words;
}

/** The words with simplified characters, each of them once. */
function inSimplified(words: readonly Word[], simplified: Simplified): readonly Word[] {
  const alike = new Map<string, Word[]>();
  for (const word of words) {
    const letters = Array.from(word[0], (sign) => simplified.get(sign) ?? sign).join('');
    alike.set(letters, [...(alike.get(letters) ?? []), word]);
  }
  return [...alike].map(([letters, all]): Word => {
    const [word, ...others] = all;
    if (word === undefined || others.length > 0) return joined(letters, all);
    const [, ...rest] = word;
    return [letters, ...rest];
  });
}

/** A word as it is written in a piece. */
interface EncodedWord {
  readonly word: Word;
  /** Pagefind sorts by these. */
  readonly key: Buffer;
  readonly bytes: Uint8Array;
}

/** All words, sorted, in pieces. */
function inPieces(words: readonly Word[]): readonly (readonly EncodedWord[])[] {
  const sorted = words
    .map((word): EncodedWord => ({ word, key: Buffer.from(word[0]), bytes: encode(word) }))
    .sort((a, b) => Buffer.compare(a.key, b.key));
  const pieces: EncodedWord[][] = [];
  let size = 0;
  for (const one of sorted) {
    const last = pieces.at(-1);
    const more = one.bytes.length;
    size += more;
    if (
      last === undefined ||
      size > PIECE ||
      last.some(({ word }) => beginsNumber(word, one.word))
    ) {
      pieces.push([one]);
      size = more;
    } else last.push(one);
  }
  return pieces;
}

const firstOf = (letters: string) => Array.from(letters)[0] ?? '';
const lastOf = (letters: string) => Array.from(letters).at(-1) ?? '';

/** Within a piece Pagefind counts words that begin alike for one: a number is apart from longer ones. */
const beginsNumber = ([number]: Word, [other]: Word) =>
  /^\d+$/.test(number) && /^\d+$/.test(other) && other.startsWith(number);

/**
 * Adds or completes the words of one Han character. Pagefind knows a character only where it stands
 * alone; it is at every place, too, at which a word begins or ends with it.
 */
function withCharacters(words: readonly Word[]): readonly Word[] {
  const having = new Map<string, Word[]>();
  for (const word of words) {
    for (const character of new Set([firstOf(word[0]), lastOf(word[0])])) {
      if (!hasHan(character)) continue;
      const known = having.get(character);
      if (known === undefined) having.set(character, [word]);
      else known.push(word);
    }
  }
  return [
    ...words.filter(([letters]) => !having.has(letters)),
    ...[...having].map(([character, all]) => joined(character, all)),
  ];
}

/** One word at all the places of some. */
function joined(letters: string, words: readonly Word[]): Word {
  const places = new Map<number, Map<number, Set<number>>>();
  for (const [page, weight, place] of words.flatMap((word) => [...placesOf(word)])) {
    const weights = places.get(page) ?? new Map<number, Set<number>>();
    places.set(page, weights.set(weight, (weights.get(weight) ?? new Set()).add(place)));
  }
  const steps = (sorted: readonly number[]) =>
    sorted.map((value, at) => value - (sorted[at - 1] ?? 0));
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const pages = steps(numbers).map((step, at): Word[1][number] => {
    const weights = [...(places.get(numbers[at] ?? 0) ?? [])].sort(([a], [b]) => b - a);
    const written = weights.flatMap(([weight, here]) => [
      weight,
      ...steps([...here].sort((a, b) => a - b)),
    ]);
    return [step, written, []];
  });
  return [letters, pages, []];
}

/** Page, weight and place of a word, wherever it stands in a text. */
function* placesOf([, pages]: Word): Generator<readonly [number, number, number]> {
  let page = 0;
  for (const [step, numbers] of pages) {
    page += step;
    let weight = 0;
    let place = 0;
    for (const number of numbers) {
      if (isWeight(number)) {
        weight = number;
        place = 0;
      } else {
        place += number;
        yield [page, weight, place];
      }
    }
  }
}

/** Numbers and foreign words that stand in the text of some page, the commonest first. */
function foreignWords(words: readonly Word[]): readonly string[] {
  return words
    .filter(([letters]) => !hasHan(letters))
    .map(([letters, pages]) => ({
      letters,
      count: pages.filter(([, places]) => places.length > 0).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ letters }) => letters);
}
