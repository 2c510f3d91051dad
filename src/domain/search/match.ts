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

/** The pages on which a folded word stands literally, as far as index and first pages tell. */
export async function literalMatches(
  word: string,
  index: SearchIndex,
  simplified: Simplified,
): Promise<Scores> {
  const scores = await wholeMatches(word, index, simplified);
  const [start = ''] = /^[^\p{Script=Han} ]+(?=\p{Script=Han}{2})/u.exec(word) ?? [];
  if (scores.size > 0 || start === '') return scores;
  // It may begin within a number, which the index has as a whole.
  const rest = await wholeMatches(word.slice(start.length), index, simplified);
  return readPages(word, rest, index, simplified, true);
}

async function wholeMatches(
  word: string,
  index: SearchIndex,
  simplified: Simplified,
): Promise<Scores> {
  const terms = termsOf(word);
  if (terms.length === 0) return new Map();
  const all = await index.search([...new Set(terms.map(({ text }) => text))].join(' '));
  const scores = new Map(all.map(({ id, score }) => [id, score]));
  const row = terms.slice(0, MOST_IN_ROW);
  // For a term that it has not, Pagefind answers with words that begin alike.
  const known = await Promise.all(row.map(({ text }) => isTerm(text, index)));
  if (known.some((isKnown, at) => !isKnown && isPair(row[at]))) return new Map();
  if (terms.length > 1 && scores.size > 0) {
    const positions = await positionsOf(row, index);
    for (const id of scores.keys()) {
      const here = row.map(({ text }) => positions.get(text)?.get(id) ?? []);
      if (!standInRow(row, here)) scores.delete(id);
    }
  }
  const isDoubtful = known.includes(false);
  return isDoubtful || (scores.size <= READ && terms.length > 1)
    ? readPages(word, scores, index, simplified, isDoubtful)
    : scores;
}

const isPair = (term: Term | undefined) =>
  term !== undefined && hasHan(term.text) && Array.from(term.text).length === 2;

/** Whether the index has the term itself: in quotes Pagefind takes no other for it. */
async function isTerm(term: string, index: SearchIndex): Promise<boolean> {
  return (await index.search(`"${term}"`)).length > 0;
}

/** Drops those of the best pages on which the word does not stand; all, where none of them has it. */
async function readPages(
  word: string,
  scores: Scores,
  index: SearchIndex,
  simplified: Simplified,
  isDoubtful: boolean,
): Promise<Scores> {
  const best = [...scores].sort(([, one], [, other]) => other - one).slice(0, READ);
  const kept = new Map(scores);
  const texts = await Promise.all(
    best.map(async ([id]) => {
      const { title, pieces } = await index.load(id);
      return { id, text: foldText(`${title}。${pieces.join('')}`, simplified).text };
    }),
  );
  const wrong = texts.filter(({ text }) => !text.includes(word));
  if (isDoubtful && wrong.length === texts.length) return new Map();
  for (const { id } of wrong) kept.delete(id);
  return kept;
}

async function positionsOf(terms: readonly Term[], index: SearchIndex) {
  const found = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const { text } of terms) {
    if (found.has(text)) continue;
    const hits = await index.search(text);
    found.set(text, new Map(hits.map(({ id, positions }) => [id, positions])));
  }
  return found;
}

/** Pages with a word in a name of theirs, which need not stand in their text. */
export function namedSo(word: string, book: NameBook): Scores {
  const named = book.names.filter(({ isPart, folded }) => !isPart && folded.includes(word));
  return new Map(named.map(({ page }) => [page.id, 1]));
}

/** The pages that have some of the terms of a word: the more, the rarer, the more in a name, the better. */
export async function nearMatches(
  word: string,
  index: SearchIndex,
  book: NameBook,
): Promise<Scores> {
  const scores = new Map<string, number>();
  const terms = [...new Set(termsOf(word).map(({ text }) => text))].slice(0, MOST_IN_ROW);
  for (const term of terms) {
    if (!(await isTerm(term, index))) continue;
    const hits = await index.search(term);
    const named = namedSo(term, book);
    const worth = Math.log(1 + book.pages.size / hits.length);
    for (const { id } of hits) {
      scores.set(id, (scores.get(id) ?? 0) + (named.has(id) ? 2 : 1) * worth);
    }
  }
  const most = Math.max(0, ...scores.values());
  return new Map([...scores].filter(([, score]) => score >= most / 2));
}
