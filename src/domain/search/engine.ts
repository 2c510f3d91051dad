import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { GRADES } from '#domain/grade.ts';
import type { FilterCounts, SearchAnswer } from './answer.ts';
import { foundPage } from './found-page.ts';
import { SEARCH_KINDS } from './kind.ts';
import { literalMatches, namedSo, nearMatches, shortFor, type Scores } from './match.ts';
import type { NameBook } from './name-book.ts';
import { inFigures, monthOf } from './numerals.ts';
import { pinyinWords } from './pinyin.ts';
import { parseQuery, type Query } from './query.ts';
import { contentWords, knownPieces } from './question.ts';
import { byDate, byFit } from './rank.ts';
import {
  SEARCH_FILTERS,
  type ChosenFilters,
  type SearchFilter,
  type SearchRequest,
} from './request.ts';
import type { Facets, SearchIndex } from './search-index.ts';
import { nearestWord } from './suggest.ts';
import { termsOf } from './terms.ts';
import { waysOf } from './ways.ts';

/** What another word for the same is worth beside the one that was typed. */
const SYNONYM = 0.6;

/** What is looked for, with all that counts as the same, and the pages that have it. */
interface Found {
  /** For every word of the query, the ways in which it may stand on a page, the typed one first. */
  readonly words: readonly (readonly string[])[];
  /** What else is marked, but says nothing of how well a page fits. */
  readonly marks?: readonly string[];
  readonly scores: Scores;
}

/**
 * Answers a request: pages with all words literally (or a synonym, or what a spelling means); where
 * there are none, those with what a question is about; else those that come near.
 */
