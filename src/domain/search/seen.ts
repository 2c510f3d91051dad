import type { FoundPage } from './answer.ts';
import { foldText } from './fold.ts';
import { foundPage } from './found-page.ts';
import type { NameBook } from './name-book.ts';
import { pinyinWords } from './pinyin.ts';
import { parseQuery } from './query.ts';
import type { ChosenFilters, SearchFilter, SearchRequest } from './request.ts';
import type { IndexPage } from './search-index.ts';
import { waysOf } from './ways.ts';

/** A page that the reader has seen, as the browser keeps it. */
export interface SeenPage extends IndexPage {
  /** The values by which it can be narrowed. */
  readonly values: Readonly<Record<SearchFilter, readonly string[]>>;
}

/**
 * Finds the words of a query in pages literally, or in one of the ways in which they may stand there:
 * without a connection there is no index. All words must be there, none of the excluded ones; pages
 * whose title has them come first.
 */
export function findInSeen(
  pages: readonly SeenPage[],
  { query, filters = {}, order }: SearchRequest,
  book: NameBook,
): readonly FoundPage[] {
  const { words, exact, excluded } = parseQuery(query, book.simplified);
  if (words.length === 0) return [];
  const spelled = exact.size === 0 ? pinyinWords(words.join(' '), book) : [];
  const typed = words.map((word) => (exact.has(word) ? [word] : waysOf(word, book)));
  const wanted = spelled.length > 0 ? [[spelled], typed] : [typed];
  const marks = wanted.flat(2);
  const fold = (text: string) => foldText(text, book.simplified).text;
  const found = pages
    .filter((page) => fits(page, filters))
    .map((page) => ({ page, title: fold(page.title), text: fold(page.pieces.join('')) }))
    .filter(({ title, text }) => {
      const has = (word: string) => title.includes(word) || text.includes(word);
      return wanted.some((all) => all.every((ways) => ways.some(has))) && !excluded.some(has);
    })
    .map(({ page, title, text }) => {
      const inTitle = marks.filter((word) => title.includes(word)).length;
      const times = marks.reduce((sum, word) => sum + text.split(word).length - 1, 0);
      return {
        page: foundPage(page, wanted.flat(), book.simplified),
        score: inTitle * 1000 + times,
      };
    });
  const dateOf = ({ date = '' }: FoundPage) => date;
  return found
    .sort(
      (a, b) =>
        (order === 'date' ? descending(dateOf(a.page), dateOf(b.page)) : 0) ||
        b.score - a.score ||
        descending(b.page.path, a.page.path),
    )
    .map(({ page }) => page);
}

const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

function fits({ values }: SeenPage, { kind, district, audience, stage, section }: ChosenFilters) {
  const has = (here: readonly string[], chosen: readonly string[] | undefined) =>
    chosen === undefined || chosen.some((value) => here.includes(value));
  return (
    has(values.kind, kind) &&
    has(values.district, district) &&
    has(values.audience, audience) &&
    has(values.stage, stage) &&
    has(values.section, section)
  );
}
