import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex, type Pagefind } from '#client/search/pagefind.ts';
import type { Searched } from '#domain/search/match.ts';
import type { PackedPages, PackedTitles } from '#domain/search/packed-titles.ts';
import { openTitles } from '#domain/search/title-index.ts';
import { INDEX_FOLDER, TITLES_FILE } from './write-search.ts';

/** Opens the search of a built site in Node: the same index, the same engine as in the browser. */
export async function openBuiltSearch(site: string): Promise<Searched> {
  const folder = resolve(site, INDEX_FOLDER);
  const bundle = pathToFileURL(join(folder, 'pagefind.js')).href;
  // What we use of Pagefind is that of 1.6.0.
  const { PagefindInstance } = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  class FromFiles extends PagefindInstance {
    override async throttledFetch(path: string): Promise<Response> {
      return new Response(await readFile(join(site, path.replace(/\?.*/, ''))));
    }
  }
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  // Written by write-search.ts with the same types.
  const titles = JSON.parse(await read(TITLES_FILE)) as PackedTitles;
  const rest = titles.rest.map(async (name) => JSON.parse(await read(name)) as PackedPages);
  return {
    index: await openIndex({ PagefindInstance: FromFiles }, `/${INDEX_FOLDER}/`),
    titles: openTitles(titles, ...(await Promise.all(rest))),
  };
}
