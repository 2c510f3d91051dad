import { foldText, hasHan, type Simplified } from './fold.ts';
import type { NameBook } from './name-book.ts';
import type { SearchIndex } from './search-index.ts';
import { standInRow, termsOf, type Term } from './terms.ts';

/** Pages by id with their score. */
export type Scores = ReadonlyMap<string, number>;

/** Of a long word the first terms are compared one by one: together they are precise enough. */
const MOST_IN_ROW = 8;
/** So many pages are read to see whether the word stands there: they will be shown anyway. */
const READ = 10;
/** So many longer numbers and foreign words that have what was typed in them, the commonest, are tried. */
const MOST_LONGER = 60;
/** What a longer number is worth beside the one that was typed. */
const LONGER = 0.02;

/** The pages that have a term: how well they fit, and where it stands on them. */
type Places = ReadonlyMap<
  string,
  { readonly score: number; readonly positions: readonly number[] }
>;

/**
 * The pages on which a folded word stands literally, as far as index and first pages tell. A number or
 * foreign word at its end may be part of a longer one: `7日` stands in 17日, too.
 */
export async function literalMatches(
  word: string,
  index: SearchIndex,
  simplified: Simplified,
): Promise<Scores> {
  const terms = termsOf(word);
  const last = terms.length - 1;
  const found = await Promise.all(
    terms.map(async (term, at) => {
      const places = await placesOf(term.text, index);
      const isWhole = hasHan(term.text) || (at > 0 && at < last);
      if (isWhole) return places;
      const longest = /^[月日号]/.test(terms[at + 1]?.text ?? '') ? 2 : Infinity;
      return withLonger(
        term.text,
        { isFirst: at === 0, isLast: at === last, longest },
        places,
        index,
      );
    }),
  );
  const row = terms.slice(0, MOST_IN_ROW);
  const tight = inRow(row, found);
  // There may be more signs between two words than one.
  const loose = () =>
    inRow(
      row.map((term) => ({ ...term, step: term.step + 1 })),
      found,
    );
  const scores = tight.size > 0 ? tight : loose();
  return terms.length > 1 && scores.size <= READ
    ? readPages(word, scores, index, simplified)
    : scores;
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
 * Pages that have just this term. As typed Pagefind answers with words that begin alike, too; in quotes
 * with neither a score nor all places.
 */
async function placesOf(term: string, index: SearchIndex): Promise<Places> {
  const [wide, exact] = await Promise.all([index.search(term), index.search(`"${term}"`)]);
  // The pairs that begin with a character have it, too.
  if (Array.from(term).length === 1 && hasHan(term)) return byId(wide);
  const ids = new Set(exact.map(({ id }) => id));
  return byId(wide.filter(({ id }) => ids.has(id)));
}

const byId = (hits: Awaited<ReturnType<SearchIndex['search']>>): Places =>
  new Map(hits.map(({ id, score, positions }) => [id, { score, positions }]));

/**
 * Adds the pages on which a number or foreign word is part of a longer one, open at start or end, and
 * not longer than a month or a day is.
 */
async function withLonger(
  run: string,
  { isFirst, isLast, longest }: { isFirst: boolean; isLast: boolean; longest: number },
  own: Places,
  index: SearchIndex,
): Promise<Places> {
  if (isFirst && isLast && Array.from(run).length === 1) return own;
  const longer = (await index.words())
    .filter((word) => word !== run && word.includes(run) && word.length <= longest)
    .filter((word) => isFirst || word.startsWith(run))
    .filter((word) => isLast || word.endsWith(run))
    .slice(0, MOST_LONGER);
  const places = new Map(own);
  for (const more of await Promise.all(longer.map((word) => placesOf(word, index)))) {
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
  index: SearchIndex,
  simplified: Simplified,
): Promise<Scores> {
  const kept = await Promise.all(
    [...scores].map(async (page) => {
      const { title, pieces } = await index.load(page[0]);
      const { text } = foldText(`${title}。${pieces.join('')}`, simplified);
      return text.includes(word) ? [page] : [];
    }),
  );
  return new Map(kept.flat());
}

/** Whether a name has a word in it; `15` is nothing of 2015. */
export function hasWord(name: string, word: string): boolean {
  const at = name.indexOf(word);
  return at >= 0 && !(/^\d/.test(word) && /\d/.test(name.charAt(at - 1)));
}

/** Pages with a word in a name of theirs, which need not stand in their text. */
export function namedSo(word: string, book: NameBook): Scores {
  const named = book.names.filter(({ isPart, folded }) => !isPart && hasWord(folded, word));
  return new Map(named.map(({ page }) => [page.id, 1]));
}

/**
 * Pages with a name that a word is short for, in pieces of its own order: 灵山荔枝节 for
 * 灵山荔枝文化旅游节. For every three signs something may be left out; a short word must end as the
 * name does (农校 for 农业学校): names say at their end what a thing is.
 */
export function shortFor(word: string, book: NameBook): Scores {
  const signs = Array.from(word);
  const scores = new Map<string, number>();
  if (signs.length < 2) return scores;
  const most = Math.max(1, Math.floor(signs.length / 3));
  const [first = ''] = signs;
  for (const { page, folded, isPart } of book.names) {
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
export async function nearMatches(
  word: string,
  index: SearchIndex,
  book: NameBook,
): Promise<Scores> {
  const scores = new Map<string, number>();
  const terms = [...new Set(termsOf(word).map(({ text }) => text))].slice(0, MOST_IN_ROW);
  const found = await Promise.all(terms.map((term) => placesOf(term, index)));
  for (const [at, places] of found.entries()) {
    const named = namedSo(terms[at] ?? '', book);
    const worth = Math.log(1 + book.pages.size / Math.max(1, places.size));
    for (const id of places.keys()) {
      scores.set(id, (scores.get(id) ?? 0) + (named.has(id) ? 2 : 1) * worth);
    }
  }
  const most = Math.max(0, ...scores.values());
  return new Map([...scores].filter(([, score]) => score >= most / 2));
}
