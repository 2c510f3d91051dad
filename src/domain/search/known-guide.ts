import { forFilters, type SearchFilter } from './request.ts';
import { openTitles, type TitleIndex } from './title-index.ts';

/** An emergency guide as the search knows it, with or without a connection. */
export interface KnownGuide {
  readonly path: string;
  readonly title: string;
  /** Everyday names and cries. */
  readonly names: readonly string[];
  /** What to do at once, or what the guide says in one sentence. */
  readonly now: readonly string[];
}

/** The titles of the guides alone, for a device that has no others. */
export function guideTitles(guides: readonly KnownGuide[]): TitleIndex {
  const steps = guides.map((_, at) => (at === 0 ? 0 : 1));
  const numbersIn = (filter: SearchFilter): Readonly<Record<string, readonly number[]>> =>
    filter === 'kind' ? { emergency: steps } : {};
  return openTitles({
    paths: guides.map(({ path }) => path).join('\n'),
    titles: guides.map(({ title }) => title).join('\n'),
    names: Object.fromEntries(guides.map(({ names }, at) => [at, names])),
    filters: forFilters(numbersIn),
  });
}
