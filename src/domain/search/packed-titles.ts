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

/**
 * The titles of the site as they are sent: pages in columns, which compress to half of what rows do,
 * in the order of the index, whose ids need then not be told.
 */
export interface PackedTitles extends TitleWords {
  /** What the ids of the pages begin with. */
  readonly stamp: string;
  /** One line for each page. */
  readonly paths: string;
  readonly titles: string;
  /** One line for each page; one day alone where first and last are the same. */
  readonly days: string;
  readonly names: Some<readonly string[]>;
  readonly topics: Some<readonly string[]>;
  readonly places: Some<string>;
  readonly parts: Some<readonly (readonly [string, string])[]>;
  /** Pages under every value of every filter, each as the difference to the number before. */
  readonly filters: Readonly<Record<SearchFilter, Readonly<Record<string, readonly number[]>>>>;
}

/** The id in the index of the page with a number in it, from 0. */
export const pageId = (stamp: string, number: number): string => `${stamp}-${number.toString(36)}`;

/**
 * Packs the titles for sending.
 *
 * @param stamp see `pageId`
 * @param pages all pages of the index, in its order
 */
export function packTitles(
  stamp: string,
  pages: readonly TitledPage[],
  words: TitleWords,
): PackedTitles {
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
  return {
    ...words,
    stamp,
    paths: lines(({ path }) => path),
    titles: lines(({ title }) => title),
    days: lines(({ days = '' }) => days.replace(/^(.+)\/\1$/, '$1')),
    names: some(({ names }) => names),
    topics: some(({ topics }) => topics),
    places: some(({ place }) => place),
    parts: some(({ parts }) => parts),
    filters: forFilters(numbers),
  };
}

function valuesOf({ kind, filters = {} }: ListedPage, filter: SearchFilter): readonly string[] {
  return filter === 'kind' ? [kind] : (filters[filter] ?? []);
}
