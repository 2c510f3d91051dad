import { literalMatches, namedSo, type Scores, type Searched } from './match.ts';
import type { Query } from './query.ts';
import type { TitleIndex } from './title-index.ts';
import { pinyinWords, variantsOf } from './variants.ts';

/** What is looked for, with all that counts as the same, and the pages that have it. */
export interface Found {
  /** For every word of the query, the ways in which it may stand on a page, the typed one first. */
  readonly words: readonly (readonly string[])[];
  /** What else is highlighted, but says nothing of how well a page fits. */
  readonly marks?: readonly string[];
  readonly scores: Scores;
  /** Another query that was meant, from the site's own words. */
  readonly suggestion?: string;
}

/** The pages with one of the variants of a word; `isExact` as in `literalMatches`. */
type FindWord = (
  variants: readonly string[],
  searched: Searched,
  isExact: boolean,
) => Promise<Scores>;

/**
 * Pages with all words of a query in one of their variants, or with what the whole of it spells.
 *
 * @param findWord finds a single word
 */
export async function findAll(
  query: Query,
  searched: Searched,
  findWord: FindWord = findAny,
): Promise<Found> {
  const words = variantsOfAll(query, searched.titles);
  // All at once: on a slow line every question that waits for another costs as much as its answer.
  const found = await Promise.all(
    words.map((variants, at) =>
      findWord(variants, searched, query.exact.has(query.words[at] ?? '')),
    ),
  );
  // 周末 says which lists are wanted; what they or other pages should have, the other words say.
  const telling = found.filter((_, at) => {
    const word = query.words[at] ?? '';
    return query.exact.has(word) || !searched.titles.inNames.has(word);
  });
  const [first = found.reduce(either, new Map<string, number>()), ...others] = telling;
  const scores = others.reduce(both, first);
  const spelled = query.exact.size === 0 ? pinyinWords(query.words.join(' '), searched.titles) : [];
  if (spelled.length === 0) {
    return { words, scores: await withoutExcluded(scores, query, searched) };
  }
  // The spelling of a name is meant more than letters that happen to stand somewhere.
  const all = either(await findAny(spelled, searched), scores);
  return {
    words: [[...spelled, ...query.words]],
    scores: await withoutExcluded(all, query, searched),
  };
}

/** The variants of every word of a query; words in quotes have none. */
export const variantsOfAll = ({ words, exact }: Query, titles: TitleIndex) =>
  words.map((word) => (exact.has(word) ? [word] : variantsOf(word, titles)));

/** Pages that have, or are called by, one of the variants. */
export async function findAny(
  variants: readonly string[],
  searched: Searched,
  isExact = false,
): Promise<Scores> {
  const found = await Promise.all(
    variants.map(async (variant, at) => {
      const named = namedSo(variant, searched);
      if (at > 0 && searched.titles.inNames.has(variant)) return named;
      return either(await literalMatches(variant, searched, isExact), named);
    }),
  );
  return found.reduce(either, new Map<string, number>());
}

/** Leaves out the pages with an excluded word. */
export async function withoutExcluded(
  scores: Scores,
  { excluded }: Query,
  searched: Searched,
): Promise<Scores> {
  const kept = new Map(scores);
  for (const word of excluded) {
    for (const id of (await literalMatches(word, searched)).keys()) kept.delete(id);
  }
  return kept;
}

const both = (one: Scores, other: Scores): Scores =>
  new Map(
    [...one].flatMap(([id, score]) => {
      const more = other.get(id);
      return more === undefined ? [] : [[id, score + more] as const];
    }),
  );

/** Pages of one or the other, with the better of their scores. */
export function either(one: Scores, other: Scores): Scores {
  const all = new Map(one);
  for (const [id, score] of other) all.set(id, Math.max(score, all.get(id) ?? 0));
  return all;
}
