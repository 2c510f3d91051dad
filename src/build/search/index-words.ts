import { encode } from 'cborg';
import { arrayOf, unpack } from './pagefind-format.ts';

// There are millions of numbers in the pieces of an index: as values they fill the memory, and to
// clear it takes longer than all else. So they stay in CBOR (RFC 8949), and are read where they are needed.

/**
 * A word of the index, which Pagefind writes as [letters, pages, more], with [step, numbers, more] for
 * each page. The step is the difference of the page's number to that of the page before. The numbers are
 * places in its text, or below 0 a weight (see `weightOf`): what follows it stands at that weight, each as
 * the difference to the place before.
 */
export interface Word {
  readonly letters: string;
  /** The CBOR of what follows the letters. */
  readonly rest: Uint8Array;
}

/** The words of a piece. */
export function readPiece(file: Buffer): readonly Word[] {
  const reader = new Reader(unpack(file));
  reader.array(1);
  return Array.from({ length: reader.array() }, () => {
    reader.array(3);
    const letters = reader.text();
    const start = reader.at;
    reader.pass();
    reader.pass();
    return { letters, rest: reader.bytes.subarray(start, reader.at) };
  });
}

/** Gives the pages of a word, by their numbers, with the numbers in each. */
export function* pagesOf({ rest }: Word): Generator<[page: number, numbers: readonly number[]]> {
  const reader = new Reader(rest);
  let page = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array(3);
    page += reader.integer();
    yield [page, Array.from({ length: reader.array() }, () => reader.integer())];
    reader.pass();
  }
}

/** A word as it is written in a piece. */
export const writeWord = ({ letters, rest }: Word): Uint8Array =>
  Buffer.concat([arrayOf(3), encode(letters), rest]);

/** A word of its pages, each with the step to it. */
export const wordOf = (
  letters: string,
  pages: readonly (readonly [step: number, numbers: readonly number[]])[],
): Word => ({
  letters,
  rest: Buffer.concat([encode(pages.map(([step, numbers]) => [step, numbers, []])), arrayOf(0)]),
});

/** Kinds of CBOR's values, which stand in the first three bits. */
const [WHOLE, NEGATIVE, BYTES, TEXT, ARRAY] = [0, 1, 2, 3, 4];

/** Goes through values of CBOR. */
class Reader {
  readonly bytes: Buffer;
  at = 0;
  #kind = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** How many values are in the array that begins here; stops where there must be another number. */
  array(wanted?: number): number {
    const length = this.#head();
    if (this.#kind !== ARRAY || (wanted ?? length) !== length) throw strange();
    return length;
  }

  text(): string {
    const length = this.#head();
    if (this.#kind !== TEXT) throw strange();
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  integer(): number {
    const value = this.#head();
    if (this.#kind !== WHOLE && this.#kind !== NEGATIVE) throw strange();
    return this.#kind === WHOLE ? value : -1 - value;
  }

  /** Passes a value. */
  pass(): void {
    const value = this.#head();
    if (this.#kind === ARRAY) for (let left = value; left > 0; left -= 1) this.pass();
    else if (this.#kind === BYTES || this.#kind === TEXT) this.at += value;
    else if (this.#kind !== WHOLE && this.#kind !== NEGATIVE) throw strange();
  }

  /** The kind of a value, and its length or the number itself. */
  #head(): number {
    const first = this.bytes[this.at] ?? 0xff;
    this.#kind = first >> 5;
    const short = first & 31;
    this.at += 1;
    if (short < 24) return short;
    const size = { 24: 1, 25: 2, 26: 4 }[short];
    if (size === undefined) throw strange();
    this.at += size;
    return this.bytes.readUIntBE(this.at - size, size);
  }
}

const strange = () => new Error('not a piece of an index as Pagefind 1.6 writes it');
