import { foldText, hasHan, standsIn } from './fold.ts';
import type { SearchIndex } from './search-index.ts';
import { standInRow, termsOf, type Term } from './terms.ts';
import type { TitleIndex } from './title-index.ts';

/** Pages by id with their score. */
export type Scores = ReadonlyMap<string, number>;

/** What is searched: the index of the texts and that of the titles. */
export interface Searched {
  readonly index: SearchIndex;
  readonly titles: TitleIndex;
  /** Fetches the titles of all pages, where those at hand may be the first ones. */
  readonly allTitles?: () => Promise<TitleIndex>;
}

/** Of a long word the first terms are compared one by one: together they are precise enough. */
const MOST_IN_ROW = 8;
/** So many pages are read to see whether the word stands there: they will be shown anyway. */
const READ = 10;
/** So many longer numbers and foreign words that have what was typed in them, the commonest, are tried. */
const MOST_LONGER = 200;
/** What a longer number is worth beside the one that was typed. */
const LONGER = 0.02;

/** The pages that have a term: how well they fit, and where it stands on them. */
type Places = ReadonlyMap<
  string,
  { readonly score: number; readonly positions: readonly number[] }
>;

/**
 * The pages on which a folded word stands literally, as far as index and first pages tell. A number or
 * foreign word at its end may be part of a longer one: `202` stands in 2026, too.
 *
 * @param isExact whether every sign counts alone: `8岁` stands in 18岁, too
 */
export async function literalMatches(
  word: string,
  searched: Searched,
  isExact = true,
): Promise<Scores> {
  const terms = termsOf(word);
  const last = terms.length - 1;
  const found = await Promise.all(
    terms.map(async ({ text }, at) => {
      const places = await placesOf(text, searched);
      if (hasHan(text) || (at > 0 && at < last)) return places;
      // Days and months have at most two figures.
      const longest = /^[月日]/.test(terms[at + 1]?.text ?? '') ? 2 : Infinity;
      const isOpen = at === 0 && (isExact || !/^\d/.test(text));
      const longer = longerWords(text, isOpen, at === last, searched)
        .filter((longer) => longer.length <= longest)
        .slice(0, MOST_LONGER);
      return withLonger(places, longer, searched);
    }),
  );
  const row = terms.slice(0, MOST_IN_ROW);
  const tight = inRow(row, found);
  // There may be more signs between two words than one.
  const loose = () => row.map((term) => ({ ...term, step: term.step + 1 }));
  const wide = tight.size > READ ? tight : inRow(loose(), found);
  // Too many to be read are mostly wrong.
  const scores = tight.size > 0 && wide.size > READ ? tight : wide;
  return terms.length > 1 && scores.size <= READ ? readPages(word, scores, searched) : scores;
}

/** The pages that have all terms, the first of them in a row. */
function inRow(row: readonly Term[], found: readonly Places[]): Scores {
  const [first, ...others] = found;
  const scores = new Map<string, number>();
  for (const [id, { score }] of first ?? []) {
    if (others.some((places) => !places.has(id))) continue;
    const positions = row.map((_, at) => found[at]?.get(id)?.positions ?? []);
    if (!standInRow(row, positions)) continue;
    scores.set(
      id,
      others.reduce((sum, places) => sum + (places.get(id)?.score ?? 0), score),
    );
  }
  return scores;
}

/**
 * Pages that have just this term. As typed Pagefind answers with words that begin alike, too, or with
 * what comes near; in quotes with neither a score nor all places.
 */
async function placesOf(term: string, { index }: Searched): Promise<Places> {
  const [wide, exact] = await Promise.all([index.search(term), index.search(`"${term}"`)]);
  const ids = new Set(exact.map(({ id }) => id));
  return new Map(
    wide
      .filter(({ id }) => ids.has(id))
      .map(({ id, score, positions }) => [id, { score, positions }]),
  );
}

/** Longer numbers and foreign words of which a term at the start or the end of a word may be a part. */
function longerWords(
  run: string,
  isFirst: boolean,
  isLast: boolean,
  { titles }: Searched,
): readonly string[] {
  if (isFirst === isLast && (!isFirst || Array.from(run).length === 1)) return [];
  return titles.foreignWords
    .filter((word) => word !== run && word.includes(run))
    .filter((word) => isFirst || word.startsWith(run))
    .filter((word) => isLast || word.endsWith(run));
}

