import {
  either,
  findAll,
  findAny,
  variantsOfAll,
  withoutExcluded,
  type Found,
} from './find-all.ts';
import {
  mostTelling,
  namedSo,
  nearMatches,
  shortFor,
  type Scores,
  type Searched,
} from './match.ts';
import { inFigures, monthOf } from './numerals.ts';
import type { Query } from './query.ts';
import { DONE_THERE, knownPieces } from './question.ts';
import { nearestWord } from './suggest.ts';
import { termsOf } from './terms.ts';
import { variantsOf } from './variants.ts';

/** Of several typed words a rare one in a text tells more than a common one in a name. */
const IN_NAME = 1.5;

/** Looks for pages that come near in one way; undefined where that way makes no sense of the query. */
type NearStep = (query: Query, searched: Searched) => Promise<Found | undefined>;

/** The ways in which pages come near, the likeliest first. */
const NEAR_STEPS: readonly NearStep[] = [
  findMonths,
  findShortNames,
  findNearestWords,
  findMostWords,
  findPieces,
  findMostPieces,
  findPairs,
];

/** Pages that come near to a query, by the first way that finds an answer. */
export async function findNear(
  query: Query,
  searched: Searched,
  isAnswer: (id: string) => boolean,
): Promise<Found> {
  for (const step of NEAR_STEPS) {
    const found = await step(query, searched);
    if (found !== undefined && [...found.scores.keys()].some(isAnswer)) return found;
  }
  return { words: [], scores: new Map() };
}

/** The query with other words. */
const withWords = (query: Query, words: readonly string[]): Query => ({
  ...query,
  words,
  exact: new Set(),
});

/** Pages of the month of a day. */
async function findMonths(query: Query, searched: Searched): Promise<Found | undefined> {
  const months = query.words.map((word) => monthOf(word) ?? word);
  if (months.join() === query.words.join()) return undefined;
  return findAll(withWords(query, months), searched);
}

/** Pages with the names that words are short for, and all other words. */
async function findShortNames(query: Query, searched: Searched): Promise<Found> {
  const findWord = async (variants: readonly string[]): Promise<Scores> => {
    const [word = ''] = variants;
    const found = await findAny(variants, searched);
    return found.size > 0 || query.exact.has(word) ? found : shortFor(word, searched);
  };
  const found = await findAll(query, searched, findWord);
  return { ...found, marks: query.words.flatMap(pairsOf) };
}

/** Pages with the nearest words of the site, for those that no page has. */
async function findNearestWords(query: Query, searched: Searched): Promise<Found | undefined> {
  const words = await nearestWords(query.words, searched);
  if (words === undefined) return undefined;
  return { ...(await findAll(withWords(query, words), searched)), suggestion: words.join(' ') };
}

/** The words with the nearest ones of the site for those that no page has. */
async function nearestWords(
  words: readonly string[],
  searched: Searched,
): Promise<readonly string[] | undefined> {
  const { titles } = searched;
  const nearest = await Promise.all(
    words.map(async (word) => {
      const isKnown = (await findAny(variantsOf(word, titles), searched)).size > 0;
      return isKnown ? undefined : nearestWord(word, titles);
    }),
  );
  const isChanged = nearest.some((word) => word !== undefined);
  return isChanged ? words.map((word, at) => nearest[at] ?? word) : undefined;
}

/** The words of the site that the query is made of; undefined where it cannot be cut. */
function cutQuery(query: Query, { titles }: Searched): Query | undefined {
  const pieces = query.words.flatMap((word) => knownPieces(inFigures(word), titles));
  return pieces.length > query.words.length ? withWords(query, pieces) : undefined;
}

/** Pages with all words of the site that the query is made of, and those named like the one longest. */
async function findPieces(query: Query, searched: Searched): Promise<Found | undefined> {
  const cut = cutQuery(query, searched);
  if (cut === undefined) return undefined;
  const found = await findAll(cut, searched);
  if (found.scores.size === 0) return undefined;
  const all = { ...found, scores: either(found.scores, await findPlaces(cut, searched)) };
  const [longest = '', next = ''] = [...cut.words].sort((a, b) => b.length - a.length);
  // Of words as long as each other none is what is asked for more than the others: 地震演练.
  if (longest.length === next.length) return all;
  return { ...all, scores: either(namedSo(longest, searched), all.scores) };
}

/** Where somebody asks for what one does there: places with all other words, as they were typed. */
async function findPlaces(cut: Query, searched: Searched): Promise<Scores> {
  const words = cut.words.filter((word) => !DONE_THERE.has(word));
  if (words.length === 0 || words.length === cut.words.length) return new Map();
  const { scores } = await findAll({ ...cut, words, exact: new Set(words) }, searched);
  const isPlace = (id: string) => searched.titles.pages.get(id)?.kind === 'place';
  return new Map([...scores].filter(([id]) => isPlace(id)));
}

/** Pages with most of the words of the site that the query is made of. */
async function findMostPieces(query: Query, searched: Searched): Promise<Found | undefined> {
  const cut = cutQuery(query, searched);
  if (cut === undefined) return undefined;
  const words = variantsOfAll(cut, searched.titles);
  const scores = mostTelling(await placesOfAll(words, searched), searched);
  return { words, scores: await withoutExcluded(scores, cut, searched) };
}

/** Pages with most of several words, each of which stands somewhere; in the order of how much they tell. */
async function findMostWords(query: Query, searched: Searched): Promise<Found | undefined> {
  if (query.words.length < 2) return undefined;
  const words = variantsOfAll(query, searched.titles);
  const found = await placesOfAll(words, searched);
  if (found.some(({ places }) => places.size === 0)) return undefined;
  const scores = mostTelling(found, searched, IN_NAME);
  return {
    words: [],
    marks: words.flat(),
    scores: await withoutExcluded(scores, query, searched),
  };
}

const placesOfAll = (words: Found['words'], searched: Searched) =>
  Promise.all(
    words.map(async (variants) => ({
      word: variants[0] ?? '',
      places: await findAny(variants, searched),
    })),
  );

/** Pages with the most telling pairs of characters. */
async function findPairs(query: Query, searched: Searched): Promise<Found> {
  const scores = new Map<string, number>();
  for (const word of query.words) {
    for (const [id, score] of await nearMatches(word, searched)) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  return {
    words: [],
    marks: query.words.flatMap(pairsOf),
    scores: await withoutExcluded(scores, query, searched),
  };
}

const pairsOf = (word: string): readonly string[] =>
  termsOf(word).flatMap(({ text }) => (/^\p{Script=Han}{2}/u.test(text) ? [text] : []));
