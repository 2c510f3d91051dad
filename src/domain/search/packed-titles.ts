import { listPages } from '#domain/paging.ts';
import { forFilters, type SearchFilter } from './request.ts';
import type { ListedPage, SearchList } from './search-list.ts';

/** A listed page with its headings that have an anchor: id and words. */
export interface TitledPage extends ListedPage {
  readonly parts?: readonly (readonly [string, string])[];
}

/** What the search knows beside titles: readings, characters, synonyms, words. */
export interface TitleWords {
  /** Syllable → characters of the names that are read so. */
  readonly readings: Readonly<Record<string, string>>;
  /** Names that are read otherwise than character by character. */
  readonly special: Readonly<Record<string, string>>;
  /** Pairs of a traditional and a simplified character, one after the other. */
  readonly simplified: string;
  /** Words that mean the same to a reader; the first is the usual one. */
  readonly synonyms: readonly (readonly string[])[];
  /** Those of these words that no page has: to look for them is in vain. */
  readonly absent: readonly string[];
  /** Those of these words that mean another one of their group only in a name. */
  readonly inNames: readonly string[];
  readonly popular: readonly string[];
  readonly sections: SearchList['sections'];
  /** Numbers and foreign words in the texts, the commonest first. */
  readonly foreignWords: readonly string[];
}

/** By the number of the page, for those that have any. */
type Some<Value> = Readonly<Record<number, Value>>;

/** Pages in columns, which compress to half of what rows do. */
export interface PackedPages {
  /** Numbers of the pages in the index, each as the difference to the one before; 0, 1, 2 … where absent. */
  readonly numbers?: readonly number[];
  /** One line for each page. */
  readonly paths: string;
  readonly titles: string;
  /** One line for each page; one day alone where first and last are the same. */
  readonly days: string;
  readonly names: Some<readonly string[]>;
  readonly topics: Some<readonly string[]>;
  readonly places: Some<string>;
  readonly parts: Some<readonly (readonly [string, string])[]>;
  /** Pages under every value of every filter, each as the difference to the one before in these columns. */
  readonly filters: Readonly<Record<SearchFilter, Readonly<Record<string, readonly number[]>>>>;
  readonly special: TitleWords['special'];
  readonly foreignWords: TitleWords['foreignWords'];
}

/** The titles of the site as they are sent: what every search needs, and the pages first looked for. */
export interface PackedTitles extends PackedPages, Omit<TitleWords, keyof PackedPages> {
  /** What the ids of the pages begin with. */
  readonly stamp: string;
  /** Names of the files with the other pages. */
  readonly rest: readonly string[];
}

/** Pages of each kind that the first file holds: with them it stays within 40 kB compressed. */
const FIRST_OF_KIND = 120;
/** Foreign words that it holds, the commonest. */
const FIRST_WORDS = 1000;
/** Pages in each of the other files. */
const IN_A_FILE = 1000;

/** The id in the index of the page with a number in it, from 0. */
export const pageId = (stamp: string, number: number): string => `${stamp}-${number.toString(36)}`;

/**
 * Packs the titles for sending: the first file, and those named in its `rest`, where there are many
 * pages of a kind. What was last or comes last goes before what is long over.
 *
 * @param stamp see `pageId`
 * @param pages all pages of the index, in its order
 */
export function packTitles(
  stamp: string,
  pages: readonly TitledPage[],
  words: TitleWords,
): readonly [PackedTitles, ...(readonly PackedPages[])] {
  const numbered = pages
    .map((page, number) => ({ page, number }))
    .sort((a, b) => compareText(b.page.days ?? '', a.page.days ?? ''));
  const kinds = [...Map.groupBy(numbered, ({ page }) => page.kind).values()];
  const later = kinds.flatMap((ofKind) => ofKind.slice(FIRST_OF_KIND));
  const rest = later.length === 0 ? [] : listPages(later, IN_A_FILE);
  const synonyms = new Set(words.synonyms.flat());
  return [
    {
      ...words,
      stamp,
      rest: rest.map(({ number }) => `titles-${stamp}-${number}.json`),
      ...packPages(
        kinds.flatMap((ofKind) => ofKind.slice(0, FIRST_OF_KIND)),
        words.special,
        synonyms,
      ),
      foreignWords: words.foreignWords.slice(0, FIRST_WORDS),
    },
    ...rest.map(({ items, number }) => ({
      ...packPages(items, words.special),
      foreignWords: number === 1 ? words.foreignWords.slice(FIRST_WORDS) : [],
    })),
  ];
}

/** A page with its number in the index. */
interface NumberedPage {
  readonly page: TitledPage;
  readonly number: number;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Puts pages into columns, in the order of the index, with how their names and some words are read. */
function packPages(
  numbered: readonly NumberedPage[],
  special: TitleWords['special'],
  words: ReadonlySet<string> = new Set(),
): Omit<PackedPages, 'foreignWords'> {
  const inOrder = numbered.toSorted((a, b) => a.number - b.number);
  const pages = inOrder.map(({ page }) => page);
  const lines = (of: (page: TitledPage) => string) => pages.map(of).join('\n');
  const some = <Value extends string | readonly unknown[]>(
    of: (page: TitledPage) => Value | undefined,
  ): Some<Value> =>
    Object.fromEntries(
      pages.flatMap((page, at) => {
        const value = of(page);
        return value === undefined || value.length === 0 ? [] : [[at, value] as const];
      }),
    );
  const numbers = (filter: SearchFilter) => {
    const values: Record<string, number[]> = {};
    const last = new Map<string, number>();
    for (const [at, page] of pages.entries()) {
      for (const value of valuesOf(page, filter)) {
        (values[value] ??= []).push(at - (last.get(value) ?? 0));
        last.set(value, at);
      }
    }
    return values;
  };
  const names = new Set(
    pages.flatMap(({ title, names = [], parts = [] }) => [
      ...[title, ...names],
      ...parts.map(([, text]) => text),
    ]),
  );
  return {
    numbers: inOrder.map(({ number }, at) => number - (inOrder[at - 1]?.number ?? 0)),
    paths: lines(({ path }) => path),
    titles: lines(({ title }) => title),
    days: lines(({ days = '' }) => days.replace(/^(.+)\/\1$/, '$1')),
    names: some(({ names }) => names),
    topics: some(({ topics }) => topics),
    places: some(({ place }) => place),
    parts: some(({ parts }) => parts),
    filters: forFilters(numbers),
    special: Object.fromEntries(
      Object.entries(special).filter(([name]) => names.has(name) || words.has(name)),
    ),
  };
}

function valuesOf({ kind, filters = {} }: ListedPage, filter: SearchFilter): readonly string[] {
  return filter === 'kind' ? [kind] : (filters[filter] ?? []);
}
