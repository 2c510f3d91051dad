import { vocabulary, type NameBook } from './name-book.ts';
import { plainSpelling } from './plain-spelling.ts';

/** Longer input is no pinyin of a name. */
const LONGEST = 32;
/** How many different words one spelling may mean. */
const MOST_WORDS = 3;

/** Where in a name a spelling was found. */
interface Spelled {
  readonly start: number;
  readonly end: number;
  /** How many syllables were not written in full. */
  readonly short: number;
}

/**
 * Finds a spelling in the syllables of a name: each in full or by its initial, the last one begun.
 * @example findSpelling('snwan', ['san', 'niang', 'wan'])?.end // 3
 */
export function findSpelling(letters: string, syllables: readonly string[]): Spelled | undefined {
  let best: Spelled | undefined;
  for (let start = 0; start < syllables.length; start += 1) {
    if (syllables[start]?.charAt(0) !== letters.charAt(0)) continue;
    let reached = new Map([[0, 0]]);
    for (let at = start; at < syllables.length && reached.size > 0; at += 1) {
      const syllable = syllables[at] ?? '';
      const next = new Map<number, number>();
      for (const [offset, short] of reached) {
        const rest = letters.slice(offset);
        for (const [length, cost] of waysToWrite(syllable, rest)) {
          const to = offset + length;
          if ((next.get(to) ?? Infinity) > short + cost) next.set(to, short + cost);
        }
      }
      const short = next.get(letters.length);
      if (short !== undefined && short < (best?.short ?? Infinity)) {
        best = { start, end: at + 1, short };
      }
      reached = next;
    }
  }
  return best;
}

function* waysToWrite(syllable: string, rest: string): Generator<readonly [number, number]> {
  if (syllable === ' ' || syllable === '') {
    yield [0, 0];
    return;
  }
  if (rest.startsWith(syllable)) yield [syllable.length, 0];
  else if (rest !== '' && syllable.startsWith(rest)) yield [rest.length, 1];
  const initial = /^[zcs]h/.exec(syllable)?.[0].length ?? 1;
  for (const length of new Set([1, initial])) {
    if (length < syllable.length && rest.startsWith(syllable.slice(0, length))) yield [length, 1];
  }
}

/**
 * The letters of what somebody spells; empty where nothing is spelled. Part of it may be in characters
 * already, as an input method leaves it: `sanniang湾`.
 *
 * @example spelledLetters("ní xìng'táo", readingOf) // 'nixingtao'
 */
export function spelledLetters(typed: string, readingOf: NameBook['readingOf']): string {
  const letters = plainSpelling(
    typed.replace(/[\s']/g, '').replace(/\p{Script=Han}/gu, (character) => readingOf(character)),
  );
  return /[a-z]/.test(plainSpelling(typed)) ? letters : '';
}

/** Sounds that many readers do not tell apart: n and l, zh and z, ng and n. */
const blur = (letters: string) =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replace(/l/g, 'n')
    .replace(/ng/g, 'n');

/**
 * The words of the names that a spelling may mean, likeliest first.
 * @example pinyinWords('san niang wan', book) // ['三娘湾']
 */
export function pinyinWords(typed: string, book: NameBook): readonly string[] {
  // Part of it may be in characters already: sanniang湾.
  const written = typed.match(/\p{Script=Han}/gu) ?? [];
  const letters = spelledLetters(typed, book.readingOf);
  if (letters.length < 2 || letters.length > LONGEST) return [];
  const exact = spelledWords(letters, book, (syllable) => syllable);
  const words = exact.length > 0 ? exact : spelledWords(blur(letters), book, blur);
  return words.filter((word) => written.every((character) => word.includes(character)));
}

function spelledWords(
  letters: string,
  book: NameBook,
  read: (syllable: string) => string,
): readonly string[] {
  const found = new Map<string, { short: number; count: number }>();
  for (const { folded, isPart, syllables } of vocabulary(book)) {
    const characters = Array.from(folded);
    const spelled = findSpelling(letters, syllables().map(read));
    if (spelled === undefined) continue;
    const word = characters.slice(spelled.start, spelled.end).join('').trim();
    // One syllable means too many characters to mean any of them.
    if (word === letters || Array.from(word).length < 2) continue;
    const known = found.get(word) ?? { short: spelled.short, count: 0 };
    // A name that begins so is likelier meant than one that has it somewhere.
    known.count += (spelled.start === 0 ? 2 : 1) + (isPart ? 0 : 1);
    found.set(word, known);
  }
  const ranked = [...found].sort(
    ([, one], [, other]) => one.short - other.short || other.count - one.count,
  );
  const least = ranked[0]?.[1].short ?? 0;
  return ranked
    .filter(([, { short }]) => least > 0 || short === 0)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
