import { foldText, type Simplified } from './fold.ts';

/** Longer queries and more words than these are cut: the work stays bounded. */
const LONGEST_QUERY = 200;
const LONGEST_WORD = 40;
const MOST_WORDS = 8;

/** What is looked for, folded: all words must stand on a page, none of the excluded ones. */
export interface Query {
  readonly words: readonly string[];
  /** Those of the words that stood in quotes: no synonyms, no pinyin. */
  readonly exact: ReadonlySet<string>;
  readonly excluded: readonly string[];
}

// The minus is read with the blank before it: Safari 14 has no lookbehind.
const PART =
  /(?<minus>(?:^| )[-−－])?(?:["“”「『＂](?<phrase>[^"“”」』＂]*)["“”」』＂]|(?<word>[^ "“”「」『』＂]+))/gu;

/** A year and a name written together: both need not stand together on a page. */
const YEAR_AND_NAME =
  /^((?:19|20)\d\d年?)(?!年)(\p{Script=Han}{3,})$|^(\p{Script=Han}{3,})((?:19|20)\d\d年?)$/u;

/** An age, which says by itself that a child is meant. */
const AGE = /^(?:给|适合)?((?:\d{1,2}|[一二三四五六七八九十]{1,3})岁)的?(.*)$/u;
const CHILD = /^(?:孩子|小孩子?|儿童|小朋友|娃娃?)?$/u;

/** Without the child whose age is told: 8岁孩子 is 8岁. */
function ages(words: readonly string[], exact: ReadonlySet<string>): readonly string[] {
  const read = words.map((word) => {
    const [, age, child = ''] = AGE.exec(word) ?? [];
    return age !== undefined && CHILD.test(child) && !exact.has(word) ? age : word;
  });
  const hasAge = read.some((word) => AGE.test(word));
  return hasAge ? read.filter((word) => exact.has(word) || !CHILD.test(word)) : read;
}

/**
 * Reads a query as typed.
 * @example parseQuery('“科技周” 钦南 -讲座', simplified).excluded // ['讲座']
 */
export function parseQuery(typed: string, simplified: Simplified): Query {
  const words: string[] = [];
  const exact = new Set<string>();
  const excluded = new Set<string>();
  for (const { groups = {} } of typed
    .slice(0, LONGEST_QUERY)
    .replace(/\s+/gu, ' ')
    .matchAll(PART)) {
    const { minus, phrase, word = '' } = groups;
    const folded = Array.from(foldText(phrase ?? word, simplified).text)
      .slice(0, LONGEST_WORD)
      .join('')
      .trim();
    if (folded === '') continue;
    if (minus !== undefined) excluded.add(folded);
    else if (words.length < MOST_WORDS) {
      const [year, name] = (YEAR_AND_NAME.exec(folded) ?? []).slice(1).filter(Boolean);
      // A percentage is no date.
      const isExact = phrase !== undefined || /[%％]$/.test(word);
      if (isExact) exact.add(folded);
      words.push(
        ...(isExact || year === undefined || name === undefined ? [folded] : [year, name]),
      );
    }
  }
  return { words: ages(words, exact), exact, excluded: [...excluded].slice(0, MOST_WORDS) };
}
