import type { SearchAnswer } from './answer.ts';
import { countFilters, fitsFilters } from './filters.ts';
import { either, findAll } from './find-all.ts';
import { findNear } from './find-near.ts';
import { foundPage } from './found-page.ts';
import { criedPage } from './guide-for.ts';
import type { Searched } from './match.ts';
import { datedMonths } from './numerals.ts';
import { parseQuery, type Query } from './query.ts';
import { contentWords } from './question.ts';
import { byDate, byFit } from './rank.ts';
import type { SearchRequest } from './request.ts';
import type { TitleIndex } from './title-index.ts';

/** A spelling, or a number, which may be part of a longer one: all names and words must be known. */
const FOREIGN = /[^\p{Script=Han}\P{L}]|\p{N}/u;

/** An answer, and whether pages whose names are not at hand might be in it. */
interface Answered {
  readonly answer: SearchAnswer;
  readonly isOpen: boolean;
}

/**
 * Answers a request: pages with all words literally (or a synonym, or what a spelling means); where
 * there are none, those with what a question is about; else those that come near. The guide that a cry
 * means comes first. Where not all titles are at hand, the others are fetched if they may matter.
 *
 * @param today day of the reader in Shanghai, `YYYY-MM-DD`: what is to come stands before what was
 */
export async function findPages(
  request: SearchRequest,
  today: string,
  searched: Searched,
): Promise<SearchAnswer> {
  const { index, allTitles } = searched;
  if (allTitles === undefined) return (await answer(request, today, searched)).answer;
  if (!FOREIGN.test(request.query)) {
    const first = await answer(request, today, searched);
    if (!first.isOpen) return first.answer;
  }
  return (await answer(request, today, { index, titles: await allTitles() })).answer;
}

async function answer(
  { query: typed, filters = {}, order }: SearchRequest,
  today: string,
  searched: Searched,
): Promise<Answered> {
  const { index, titles } = searched;
  const query = joinSynonym(parseQuery(datedMonths(typed, today), titles.simplified), titles);
  const words = contentWords(query);
  const asked = words.length > 0 ? { ...query, words } : query;
  let found = await findAll(query, searched);
  const isQuestion = asked.words.join(' ') !== query.words.join(' ');
  if (isQuestion && (found.scores.size === 0 || words.length < query.words.length)) {
    found = await findAll(asked, searched);
  }
  // Guides are for editors: that one of them has some words apart is no answer.
  const isApart = query.words.length > 1 && query.exact.size === 0;
  const isAnswer = (id: string) => !isApart || titles.pages.get(id)?.kind !== 'guide';
  // A cry for help is answered by its guide, however it is put.
  const cried = criedPage(query, titles, found.scores.size > 0);
  let isNear = false;
  if (query.words.length > 0 && ![...found.scores.keys()].some(isAnswer)) {
    const near = await findNear(asked, searched, isAnswer);
    isNear = near.scores.size > 0 && cried === undefined;
    if (near.scores.size > 0) found = { ...near, scores: either(near.scores, found.scores) };
  }
  const { suggestion } = found;
  const scores = cried === undefined ? found.scores : new Map([...found.scores, [cried.id, 1]]);
  const kept = new Map([...scores].filter(([id]) => fitsFilters(id, filters, titles)));
  const fitting = { words: found.words, today, titles, ...(cried && { first: cried.id }) };
  const ids = order === 'date' ? byDate(kept, titles) : byFit(kept, fitting);
  const marks = [...found.words, ...(found.marks ?? []).map((mark) => [mark])];
  const hits = ids.flatMap((id) => {
    const page = titles.pages.get(id);
    if (page === undefined) return [];
    const load = async () => foundPage(page, await index.load(id), marks, titles.simplified);
    return [{ id, load }];
  });
  return {
    isOpen: isNear || scores.size === 0 || [...scores.keys()].some((id) => !titles.pages.has(id)),
    answer: {
      total: hits.length,
      isNear: isNear && hits.length > 0,
      hits,
      counts: () => countFilters([...scores.keys()], filters, titles),
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  };
}

/** What the words are together, where that is a synonym: 免费 开放 asks for places, 码头 安全 for work safety. */
function joinSynonym(query: Query, { synonyms }: TitleIndex): Query {
  const word = query.words.join('');
  return query.exact.size === 0 && synonyms.has(word) ? { ...query, words: [word] } : query;
}