export async function findPages(
  request: SearchRequest,
  today: string,
  index: SearchIndex,
  book: NameBook,
): Promise<SearchAnswer> {
  let query = parseQuery(request.query, book.simplified);
  let found = await findAll(query, index, book);
  const asked = contentWords(query);
  const isAsked = asked.length > 0 && asked.join(' ') !== query.words.join(' ');
  if (isAsked && (found.scores.size === 0 || asked.length < query.words.length)) {
    query = { ...query, words: asked };
    found = await findAll(query, index, book);
  }
  let suggestion: string | undefined;
  const isNear = found.scores.size === 0 && query.words.length > 0;
  if (isNear) {
    ({ found, suggestion } = await findNear(query, index, book));
  }
  const facets = lazily(() => index.facets());
  const { filters = {} } = request;
  const kept = isNarrowed(filters) ? narrow(found.scores, filters, await facets()) : found.scores;
  const ids =
    request.order === 'date'
      ? byDate(kept, book)
      : byFit(kept, { words: found.words, today, book });
  const marks = [...found.words, ...(found.marks ?? []).map((mark) => [mark])];
  return {
    total: ids.length,
    isNear: isNear && ids.length > 0,
    hits: ids.map((id) => ({
      id,
      load: async () => foundPage(await index.load(id), marks, book.simplified),
    })),
    counts: async () => countAll(found.scores, filters, await facets(), book),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

async function findAll(
  query: Query,
  index: SearchIndex,
  book: NameBook,
  mayBeShort = false,
): Promise<Found> {
  const spelled = query.exact.size === 0 ? pinyinWords(query.words.join(' '), book) : [];
  const words = query.words.map((word) => (query.exact.has(word) ? [word] : waysOf(word, book)));
  // All at once: on a slow line every question that waits for another costs as much as its answer.
  const found = await Promise.all(words.map((ways) => findAny(ways, index, book)));
  const marks: string[] = [];
  for (const [at, word] of query.words.entries()) {
    if (!mayBeShort || query.exact.has(word) || (found[at]?.size ?? 0) > 0) continue;
    found[at] = shortFor(word, book);
    marks.push(...pairsOf(word));
  }
  const [first, ...others] = found;
  const scores = others.reduce(both, first ?? new Map());
  if (spelled.length > 0) {
    const these = await findAny(spelled, index, book);
    // The spelling of a name is meant more than letters that happen to stand somewhere.
    const all = either(these, scores);
    return {
      words: [[...spelled, ...query.words]],
      scores: await without(all, query, index, book),
    };
  }
  return { words, marks, scores: await without(scores, query, index, book) };
}

/**
 * Pages that come near: of the month of a day; of the words of the site that a longer one is made of; of
 * the names that a word is short for; of the nearest words; those that have most of the words; or parts.
 */
async function findNear(
  query: Query,
  index: SearchIndex,
  book: NameBook,
): Promise<{ readonly found: Found; readonly suggestion?: string }> {
  const of = (words: readonly string[]): Query => ({ ...query, words, exact: new Set() });
  const months = query.words.map((word) => monthOf(word) ?? word);
  const pieces = query.words.flatMap((word) => knownPieces(inFigures(word), book));
  const inPieces = () => findPieces(of(pieces), index, book);
  const isCut = pieces.length > query.words.length;
  const isAllCut = isCut && pieces.join('') === query.words.map(inFigures).join('');
  const tries = [
    ...(months.join() === query.words.join() ? [] : [() => findAll(of(months), index, book)]),
    ...(isAllCut ? [inPieces] : []),
    () => findAll(query, index, book, true),
  ];
  for (const look of tries) {
    const found = await look();
    if (found.scores.size > 0) return { found };
  }
  const words = await nearestWords(query, index, book);
  if (words !== undefined) {
    const found = await findAll(of(words), index, book);
    if (found.scores.size > 0) return { found, suggestion: words.join(' ') };
  }
  for (const look of isCut ? [inPieces, () => findMost(of(pieces), index, book)] : []) {
    const found = await look();
    if (found.scores.size > 0) return { found };
  }
  return { found: await findSome(query, index, book) };
}

/** Pages with all of the pieces; where there are any, those named like the longest piece, too. */
async function findPieces(query: Query, index: SearchIndex, book: NameBook): Promise<Found> {
  const all = await findAll(query, index, book);
  if (all.scores.size === 0) return all;
  const [longest = ''] = [...query.words].sort((a, b) => b.length - a.length);
  return { ...all, scores: either(namedSo(longest, book), all.scores) };
}

/** All pages with all of the words, or with all but some, if that is all there is. */
async function findMost(query: Query, index: SearchIndex, book: NameBook): Promise<Found> {
  const words = query.words.map((word) => waysOf(word, book));
  const found = await Promise.all(words.map((ways) => findAny(ways, index, book)));
  const worths = new Map<string, number>();
  for (const [at, places] of found.entries()) {
    if (places.size > book.pages.size / 2) continue; // what stands everywhere says nothing
    const worth = Math.log(1 + book.pages.size / Math.max(1, places.size));
    const named = namedSo(words[at]?.[0] ?? '', book);
    for (const id of places.keys()) {
      worths.set(id, (worths.get(id) ?? 0) + (named.has(id) ? 2 * worth : worth));
    }
  }
  const most = Math.max(0, ...worths.values());
  const scores = new Map([...worths].filter(([, worth]) => worth >= most / 2));
  return { words, scores: await without(scores, query, index, book) };
}

async function findAny(
  ways: readonly string[],
  index: SearchIndex,
  book: NameBook,
): Promise<Scores> {
  const found = await Promise.all(
    ways.map(async (way, order): Promise<Scores> => {
      const these = either(await literalMatches(way, index, book.simplified), namedSo(way, book));
      const worth = order === 0 ? 1 : SYNONYM;
      return new Map([...these].map(([id, score]) => [id, score * worth]));
    }),
  );
  return found.reduce(either, new Map<string, number>());
}

async function without(
  scores: Scores,
  query: Query,
  index: SearchIndex,
  book: NameBook,
): Promise<Scores> {
  const kept = new Map(scores);
  for (const word of query.excluded) {
    for (const id of (await literalMatches(word, index, book.simplified)).keys()) kept.delete(id);
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

function either(one: Scores, other: Scores): Scores {
  const all = new Map(one);
  for (const [id, score] of other) all.set(id, Math.max(score, all.get(id) ?? 0));
  return all;
}

/** The query with the words that no page has replaced by the nearest ones of the site. */
async function nearestWords(
  query: Query,
  index: SearchIndex,
  book: NameBook,
): Promise<readonly string[] | undefined> {
  let isChanged = false;
  const words: string[] = [];
  for (const word of query.words) {
    const isKnown = (await findAny(waysOf(word, book), index, book)).size > 0;
    const nearest = isKnown ? undefined : nearestWord(word, book);
    isChanged ||= nearest !== undefined;
    words.push(nearest ?? word);
  }
  if (isChanged) return words;
  const joined = query.words.join('');
  const nearest = query.words.length > 1 ? nearestWord(joined, book) : undefined;
  return nearest === undefined ? undefined : [nearest];
}

async function findSome(query: Query, index: SearchIndex, book: NameBook): Promise<Found> {
  const scores = new Map<string, number>();
  for (const word of query.words) {
    for (const [id, score] of await nearMatches(word, index, book)) {
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  return {
    words: [],
    marks: query.words.flatMap(pairsOf),
    scores: await without(scores, query, index, book),
  };
}

const pairsOf = (word: string): readonly string[] =>
  termsOf(word).flatMap(({ text }) => (/^\p{Script=Han}{2}/u.test(text) ? [text] : []));

const FILTERS = Object.keys(SEARCH_FILTERS) as readonly SearchFilter[];
const isNarrowed = (filters: ChosenFilters) =>
  FILTERS.some((filter) => (filters[filter] ?? []).length > 0);

function narrow(
  scores: Scores,
  filters: ChosenFilters,
  facets: Facets,
  except?: SearchFilter,
): Scores {
  const chosen = FILTERS.filter((name) => name !== except && (filters[name] ?? []).length > 0);
  return new Map(
    [...scores].filter(([id]) =>
      chosen.every((name) =>
        (filters[name] ?? []).some((value) => facets[name].get(value)?.has(id) ?? false),
      ),
    ),
  );
}

function countAll(
  scores: Scores,
  filters: ChosenFilters,
  facets: Facets,
  book: NameBook,
): FilterCounts {
  const labels: Record<SearchFilter, Readonly<Record<string, string>>> = {
    kind: SEARCH_KINDS,
    district: DISTRICTS,
    audience: AUDIENCES,
    stage: GRADES,
    section: book.sections,
  };
  const countsOf = (filter: SearchFilter) => {
    const left = narrow(scores, filters, facets, filter);
    return Object.entries(labels[filter]).flatMap(([value, label]) => {
      const ids = facets[filter].get(value);
      let count = 0;
      for (const id of left.keys()) if (ids?.has(id)) count += 1;
      const isChosen = filters[filter]?.includes(value) ?? false;
      return count > 0 || isChosen ? [{ value, label, count }] : [];
    });
  };
  return {
    kind: countsOf('kind'),
    district: countsOf('district'),
    audience: countsOf('audience'),
    stage: countsOf('stage'),
    section: countsOf('section'),
  };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
