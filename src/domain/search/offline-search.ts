import type { SearchAnswer } from './answer.ts';
import { countFilters, fitsFilters } from './filters.ts';
import { variantsOfAll } from './find-all.ts';
import { foldText } from './fold.ts';
import { foundPage } from './found-page.ts';
import { criedPage } from './guide-for.ts';
import { parseQuery } from './query.ts';
import type { SearchRequest } from './request.ts';
import type { IndexedPage, TitleIndex } from './title-index.ts';
import { pinyinWords } from './variants.ts';

/** A page as the browser keeps it. */
export interface KeptPage {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Finds the words of a query in kept pages literally, or in one of the ways in which they may stand
 * there: without a connection there is no index. All words must be there, none of the excluded ones;
 * pages whose title has them come first, before them the guide that a cry means.
 */
export function findOffline(
  kept: readonly KeptPage[],
  { query, filters = {}, order }: SearchRequest,
  titles: TitleIndex,
): SearchAnswer {
  const parsed = parseQuery(query, titles.simplified);
  const { words, exact, excluded } = parsed;
  const spelled = exact.size === 0 ? pinyinWords(words.join(' '), titles) : [];
  const typed = variantsOfAll(parsed, titles);
  const wanted = spelled.length > 0 ? [[spelled], typed] : [typed];
  const marks = wanted.flat(2);
  const fold = (text: string) => foldText(text, titles.simplified).text;
  const known = new Map([...titles.pages.values()].map((page) => [page.path, page]));
  const found = kept.flatMap(({ path, title, text }) => {
    const [inTitle, inText] = [fold(title), fold(text)];
    const has = (word: string) => inTitle.includes(word) || inText.includes(word);
    const isFound =
      words.length > 0 && wanted.some((all) => all.every((variants) => variants.some(has)));
    if (!isFound || excluded.some(has)) return [];
    const times = marks.reduce((sum, word) => sum + inText.split(word).length - 1, 0);
    const score = marks.filter((word) => inTitle.includes(word)).length * 1000 + times;
    const page = known.get(path) ?? unlisted(path, title);
    return [{ page, text, score }];
  });
  const cried = criedPage(parsed, titles, found.length > 0);
  const guide = kept.find(({ path }) => path === cried?.path);
  if (cried && guide && found.every(({ page }) => page.id !== cried.id)) {
    found.push({ page: cried, text: guide.text, score: 0 });
  }
  const ids = found.map(({ page }) => page.id);
  const hits = found
    .filter(({ page }) => fitsFilters(page.id, filters, titles))
    .sort(
      (a, b) =>
        Number(b.page.id === cried?.id) - Number(a.page.id === cried?.id) ||
        (order === 'date' ? descending(a.page.days, b.page.days) : 0) ||
        b.score - a.score ||
        descending(b.page.path, a.page.path),
    )
    .map(({ page, text }) => {
      const body = { pieces: [text], anchors: [] };
      const shown = () => foundPage(page, body, wanted.flat(), titles.simplified);
      return { id: page.id, load: () => Promise.resolve(shown()) };
    });
  return {
    total: hits.length,
    isNear: false,
    hits,
    counts: () => countFilters(ids, filters, titles),
  };
}

const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);

/** A page of which the titles know nothing: they are of another build, or did not come. */
const unlisted = (path: string, title: string): IndexedPage => ({
  ...{ id: path, path, title, kind: 'page', days: '' },
  ...{ names: [], topics: [] },
});
