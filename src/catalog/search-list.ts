import { getCollection } from 'astro:content';
import type { SearchList } from '#domain/search/search-list.ts';
import { loadProgrammes } from './plan.ts';
import { loadSiteMap } from './site-map.ts';

/** What can be found, and by which words: the pages of the site map, but for those for editors. */
export async function loadSearchList(): Promise<SearchList> {
  const [groups, programmes, synonyms] = await Promise.all([
    loadSiteMap(),
    loadProgrammes(),
    getCollection('synonyms'),
  ]);
  const pages = groups.flatMap((group) =>
    group.pages.flatMap(({ title, path, search }) => {
      const kind = search?.kind ?? group.kind;
      return kind === undefined ? [] : [{ title, path, ...search, kind }];
    }),
  );
  return {
    pages,
    synonyms: synonyms.sort((a, b) => a.data.order - b.data.order).map(({ data }) => data),
    sections: Object.fromEntries(programmes.map(({ id, shortTitle }) => [id, shortTitle])),
  };
}
