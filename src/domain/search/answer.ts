import type { FilterCounts } from './filters.ts';
import type { SearchKind } from './kind.ts';

/** A text in pieces; what was looked for is marked. */
export type MarkedText = readonly { readonly text: string; readonly isMatch: boolean }[];

/** A place on a page that has its own anchor: a measure, a chapter's part. */
export interface FoundPart {
  readonly title: MarkedText;
  /** Path with its anchor, e.g. `/actions/youth/#youth-1`. */
  readonly path: string;
  readonly excerpt: MarkedText;
}

/** A page found, as printed. */
export interface FoundPage {
  readonly path: string;
  /** The path with a text fragment that leads to the words. */
  readonly deepPath: string;
  readonly title: MarkedText;
  readonly kind: SearchKind;
  /** First day, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Last day, where it is another. */
  readonly until?: string;
  readonly place?: string;
  readonly excerpt: MarkedText;
  readonly parts: readonly FoundPart[];
  /** Of an emergency guide, what to do at once: in place of an excerpt. */
  readonly now?: readonly string[];
}

/** One result; its page costs a request, so it is loaded when it is shown. */
interface SearchHit {
  readonly id: string;
  readonly load: () => Promise<FoundPage>;
}

/** What was found. */
export interface SearchAnswer {
  readonly total: number;
  /** Nothing has all the words as they were typed: these come near (相近结果). */
  readonly isNear: boolean;
  /** All results, best first. */
  readonly hits: readonly SearchHit[];
  /** For every filter, the values that some result has, in the order of the site. */
  readonly counts: () => FilterCounts;
  /** 你是不是要找: another query, from the site's own words. */
  readonly suggestion?: string;
}

/** What a search box offers while somebody types, or before. */
export interface Completion {
  /** Name of a page or a part of one, or a word to look for. */
  readonly text: string;
  readonly label: MarkedText;
  /** Where the name leads; a word without leads to its search. */
  readonly path?: string;
  readonly kind?: SearchKind;
}
