import { hasHan } from './fold.ts';
import type { Query } from './query.ts';
import { contentWords } from './question.ts';
import type { IndexedPage, TitleIndex } from './title-index.ts';

/** Something that is called by names and cries, folded. */
interface Called {
  readonly names: readonly string[];
}

/** Signs that stand in cries of every kind. */
const SMALL = new Set('了的我有在是不要里上被着到');
/** What a sign tells that no guide has; that of few guides tells more, that of all less. */
const UNKNOWN = 1;
/** How much of what is typed a guide must have: where a name of it or two of its signs in a row are typed. */
const LIKELY = 0.5;
/** The same where only single signs are its, or where other pages have the words. */
const SURE = 0.75;
/** Fewer signs are a word, no cry. */
const SHORTEST = 3;
/** Who types one of these looks for an occasion or a lesson, and is in no danger. */
const OCCASION = /演练|演习|讲座|培训|活动|宣传|教案|课件|实验$/;

/**
 * The emergency guide that a cry means, though no page has it so: the one whose names have the most of
 * its signs, the rarer a sign the more. Nothing where none has enough of them.
 *
 * @param cry what is typed, folded, without words of asking
 * @param isFound whether pages have it word for word
 * @example guideFor('老公触电', [{ names: ['触电', '漏电'] }, { names: ['溺水'] }], false) // the first
 */
export function guideFor<Guide extends Called>(
  cry: string,
  guides: readonly Guide[],
  isFound: boolean,
): Guide | undefined {
  const signs = signsOf(cry);
  const known = guides.map(({ names }) => new Set(names.flatMap(signsOf)));
  const weigh = (sign: string) => {
    const having = known.filter((one) => one.has(sign)).length;
    return having === 0 ? UNKNOWN : Math.log(1 + guides.length / having);
  };
  const all = sum(signs.map(weigh));
  const best = guides
    .map((guide, at) => {
      const own = sum(signs.filter((sign) => known[at]?.has(sign)).map(weigh));
      const rows = pairsOf(cry).filter((pair) => guide.names.some((name) => name.includes(pair)));
      const typed = guide.names.filter((name) => cry.includes(name)).map(({ length }) => length);
      const named = Math.max(0, ...typed);
      return { guide, own, rows: rows.length, named, score: own + rows.length + named };
    })
    .reduce((one, other) => (other.score > one.score ? other : one));
  const { guide, own, rows, named } = best;
  if (named === 0 && signs.length < SHORTEST) return undefined;
  const least = isFound || named + rows === 0 ? SURE : LIKELY;
  return own > 0 && own >= least * all ? guide : undefined;
}

/**
 * The page that a cry means, where it stands in no other page's name.
 *
 * @param isFound whether pages have the query word for word
 */
export function criedPage(
  query: Query,
  { names, pages, inNames, synonyms }: TitleIndex,
  isFound: boolean,
): IndexedPage | undefined {
  const called = (word: string, isGuide: boolean) =>
    names.some(
      ({ isPart, page, folded }) =>
        !isPart && (page.kind === 'emergency') === isGuide && folded.includes(word),
    );
  const [word = '', ...others] = query.words;
  // 带孩子去哪 asks for a list, 老人被骗 for what its synonyms name.
  const isKnown = inNames.has(word) || (synonyms.has(word) && !called(word, true));
  if (others.length === 0 && isKnown) return undefined;
  const cry = contentWords(query).join('');
  const isName = called(cry, false);
  if (isName || OCCASION.test(cry) || query.exact.size > 0) return undefined;
  const guides = [...pages.values()].filter(({ kind }) => kind === 'emergency');
  return guides.length === 0 ? undefined : guideFor(cry, guides, isFound);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The Han characters that tell something, each once. */
const signsOf = (text: string): readonly string[] => [
  ...new Set(Array.from(text).filter((sign) => hasHan(sign) && !SMALL.has(sign))),
];

/** Two telling characters in a row, each once. */
function pairsOf(text: string): readonly string[] {
  const signs = Array.from(text);
  const pairs = signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  return [...new Set(pairs)].filter((pair) => signsOf(pair).length === 2);
}
