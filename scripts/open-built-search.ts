import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openIndex, type Pagefind } from '#client/search/pagefind-index.ts';
import { findPages } from '#domain/search/engine.ts';
import { openNames } from '#domain/search/name-book.ts';
import { unpackNames, type NameFile } from '#domain/search/name-file.ts';
import type { SearchRequest } from '#domain/search/request.ts';
import { INDEX_FOLDER } from '#build/search/search-index.ts';

let opened = 0;

/** Opens the search of a built site in Node: the same index, the same layer as in the browser. */
export async function openBuiltSearch(site: string) {
  const folder = resolve(site, INDEX_FOLDER);
  opened += 1;
  const address = `http://index-${opened}.invalid/pagefind/`;
  const sizes = new Map<string, number>();
  const read = async (name: string) => {
    const bytes = await readFile(join(folder, name));
    const sent = await readFile(join(folder, `${name}.br`)).catch(() => bytes);
    sizes.set(name, sent.length);
    return bytes;
  };
  const outside = globalThis.fetch;
  // Pagefind knows no other way to its files than fetch.
  globalThis.fetch = async (target, options) => {
    const url = target instanceof Request ? target.url : target.toString();
    if (!url.startsWith(address)) return outside(target, options);
    return new Response(await read(url.slice(address.length).replace(/\?.*/, '')));
  };
  const code = (await read('pagefind.js')).toString('base64');
  // The functions of Pagefind that we use are those of 1.6.0.
  const pagefind = (await import(`data:text/javascript;base64,${code}`)) as Pagefind;
  const index = await openIndex(pagefind, address);
  // Written by src/build/search/search-names.ts with the same type.
  const names = JSON.parse((await read('names.json')).toString('utf8')) as NameFile;
  const book = openNames(unpackNames(names));
  return {
    index,
    book,
    sizes,
    find: (request: SearchRequest, today: string) => findPages(request, today, index, book),
    /** Bytes of all files asked for so far, as they are sent. */
    bytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
}
