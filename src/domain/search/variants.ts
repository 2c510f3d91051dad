import { numeralVariants } from './numerals.ts';
import { findSpelling, spelledLetters } from './pinyin.ts';
import type { TitleIndex } from './title-index.ts';

/** Longer input is no pinyin of a name. */
const LONGEST = 32;
/** How many different words one spelling may mean. */
const MOST_WORDS = 3;

/**
 * The ways in which a word may stand on a page, the typed one first: with other numerals, as what a
 * spelling means, as a synonym.
 *
 * @example variantsOf('火灾', titles) // ['火灾', '消防']
 */
export function variantsOf(word: string, titles: TitleIndex): readonly string[] {
  const spelled = pinyinWords(word, titles);
  const written = [word, ...numeralVariants(word)];
  const synonyms = written.flatMap((way) => titles.synonyms.get(way) ?? []);
  return [...new Set([...written, ...spelled, ...synonyms])];
}

/** Sounds that many readers do not tell apart: n and l, zh and z, ng and n. */
const blur = (letters: string) =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replace(/l/g, 'n')
    .replace(/ng/g, 'n');

/**
 * The words of the names that a spelling may mean, likeliest first.
 * @example pinyinWords('san niang wan', titles) // ['三娘湾']
 */
export function pinyinWords(typed: string, titles: TitleIndex): readonly string[] {
  // Part of it may be in characters already: sanniang湾.
  const written = typed.match(/\p{Script=Han}/gu) ?? [];
  const letters = spelledLetters(typed, titles.readingOf);
  if (letters.length < 2 || letters.length > LONGEST) return [];
  const exact = spelledWords(letters, titles, (syllable) => syllable);
  const words = exact.length > 0 ? exact : spelledWords(blur(letters), titles, blur);
  return words.filter((word) => written.every((character) => word.includes(character)));
}

function spelledWords(
  letters: string,
  { vocabulary }: TitleIndex,
  read: (syllable: string) => string,
): readonly string[] {
  const found = new Map<string, { short: number; count: number }>();
  for (const { folded, isPart, syllables } of vocabulary) {
    const spelled = findSpelling(letters, syllables().map(read));
    if (spelled === undefined) continue;
    const characters = Array.from(folded).slice(spelled.start, spelled.end);
    const word = characters.join('').trim();
    // A word spells nothing but others; one syllable means too many characters to mean any of them.
    if (read(word) === letters || Array.from(word).length < 2) continue;
    // First letters of two sentences spell nothing.
    if (spelled.short > 0 && word.includes(' ')) continue;
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
