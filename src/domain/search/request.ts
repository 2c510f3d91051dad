import { keysOf } from '#domain/keys-of.ts';

/** What can be narrowed, by id; the value is printed over the choices. */
export const SEARCH_FILTERS = {
  kind: '类别',
  district: '县区',
  audience: '人群',
  stage: '学段',
  section: '方案',
} as const;
export type SearchFilter = keyof typeof SEARCH_FILTERS;
/** The filters in the order in which they are printed. */
export const FILTER_NAMES = keysOf(SEARCH_FILTERS);

/** Something for every filter. */
export const forFilters = <Value>(of: (filter: SearchFilter) => Value) => ({
  kind: of('kind'),
  district: of('district'),
  audience: of('audience'),
  stage: of('stage'),
  section: of('section'),
});

/** Chosen ids of each filter: any of them within one filter, all filters together. */
export type ChosenFilters = Readonly<Partial<Record<SearchFilter, readonly string[]>>>;

/** By fit (coming before past), or the latest date first and what has no date last. */
type SearchOrder = 'fit' | 'date';

/** What somebody wants to find. */
export interface SearchRequest {
  /** As typed: words that all must stand on the page, “phrases”, -excluded words. */
  readonly query: string;
  readonly filters?: ChosenFilters;
  readonly order?: SearchOrder;
}

/** Characters of a query that are read; nobody types more. */
export const LONGEST_QUERY = 200;

/**
 * What an address asks for; what makes no sense is left out.
 *
 * @example readAddress('?q=海豚&kind=event&order=date')
 * // { query: '海豚', filters: { kind: ['event'] }, order: 'date' }
 */
export function readAddress(search: string): Required<SearchRequest> {
  const values = new URLSearchParams(search);
  const filters: Partial<Record<SearchFilter, readonly string[]>> = {};
  for (const name of FILTER_NAMES) {
    const chosen = values.getAll(name).filter((value) => /^[\w-]{1,40}$/.test(value));
    if (chosen.length > 0) filters[name] = [...new Set(chosen)];
  }
  return {
    query: cleanQuery(values.get('q') ?? ''),
    filters,
    order: values.get('order') === 'date' ? 'date' : 'fit',
  };
}

/**
 * The address that asks for something, without its path; what goes without saying is left out.
 *
 * @example writeAddress({ query: '海豚', filters: { kind: ['event'] } }) // '?q=%E6%B5%B7%E8%B1%9A&kind=event'
 */
export function writeAddress({ query, filters = {}, order }: SearchRequest): string {
  const values = new URLSearchParams({ q: query });
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) values.append(name, value);
  }
  if (order === 'date') values.set('order', order);
  return `?${values.toString()}`;
}

/** Without control characters and halves of characters, on one line, not longer than is sensible. */
export function cleanQuery(typed: string): string {
  const line = typed.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
  // The cut may fall into the middle of a character outside the first plane.
  return line.slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, '');
}
