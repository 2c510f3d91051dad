import type { Completion, MarkedText } from './answer.ts';
import { foldText } from './fold.ts';
import { criedPage } from './guide-for.ts';
import { highlightWords } from './highlight.ts';
import { isAside } from './kind.ts';
import { findSpelling, spelledLetters } from './pinyin.ts';
import { parseQuery } from './query.ts';
import type { Name, TitleIndex } from './title-index.ts';

const LONGEST = 40;

/**
 * Names that fit what is typed, best first: the emergency guide that a cry means, those that begin so, those that have it, those that are
 * spelled so; pages before their parts, lists after what they list; one for a page; then words that are
 * spelled so. With nothing typed, the popular words.
 */
export function completions(
  typed: string,
  titles: TitleIndex,
  limit: number,
): readonly Completion[] {
  const folded = foldText(typed.slice(0, LONGEST), titles.simplified).text;
  if (folded === '') {
    return titles.popular
      .slice(0, limit)
      .map((text) => ({ text, label: [{ text, isMatch: false }] }));
  }
  const letters = spelledLetters(folded, titles.readingOf);
  const wanted = [folded, ...(titles.synonyms.get(folded) ?? [])];
  const ranked = titles.names.flatMap((name) => {
    const rank = rankOf(name.folded, wanted) ?? spelledRank(letters, name.syllables);
    if (rank === undefined) return [];
    return [{ name, rank: rank + lag(name) }];
  });
  const seen = new Set<string>();
  const pages = ranked
    .sort((a, b) => a.rank - b.rank || a.name.folded.length - b.name.folded.length)
    .filter(({ name }) => {
      const isNew = !seen.has(name.text) && !seen.has(name.page.path);
      seen.add(name.text).add(name.page.path);
      return isNew;
    })
    .slice(0, limit)
    .map(({ name: { text, path, page } }): Completion => {
      const label: MarkedText = highlightWords(text, wanted, titles.simplified);
      return { text, label, path, kind: page.kind };
    });
  const words = spelledWords(letters, titles).filter(({ text }) => !seen.has(text));
  return [...withGuideFirst(typed, pages, titles), ...words].slice(0, limit);
}

/** The names found, before them the guide that a cry means. */
function withGuideFirst(typed: string, found: readonly Completion[], titles: TitleIndex) {
  const query = parseQuery(typed.slice(0, LONGEST), titles.simplified);
  const cried = criedPage(query, titles, found.length > 0);
  if (cried === undefined) return found;
  const { title: text, path, kind } = cried;
  const first = found.find((one) => one.path === path) ?? {
    ...{ text, path, kind },
    label: [{ text, isMatch: false }],
  };
  return [first, ...found.filter((one) => one !== first)];
}

/** Words to look for that are spelled just so: they need not stand in a name. */
function spelledWords(letters: string, { words }: TitleIndex): readonly Completion[] {
  return words
    .filter(({ syllables }) => letters !== '' && syllables().join('') === letters)
    .map(({ folded: text }) => ({ text, label: [{ text, isMatch: false }] }));
}

/** How much later a name comes that is no title, a part's, or that of a list. */
const lag = ({ text, page, isPart }: Name) =>
  (isPart ? 0.5 : 0) + (isAside(page.kind) ? 0.7 : 0) + (text === page.title ? 0 : 0.1);

function rankOf(name: string, wanted: readonly string[]): number | undefined {
  const ranks = wanted.flatMap((word, order) => {
    const at = name.indexOf(word);
    if (at < 0) return [];
    return [(order > 0 ? 2 : 0) + (name === word ? 0 : at === 0 ? 1 : 1.4)];
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

function spelledRank(letters: string, syllables: () => readonly string[]): number | undefined {
  if (letters === '') return undefined;
  const spelled = findSpelling(letters, syllables());
  if (spelled === undefined) return undefined;
  return 3 + Math.min(spelled.short, 9) / 10 + (spelled.start === 0 ? 0 : 1);
}
