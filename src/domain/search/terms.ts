import { hasHan } from './fold.ts';

/** Of longer runs every other pair is asked for: they are as precise, and half the bytes. */
const LONG_RUN = 6;

/** A term of the index, and whether it surely stands after the one before it. */
export interface Term {
  readonly text: string;
  /** At most so many words of the index lie between it and the term before. */
  readonly step: number;
}

/**
 * The terms of a folded word. The index holds every two neighbouring Han characters, and other
 * words as a whole.
 *
 * @example termsOf('白海豚2026').map(({ text }) => text) // ['白海', '海豚', '2026']
 */
export function termsOf(word: string): readonly Term[] {
  const runs = word.match(/ ?(?:\p{Script=Han}+|[^\p{Script=Han} ]+)/gu) ?? [];
  return runs.flatMap((blankAndRun, index): Term[] => {
    const run = blankAndRun.trim();
    // Two characters may be two words of the index; the signs between two runs are one, too.
    const border = (hasHan(runs[index - 1] ?? '') ? 2 : 1) + (run === blankAndRun ? 0 : 1);
    const characters = Array.from(run);
    if (!hasHan(run) || characters.length === 1) {
      return [{ text: run, step: border }];
    }
    const last = characters.length - 2;
    const isLong = characters.length >= LONG_RUN;
    return characters.slice(1).flatMap((character, at): Term[] => {
      if (isLong && at % 2 === 1 && at !== last) return [];
      const isNext = at > 0 && (!isLong || at % 2 === 1);
      const text = `${characters[at] ?? ''}${character}`;
      return [{ text, step: at === 0 ? border : isNext ? 1 : 2 }];
    });
  });
}

/**
 * Whether the terms stand in a row: positions[n] are those of the nth term on one page. A term
 * stands in the same word of the index as the one before it, or not more than its step after.
 */
export function standInRow(
  terms: readonly Term[],
  positions: readonly (readonly number[])[],
): boolean {
  let reached: ReadonlySet<number> | undefined;
  let slack = 0;
  for (const [index, term] of terms.entries()) {
    const here = positions[index] ?? [];
    if (here.length === 0) {
      slack += 1; // a page that the index knows the term of, but not the position
      continue;
    }
    const before = reached;
    const next =
      before === undefined
        ? here
        : here.filter((position) => {
            for (let step = 0; step <= term.step + slack; step += 1) {
              if (before.has(position - step)) return true;
            }
            return false;
          });
    if (next.length === 0) return false;
    reached = new Set(next);
    slack = 0;
  }
  return true;
}
