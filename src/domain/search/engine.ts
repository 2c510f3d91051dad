import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { GRADES } from '#domain/grade.ts';
import type { FilterCounts, SearchAnswer } from './answer.ts';
import { foundPage } from './found-page.ts';
import { SEARCH_KINDS } from './kind.ts';
import { literalMatches, namedSo, nearMatches, type Scores } from './match.ts';
import type { NameBook } from './name-book.ts';
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
 * there are none, those with what a question is about; then those of the nearest words of the site;
 * of the words that a longer one is made of; else those that have parts of the words.
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
    const words = await nearestWords(query, index, book);
    if (words !== undefined) {
      found = await findAll({ ...query, words, exact: new Set() }, index, book);
      if (found.scores.size > 0) suggestion = words.join(' ');
    }
    const pieces = query.words.flatMap((word) => knownPieces(word, book));
    if (found.scores.size === 0 && pieces.length > query.words.length) {
      found = await findAll({ ...query, words: pieces, exact: new Set() }, index, book);
    }
    if (found.scores.size === 0) found = await findSome(query, index, book);
  }
  const facets = lazily(() => index.facets());
  const { filters = {} } = request;
  const kept = isNarrowed(filters) ? narrow(found.scores, filters, await facets()) : found.scores;
  const ids =
    request.order === 'date'
      ? byDate(kept, book)
      : byFit(kept, { words: found.words, today, book });
  const marks = [...found.words.flat(), ...(found.marks ?? [])];
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

async function findAll(query: Query, index: SearchIndex, book: NameBook): Promise<Found> {
  const spelled = query.exact.size === 0 ? pinyinWords(query.words.join(' '), book) : [];
  const words = query.words.map((word) => (query.exact.has(word) ? [word] : waysOf(word, book)));
  // All at once: on a slow line every question that waits for another costs as much as its answer.
  const found = await Promise.all(words.map((ways) => findAny(ways, index, book)));
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
  const pairs = query.words.flatMap((word) => word.match(/\p{Script=Han}{2}/gu) ?? []);
  return { words: [], marks: pairs, scores: await without(scores, query, index, book) };
}

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
