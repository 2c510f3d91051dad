import { plainSpelling } from './plain-spelling.ts';

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
export function spelledLetters(typed: string, readingOf: (character: string) => string): string {
  const letters = plainSpelling(
    typed.replace(/[\s']/g, '').replace(/\p{Script=Han}/gu, (character) => readingOf(character)),
  );
  return /[a-z]/.test(plainSpelling(typed)) ? letters : '';
}
