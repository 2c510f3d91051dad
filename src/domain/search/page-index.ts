/** A page as the index lists it. */
export interface IndexedPage {
  readonly title: string;
  readonly path: string;
  /** Section of the site; printed where another page has the same title. */
  readonly section: string;
}

/** The pages whose names begin with one letter. */
export interface IndexGroup {
  /** `A` to `Z`, or `0–9` for what begins with a figure. */
  readonly letter: string;
  /** Anchor of the group. */
  readonly anchor: string;
  readonly entries: readonly (Omit<IndexedPage, 'section'> & { readonly section?: string })[];
}

/** Figures come first, in one group. */
export const FIGURES = '0–9';

/**
 * Groups pages by the first letter of how their titles sound, and sorts them so, numbers by size.
 *
 * @param soundOf pinyin without tones, syllables apart: 「钦州」 → `qin zhou`
 * @example groupByLetter([{ title: '钦州', … }], pinyin)[0]?.letter // 'Q'
 */
export function groupByLetter(
  pages: readonly IndexedPage[],
  soundOf: (title: string) => string,
): readonly IndexGroup[] {
  const titles = new Map<string, number>();
  const unique = [...new Map(pages.map((page) => [page.path, page])).values()];
  for (const { title } of unique) titles.set(title, (titles.get(title) ?? 0) + 1);
  const sorted = unique
    .map((page) => ({ page, key: sortKey(soundOf(page.title)) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.page.path, b.page.path));
  const groups = new Map<string, IndexGroup['entries'][number][]>();
  for (const { page, key } of sorted) {
    const letter = /^[a-z]/.test(key) ? key.slice(0, 1).toUpperCase() : FIGURES;
    const { title, path, section } = page;
    const isShared = (titles.get(title) ?? 0) > 1;
    const group = groups.get(letter) ?? [];
    groups.set(letter, [...group, { title, path, ...(isShared ? { section } : {}) }]);
  }
  return [...groups].map(([letter, entries]) => ({
    letter,
    anchor: letter === FIGURES ? 'figures' : letter.toLowerCase(),
    entries,
  }));
}

/** Quotation marks do not sort; `9` stands before `10`. */
function sortKey(sound: string): string {
  return sound
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
