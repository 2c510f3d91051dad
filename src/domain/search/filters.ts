import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { GRADES } from '#domain/grade.ts';
import { SEARCH_KINDS } from './kind.ts';
import { FILTER_NAMES, forFilters, type ChosenFilters, type SearchFilter } from './request.ts';
import type { TitleIndex } from './title-index.ts';

/** How many results a filter value leaves, the other filters as chosen. */
export interface FilterCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
export type FilterCounts = Readonly<Record<SearchFilter, readonly FilterCount[]>>;

/** Whether a page has a chosen value of every filter in which something is chosen. */
export function fitsFilters(id: string, chosen: ChosenFilters, { filters }: TitleIndex): boolean {
  return FILTER_NAMES.every((name) => {
    const values = chosen[name] ?? [];
    return values.length === 0 || values.some((value) => filters[name].get(value)?.has(id));
  });
}

/** Counts pages under the values of every filter; values that none has are left out, unless chosen. */
export function countFilters(
  ids: readonly string[],
  chosen: ChosenFilters,
  titles: TitleIndex,
): FilterCounts {
  const labels: Record<SearchFilter, Readonly<Record<string, string>>> = {
    kind: SEARCH_KINDS,
    district: DISTRICTS,
    audience: AUDIENCES,
    stage: GRADES,
    section: titles.sections,
  };
  return forFilters((name) => {
    const left = ids.filter((id) => fitsFilters(id, { ...chosen, [name]: [] }, titles));
    return Object.entries(labels[name])
      .map(([value, label]) => {
        const having = titles.filters[name].get(value);
        return { value, label, count: left.filter((id) => having?.has(id)).length };
      })
      .filter(({ value, count }) => count > 0 || chosen[name]?.includes(value));
  });
}
