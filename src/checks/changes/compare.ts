import type { PageSnapshot, SiteSnapshot } from './site-snapshot.ts';

/** Keys that are new, that hold something else, and that are gone; each list sorted. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What the public sees differently. */
export interface SiteChanges {
  readonly pages: Difference;
  /** Pages with the same words, but other styles, scripts or hidden data. */
  readonly looks: readonly string[];
  /** Header or footer, which stand on every page. */
  readonly frame: boolean;
  readonly events: Difference;
  readonly entries: Difference;
  readonly search: Difference;
  readonly files: Difference;
  /** Addresses that are gone and lead nowhere. */
  readonly dead: readonly string[];
  /** Title of every page, by path: as it is, or as it was last. */
  readonly titles: ReadonlyMap<string, string>;
  /** Titles before the change. */
  readonly formerTitles: ReadonlyMap<string, string>;
}

/**
 * Compares two maps by key.
 *
 * @example differenceOf(new Map([['a', 1], ['b', 1]]), new Map([['b', 2]])) // { added: [], changed: ['b'], removed: ['a'] }
 */
export function differenceOf<Value>(
  base: ReadonlyMap<string, Value>,
  head: ReadonlyMap<string, Value>,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): Difference {
  const keys = [...head.keys()].sort();
  const changed = keys.filter((key) => {
    const [before, after] = [base.get(key), head.get(key)];
    return before !== undefined && after !== undefined && !isSame(before, after);
  });
  return {
    added: keys.filter((key) => !base.has(key)),
    changed,
    removed: [...base.keys()].filter((key) => !head.has(key)).sort(),
  };
}

/** Compares two builds of the site; both must be built for the same moment. */
export function compareSites(base: SiteSnapshot, head: SiteSnapshot): SiteChanges {
  const sameWords = (one: PageSnapshot, other: PageSnapshot) => one.words === other.words;
  const sameWhole = (one: { whole: string }, other: { whole: string }) => one.whole === other.whole;
  const pages = differenceOf(base.pages, head.pages, sameWords);
  const touched = differenceOf(base.pages, head.pages, sameWhole).changed;
  const searchable = (site: SiteSnapshot) =>
    new Map([...site.pages].filter(([, page]) => page.isSearchable));
  return {
    pages,
    looks: touched.filter((path) => !pages.changed.includes(path)),
    frame: base.frame !== head.frame,
    events: differenceOf(base.events, head.events, sameWhole),
    entries: differenceOf(base.entries, head.entries),
    search: differenceOf(searchable(base), searchable(head), sameWords),
    files: differenceOf(base.files, head.files),
    dead: [...base.pages.keys(), ...base.moved, ...base.calendars]
      .filter((path) => !head.pages.has(path) && !head.moved.has(path) && !head.calendars.has(path))
      .sort(),
    titles: titlesOf(base, head),
    formerTitles: titlesOf(base),
  };
}

const titlesOf = (...sites: readonly SiteSnapshot[]) =>
  new Map(sites.flatMap(({ pages }) => [...pages].map(([path, { title }]) => [path, title])));