/** Adds the pages on which a term is part of a longer word. */
async function withLonger(
  own: Places,
  longer: readonly string[],
  searched: Searched,
): Promise<Places> {
  const places = new Map(own);
  for (const more of await Promise.all(longer.map((word) => placesOf(word, searched)))) {
    for (const [id, { score, positions }] of more) {
      if (positions.length === 0) continue; // it stands in what is known of the page, not on it
      const known = places.get(id);
      places.set(id, {
        score: Math.max(known?.score ?? 0, score * LONGER),
        positions: [...(known?.positions ?? []), ...positions],
      });
    }
  }
  return places;
}

/** Drops those of a few pages on which the word does not stand. */
async function readPages(
  word: string,
  scores: Scores,
  { index, titles }: Searched,
): Promise<Scores> {
  const kept = await Promise.all(
    [...scores].map(async (page) => {
      const { pieces } = await index.load(page[0]);
      const { text } = foldText(pieces.join(''), titles.simplified);
      return text.includes(word) ? [page] : [];
    }),
  );
  return new Map(kept.flat());
}

/** Pages with a word in a name of theirs, which need not stand in their text. */
export function namedSo(word: string, { titles }: Searched): Scores {
  const named = titles.names.filter(({ isPart, folded }) => !isPart && standsIn(folded, word));
  return new Map(named.map(({ page }) => [page.id, 1]));
}

/**
 * Pages with a name that a word is short for, in pieces of its own order: 灵山荔枝节 for
 * 灵山荔枝文化旅游节. For every three signs something may be left out; a short word must end as the
 * name does (农校 for 农业学校): names say at their end what a thing is.
 */
export function shortFor(word: string, { titles }: Searched): Scores {
  const signs = Array.from(word);
  const scores = new Map<string, number>();
  if (signs.length < 2) return scores;
  const most = Math.max(1, Math.floor(signs.length / 3));
  const [first = ''] = signs;
  for (const { page, folded, isPart } of titles.names) {
    if (isPart || folded.length > Math.max(12, 4 * word.length)) continue;
    if (signs.length < 4 && !folded.endsWith(word.slice(-1))) continue;
    if (signs.length === 2 && !folded.slice(-4, -2).includes(first)) continue;
    if (gapsIn(signs, folded) > most) continue;
    scores.set(page.id, Math.max(scores.get(page.id) ?? 0, 1 + word.length / folded.length));
  }
  return scores;
}

/** In how many places at least a name has more than the signs, which stand in it in their order. */
function gapsIn(signs: readonly string[], name: string): number {
  // For every place in the name, the fewest gaps where the signs so far end there.
  let ends = new Map<number, number>();
  for (const [order, sign] of signs.entries()) {
    const next = new Map<number, number>();
    for (let at = name.indexOf(sign); at >= 0; at = name.indexOf(sign, at + 1)) {
      let fewest = order === 0 ? 0 : Infinity;
      for (const [end, gaps] of ends) {
        if (end < at) fewest = Math.min(fewest, gaps + (end === at - 1 ? 0 : 1));
      }
      if (fewest < Infinity) next.set(at, fewest);
    }
    ends = next;
  }
  return Math.min(Infinity, ...ends.values());
}

/** The pages that have some of the terms of a word: the more, the rarer, the more in a name, the better. */
export async function nearMatches(word: string, searched: Searched): Promise<Scores> {
  const terms = [...new Set(termsOf(word).map(({ text }) => text))].slice(0, MOST_IN_ROW);
  const found = await Promise.all(terms.map((term) => placesOf(term, searched)));
  return mostTelling(
    found.map((places, at) => ({ word: terms[at] ?? '', places })),
    searched,
  );
}

/**
 * Pages by how much of some words they have: the rarer a word, the more it tells.
 *
 * @param inName how much more it tells in a name
 */
export function mostTelling(
  found: readonly { readonly word: string; readonly places: ReadonlyMap<string, unknown> }[],
  searched: Searched,
  inName = 2,
): Scores {
  const scores = new Map<string, number>();
  for (const { word, places } of found) {
    const named = namedSo(word, searched);
    const worth = Math.log(1 + searched.titles.pages.size / Math.max(1, places.size));
    for (const id of places.keys()) {
      scores.set(id, (scores.get(id) ?? 0) + (named.has(id) ? inName : 1) * worth);
    }
  }
  const most = Math.max(0, ...scores.values());
  return new Map([...scores].filter(([, score]) => score >= most / 2));
}
