import type { AudienceId } from '#domain/audience.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { GradeId } from '#domain/grade.ts';
import type { SearchKind } from './kind.ts';

/** What narrows a search to some pages, beside their kind. */
interface PageFilters {
  readonly district?: readonly DistrictId[];
  readonly audience?: readonly AudienceId[];
  readonly stage?: readonly GradeId[];
  /** Ids of the actions and projects that it belongs to. */
  readonly section?: readonly string[];
}

/** What the search knows of a page beside its address, its title and its text. */
export interface PageFacts {
  readonly kind: SearchKind;
  /** First and last day, `2026-09-14/2026-09-20`. */
  readonly days?: string;
  /** Name of the place, printed with the result. */
  readonly place?: string | undefined;
  /** Other names by which it is looked for. */
  readonly names?: readonly string[];
  /** What it is about, the main thing first. */
  readonly topics?: readonly string[];
  readonly filters?: PageFilters;
}

/** A page that can be found. */
export interface ListedPage extends PageFacts {
  readonly path: string;
  readonly title: string;
}

/** Words that mean the same to a reader; the first is the usual one. */
interface SynonymGroup {
  readonly words: readonly string[];
  /** Whether the empty search box offers the first word. */
  readonly popular: boolean;
  /** Whether the others of them count only in names: every page may mention them. */
  readonly inNames: boolean;
}

/** All that the catalog tells the search: the index is built from it and the text of the pages. */
export interface SearchList {
  readonly pages: readonly ListedPage[];
  readonly synonyms: readonly SynonymGroup[];
  /** Short titles of the plan's actions and projects, by id, in the order of the plan. */
  readonly sections: Readonly<Record<string, string>>;
}
