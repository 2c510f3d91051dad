/** One page of a list that is too long for a single document. */
export interface ListPage<Item> {
  /** From 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly total: number;
  /** How many items the whole list has. */
  readonly count: number;
  readonly items: readonly Item[];
}

/**
 * Cuts a list into pages of at most `size` items. How long a page is depends on counts alone, so
 * that the same content gives the same addresses; an empty list has one empty page.
 *
 * @param size items on a page, at least 1
 * @example listPages(['a', 'b', 'c'], 2)[1] // { number: 2, total: 2, count: 3, items: ['c'] }
 */
export function listPages<Item>(items: readonly Item[], size: number): readonly ListPage<Item>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    number: index + 1,
    total,
    count: items.length,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/**
 * The part of a page's address after the list's own: none on the first page. As the value of a rest
 * parameter (`[...page].astro`) it gives the same address as `listPagePath`.
 */
export function listPageParam(number: number): string | undefined {
  return number === 1 ? undefined : String(number);
}

/**
 * Address of a page of a list.
 *
 * @param base address of the list, with its slash at the end
 * @example listPagePath('/calendar/archive/2025/', 2) // '/calendar/archive/2025/2/'
 */
export function listPagePath(base: string, number: number): string {
  return number === 1 ? base : `${base}${number}/`;
}

/** Addresses of the pages after the first, for the site map. */
export function laterPagePaths(base: string, count: number, size: number): readonly string[] {
  const total = Math.ceil(count / size);
  return Array.from({ length: Math.max(0, total - 1) }, (_, index) =>
    listPagePath(base, index + 2),
  );
}

/**
 * The pages to which links stand: the first, the last, and the neighbours of the one at hand.
 *
 * @example shownPages(5, 9) // [1, 4, 5, 6, 9]
 */
export function shownPages(number: number, total: number): readonly number[] {
  return [...new Set([1, number - 1, number, number + 1, total])].filter(
    (page) => page >= 1 && page <= total,
  );
}
