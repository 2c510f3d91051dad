import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText, hasHan, type Simplified } from '#domain/search/fold.ts';
import { pageId } from '#domain/search/packed-titles.ts';
import { pagesOf, readPiece, wordOf, writeWord, type Word } from './index-words.ts';
import {
  entrySchema,
  fragmentSchema,
  isWeight,
  metaSchema,
  readFormat,
  readJson,
  writeFormat,
  writePiece,
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
 * own; all words as queries are folded; pages and pieces numbered after a stamp of all that is in it,
 * so that no name ever means another content.
 */
export function compactIndex(folder: string, simplified: Simplified): CompactIndex {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(readFileSync(entryFile, 'utf8')));
  const [[language, { hash }] = ['', { hash: '' }]] = Object.entries(entry.languages);
  const metaFile = join(folder, `pagefind.${hash}.pf_meta`);
  const [version, pages, , ...rest] = readFormat(readFileSync(metaFile), metaSchema);
  // First, as long as there is little in memory: each unpacking has it cleared.
  const paths = pages.map(([name]) => {
    const file = join(folder, 'fragment', `${name}.pf_fragment`);
    return readJson(readFileSync(file), fragmentSchema).url;
  });
  const words = folded(takeWords(join(folder, 'index')), simplified);
  const pieces = inPieces(withCharacters(words)).map((piece) => ({
    from: piece[0]?.letters ?? '',
    to: piece.at(-1)?.letters ?? '',
    file: writePiece(piece.map(({ bytes }) => bytes)),
  }));
  const sum = createHash('sha256').update(JSON.stringify(pages));
  for (const { file } of pieces) sum.update(file);
  const stamp = sum.digest('hex').slice(0, 8);
  const numberedPieces = pieces.map(({ from, to, file }, at) => {
    const id = pageId(stamp, at);
    writeFileSync(join(folder, 'index', `${id}.pf_index`), file);
    return [from, to, id] as const;
  });
  const fragments = join(folder, 'fragment');
  for (const [at, [name]] of pages.entries()) {
    const file = `${pageId(stamp, at)}.pf_fragment`;
    renameSync(join(fragments, `${name}.pf_fragment`), join(fragments, file));
  }
  const numberedPages = pages.map(([, ...about], at) => [pageId(stamp, at), ...about]);
  const meta = [version, numberedPages, numberedPieces, ...rest];
  const name = `${language}_${stamp}`;
  rmSync(metaFile);
  writeFileSync(join(folder, `pagefind.${name}.pf_meta`), writeFormat(meta));
  writeFileSync(entryFile, JSON.stringify(entry).replace(hash, name));
  return { stamp, paths, foreignWords: foreignWords(words) };
}

/** All words of the index, whose old pieces are gone then. */
function takeWords(folder: string): readonly Word[] {
  const words: Word[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    words.push(...readPiece(readFileSync(file)));
    rmSync(file);
  }
  return words;
}

/** The words as queries are folded, each of them once: with simplified characters, ① as 1. */
function folded(words: readonly Word[], simplified: Simplified): readonly Word[] {
  const alike = new Map<string, Word[]>();
  for (const word of words) {
    const letters = foldWord(word.letters, simplified);
    alike.set(letters, [...(alike.get(letters) ?? []), word]);
  }
  return [...alike].map(([letters, all]): Word => {
    const [word, ...others] = all;
    return word === undefined || others.length > 0 ? joined(letters, all) : { ...word, letters };
  });
}

/** What cannot be folded to one word stays. */
function foldWord(letters: string, simplified: Simplified): string {
  const { text } = foldText(letters, simplified);
  return text === '' || text.includes(' ') ? letters : text;
}

/** A word as it is written in a piece. */
interface WrittenWord {
  readonly letters: string;
  /** Pagefind sorts by these. */
  readonly key: Buffer;
  readonly bytes: Uint8Array;
}

/** All words, sorted, in pieces. */
function inPieces(words: readonly Word[]): readonly (readonly WrittenWord[])[] {
  const sorted = words
    .map((word): WrittenWord => {
      const { letters } = word;
      return { letters, key: Buffer.from(letters), bytes: writeWord(word) };
    })
    .sort((a, b) => Buffer.compare(a.key, b.key));
  const pieces: WrittenWord[][] = [];
  let size = 0;
  for (const one of sorted) {
    const last = pieces.at(-1);
    const more = one.bytes.length;
    size += more;
    if (last === undefined || size > PIECE || isNumberAfter(last, one)) {
      pieces.push([one]);
      size = more;
    } else last.push(one);
  }
  return pieces;
}

const firstOf = (letters: string) => Array.from(letters)[0] ?? '';
const lastOf = (letters: string) => Array.from(letters).at(-1) ?? '';

const NUMBER = /^\d+$/;

/** Within a piece Pagefind counts words that begin alike for one: a number is apart from longer ones. */
const isNumberAfter = (piece: readonly WrittenWord[], { letters: other }: WrittenWord) =>
  NUMBER.test(other) &&
  piece.some(({ letters }) => NUMBER.test(letters) && other.startsWith(letters));

/**
 * Adds or completes the words of one Han character. Pagefind knows a character only where it stands
 * alone; it is at every place, too, at which a word begins or ends with it.
 */
function withCharacters(words: readonly Word[]): readonly Word[] {
  const having = new Map<string, Word[]>();
  for (const word of words) {
    for (const character of new Set([firstOf(word.letters), lastOf(word.letters)])) {
      if (!hasHan(character)) continue;
      const known = having.get(character);
      if (known === undefined) having.set(character, [word]);
      else known.push(word);
    }
  }
  return [
    ...words.filter(({ letters }) => !having.has(letters)),
    ...[...having].map(([character, all]) => joined(character, all)),
  ];
}

// A place is one number, page before weight before place, so that sorting puts it where it is written.
const PLACES = 2 ** 24;
const WEIGHTS = 2 ** 10;

/** One word at all the places of some. */
function joined(letters: string, words: readonly Word[]): Word {
  const all: number[] = [];
  for (const word of words) addPlaces(word, all);
  const pages: [step: number, numbers: number[]][] = [];
  let numbers: number[] = [];
  let [before, page, weight, place] = [-1, -1, 0, 0];
  for (const one of Float64Array.from(all).sort()) {
    if (one === before) continue;
    before = one;
    const here = one % PLACES;
    const rest = (one - here) / PLACES;
    const weightHere = -(rest % WEIGHTS);
    const pageHere = (rest + weightHere) / WEIGHTS;
    if (pageHere !== page) pages.push([pageHere - Math.max(page, 0), (numbers = [])]);
    if (pageHere !== page || weightHere !== weight) {
      numbers.push(weightHere);
      place = 0;
    }
    numbers.push(here - place);
    [page, weight, place] = [pageHere, weightHere, here];
  }
  return wordOf(letters, pages);
}

/** Adds the places of a word, wherever it stands in a text. */
function addPlaces(word: Word, all: number[]): void {
  for (const [page, numbers] of pagesOf(word)) {
    let weight = 0;
    let place = 0;
    for (const number of numbers) {
      if (isWeight(number)) {
        weight = number;
        place = 0;
      } else {
        place += number;
        all.push((page * WEIGHTS - weight) * PLACES + place);
      }
    }
  }
}

/** Numbers and foreign words that stand in the text of some page, the commonest first. */
function foreignWords(words: readonly Word[]): readonly string[] {
  return words
    .filter(({ letters }) => !hasHan(letters))
    .map((word) => ({
      letters: word.letters,
      count: [...pagesOf(word)].filter(([, numbers]) => numbers.length > 0).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ letters }) => letters);
}
