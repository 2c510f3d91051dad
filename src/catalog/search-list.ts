import type { SearchList } from '#domain/search/search-list.ts';
import { loadProgrammes } from './plan.ts';
import { loadSiteMap } from './site-map.ts';
import { loadSynonyms } from './synonyms.ts';

/** What can be found, and by which words: the pages of the site map that say what they are. */
export async function loadSearchList(): Promise<SearchList> {
  const [groups, programmes, synonyms] = await Promise.all([
    loadSiteMap(),
    loadProgrammes(),
    loadSynonyms(),
  ]);
  const pages = groups.flatMap((group) =>
    group.pages.flatMap(({ title, path, search }) => {
      const kind = search?.kind ?? group.kind;
      return kind === undefined ? [] : [{ title, path, ...search, kind }];
    }),
  );
  return {
    pages,
    synonyms,
    sections: Object.fromEntries(programmes.map(({ id, shortTitle }) => [id, shortTitle])),
  };
}
