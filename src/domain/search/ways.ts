import type { NameBook } from './name-book.ts';
import { numeralVariants } from './numerals.ts';
import { pinyinWords } from './pinyin.ts';

/**
 * The ways in which a word may stand on a page, the typed one first: with other numerals, as what a
 * spelling means, as a synonym.
 *
 * @example waysOf('火灾', book) // ['火灾', '消防']
 */
export function waysOf(word: string, book: NameBook): readonly string[] {
  const spelled = pinyinWords(word, book);
  return [
    ...new Set([word, ...numeralVariants(word), ...spelled, ...(book.synonyms.get(word) ?? [])]),
  ];
}
