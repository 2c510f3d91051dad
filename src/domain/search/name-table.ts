import type { SearchKind } from './kind.ts';

/** A page by its names; `id` is that of the index. */
export interface NamedPage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly kind: SearchKind;
  /** First and last day, `2026-09-14/2026-09-20`. */
  readonly days?: string;
  readonly names?: readonly string[];
  /** What it is about, the main thing first. */
  readonly topics?: readonly string[];
  /** Headings with an anchor: its id and its words. */
  readonly parts?: readonly (readonly [string, string])[];
}

/** What the search knows beside the index: names, readings, characters, synonyms. Built with the site. */
export interface NameTable {
  readonly pages: readonly NamedPage[];
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
  readonly popular: readonly string[];
  /** Short titles of the plan's actions and projects, by id, in the order of the plan. */
  readonly sections: Readonly<Record<string, string>>;
}
