/** A page of the index that has all terms asked for. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
  /** Which words of the page the terms are, counted from 0. */
  readonly positions: readonly number[];
}

/** How the ids of headings begin that have none on the page: a part ends there, but none begins. */
export const UNNAMED = 'unnamed-';

/** Text of a page as the index keeps it. */
export interface PageText {
  /** The words of the index in order; joined they are the text. */
  readonly pieces: readonly string[];
  /** Headings with an anchor; `piece` counts in `pieces`. */
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly piece: number;
  }[];
}

/** The index as the engine uses it, in a browser, a terminal or a test. */
export interface SearchIndex {
  /** Pages that have all the terms, which are separated by blanks. */
  readonly search: (terms: string) => Promise<readonly IndexHit[]>;
  readonly load: (id: string) => Promise<PageText>;
}
