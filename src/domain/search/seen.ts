import type { FoundPage, MarkedText } from './answer.ts';
import type { ChosenFilters } from './request.ts';

/** A page that the reader has seen, as it is kept in the browser. */
export interface SeenPage extends Pick<FoundPage, 'path' | 'kind' | 'date' | 'until' | 'place'> {
  readonly title: string;
  readonly text: string;
  /** The values by which it can be narrowed. */
  readonly values: ChosenFilters;
}

/** Characters of an excerpt, and how many of them stand before the words. */
const EXCERPT = 90;
const BEFORE = 30;

/**
 * Finds the words of a query in pages literally: without a connection there is no index. All words
 * must be there, no word with a minus before it; pages whose title has them come first.
 */
export function findInSeen(
  pages: readonly SeenPage[],
  query: string,
  filters: ChosenFilters,
): readonly FoundPage[] {
  const { wanted, unwanted } = wordsOf(query);
  if (wanted.length === 0) return [];
  return pages
    .filter(({ values }) =>
      Object.entries(filters).every(([name, chosen]) =>
        chosen.some((value) => values[name as keyof ChosenFilters]?.includes(value)),
      ),
    )
    .map((page) => ({ page, title: fold(page.title), text: fold(page.text) }))
    .filter(({ title, text }) => {
      const has = (word: string) => title.includes(word) || text.includes(word);
      return wanted.every(has) && !unwanted.some(has);
    })
    .map((folded) => ({ ...folded, score: scoreOf(folded, wanted) }))
    .sort((a, b) => b.score - a.score || (a.page.path < b.page.path ? -1 : 1))
    .map(({ page: { path, title, text, kind, date, until, place } }) => ({
      path,
      deepPath: path,
      title: markWords(title, wanted),
      kind,
      date,
      until,
      place,
      excerpt: markWords(excerptOf(text, wanted), wanted),
      parts: [],
    }));
}

function wordsOf(query: string) {
  const words = fold(query)
    .split(/[\s"“”「」]+/)
    .filter((word) => word !== '' && word !== '-');
  return {
    wanted: words.filter((word) => !word.startsWith('-')),
    unwanted: words.filter((word) => word.startsWith('-')).map((word) => word.slice(1)),
  };
}

/** Full width, capitals: folded unit by unit, so that places in the text stay what they are. */
function fold(text: string): string {
  return text.replace(/[^\u0000-\u007f\u4e00-\u9fff]/g, foldUnit).replace(/[A-Z]+/g, lower);
}
const lower = (text: string) => text.toLowerCase();
function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').toLowerCase();
  return folded.length === 1 ? folded : unit;
}

function scoreOf(
  page: { readonly title: string; readonly text: string },
  words: readonly string[],
) {
  const inTitle = words.filter((word) => page.title.includes(word)).length;
  const times = words.reduce((sum, word) => sum + page.text.split(word).length - 1, 0);
  return inTitle * 1000 + Math.min(times, 999);
}

function excerptOf(text: string, words: readonly string[]): string {
  const folded = fold(text);
  const found = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0));
  const start = found === Infinity ? 0 : Math.max(0, found - BEFORE);
  const cut = text.slice(start, start + EXCERPT).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${cut}${start + EXCERPT < text.length ? '…' : ''}`;
}

function markWords(text: string, words: readonly string[]): MarkedText {
  const folded = fold(text);
  const pieces: { text: string; isMatch: boolean }[] = [];
  let done = 0;
  while (done < text.length) {
    const from = done;
    const next = words
      .map((word) => ({ at: folded.indexOf(word, from), word }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
    if (next === undefined) break;
    if (next.at > done) pieces.push({ text: text.slice(done, next.at), isMatch: false });
    done = next.at + next.word.length;
    pieces.push({ text: text.slice(next.at, done), isMatch: true });
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false });
  return pieces;
}
