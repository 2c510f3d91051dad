import { pinyin } from 'pinyin-pro';
import { groupByLetter, type IndexGroup } from '#domain/search/page-index.ts';
import { once } from './once.ts';
import { loadSiteMap } from './site-map.ts';

/** Every public page by the first letter of its title's pinyin. */
export interface PageIndex {
  readonly groups: readonly IndexGroup[];
  readonly count: number;
  /** More than one page can list in its budget of bytes: each letter has its own. */
  readonly isSplit: boolean;
}

/** The budget of a page (13.5 kB) holds about this many titles. */
const TITLES_ON_ONE_PAGE = 420;

/** Makes the index from the list behind the site map. */
export const loadPageIndex = once('page index', async (): Promise<PageIndex> => {
  const sections = await loadSiteMap();
  const groups = groupByLetter(
    sections.flatMap(({ title: section, pages }) =>
      pages.map(({ title, path }) => ({ title, path, section })),
    ),
    (title) => pinyin(title, { toneType: 'none', nonZh: 'consecutive', v: true }),
  );
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return { groups, count, isSplit: count > TITLES_ON_ONE_PAGE };
});
