import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openIndex, type Pagefind } from '#client/search/pagefind-index.ts';
import { findPages } from '#domain/search/engine.ts';
import { openNames, type NameBook } from '#domain/search/name-book.ts';
import type { NameTable } from '#domain/search/name-table.ts';
import type { SearchRequest } from '#domain/search/request.ts';
import { INDEX_FOLDER } from './search-index.ts';

/** Opens the search of a built site in Node: the same index, the same layer as in the browser. */
export async function openBuiltSearch(site: string) {
  const folder = resolve(site, INDEX_FOLDER);
  const address = 'http://index.invalid/pagefind/';
  const outside = globalThis.fetch;
  // Pagefind knows no other way to its files than fetch.
  globalThis.fetch = async (target, options) => {
    const url = target instanceof Request ? target.url : target.toString();
    if (!url.startsWith(address)) return outside(target, options);
    return new Response(
      await readFile(join(folder, url.slice(address.length).replace(/\?.*/, ''))),
    );
  };
  const code = await readFile(join(folder, 'pagefind.js'), 'utf8');
  const pagefind = (await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )) as Pagefind;
  const index = await openIndex(pagefind, address);
  const table = JSON.parse(await readFile(join(folder, 'names.json'), 'utf8')) as NameTable;
  const book: NameBook = openNames(table);
  return {
    index,
    book,
    find: (request: SearchRequest, today: string) => findPages(request, today, index, book),
  };
}
