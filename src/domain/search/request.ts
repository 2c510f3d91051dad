/** What can be narrowed, by id; the value is printed over the choices. */
export const SEARCH_FILTERS = {
  kind: '类别',
  district: '县区',
  audience: '人群',
  stage: '学段',
  section: '方案',
} as const;
export type SearchFilter = keyof typeof SEARCH_FILTERS;

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
