import type { MarkedText } from './answer.ts';
import { foldText, type Folded, type Simplified } from './fold.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Everything that cannot be seen, but would be copied with the words. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** The number of a source, which stands at the end of the page; never the year of a document's number. */
const NOTE = /〔\d{1,2}〕 ?/g;

/** Where words stand in a folded text, as stretches of the text as printed, in order, joined. */
export function findWords(folded: Folded, words: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const word of words) {
    if (word === '') continue;
    let from = folded.text.indexOf(word);
    while (from >= 0) {
      const end = from + word.length;
      found.push({ start: folded.at[from] ?? 0, end: endOf(folded, end) });
      from = folded.text.indexOf(word, end);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Stretch[] = [];
  for (const stretch of found) {
    const last = joined[joined.length - 1];
    if (last !== undefined && stretch.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else joined.push(stretch);
  }
  return joined;
}

/** Where the sign ends that stands before a place of the folded text: blanks after it stay out. */
function endOf({ text, at }: Folded, place: number): number {
  const next = at[place] ?? 0;
  const begin = at[place - 1] ?? 0;
  const last = Array.from(text.slice(0, place)).pop() ?? '';
  return Math.min(next, begin + Math.max(last.length, 1));
}

/** Cuts a stretch out of a text, with the marked stretches in it as pieces of their own. */
export function cut(text: string, whole: Stretch, marks: readonly Stretch[]): MarkedText {
  const pieces: { text: string; isMatch: boolean }[] = [];
  let at = whole.start;
  const add = (to: number, isMatch: boolean) => {
    const piece = text
      .slice(at, to)
      .replace(/\s+/g, ' ')
      .replace(NOTE, '')
      .replace(/([。；：，、！？]) /g, '$1')
      .replace(INVISIBLE, '');
    if (piece !== '') pieces.push({ text: piece, isMatch });
    at = Math.max(at, to);
  };
  for (const { start, end } of marks) {
    if (end <= whole.start || start >= whole.end) continue;
    if (start > at) add(start, false);
    add(Math.min(end, whole.end), true);
  }
  if (at < whole.end) add(whole.end, false);
  return pieces;
}

/** A whole text with the words highlighted. */
export function highlightWords(
  text: string,
  words: readonly string[],
  simplified: Simplified,
): MarkedText {
  const marks = findWords(foldText(text, simplified), words);
  return cut(text, { start: 0, end: text.length }, marks);
}
