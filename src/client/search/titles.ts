import type { PackedPages, PackedTitles } from '#domain/search/packed-titles.ts';
import { openTitles, type TitleIndex } from '#domain/search/title-index.ts';
import { BASE } from '#site/base.ts';

const FOLDER = `${BASE}/pagefind/`;

/** The first file of titles, and the index of it alone. */
interface First {
  readonly packed: PackedTitles;
  readonly titles: TitleIndex;
}

declare global {
  interface Window {
    /** Files of titles by their names: box and results, each with a copy of this module, ask for one once. */
    titleFiles?: Map<string, Promise<unknown>>;
  }
}

let first: Promise<First> | undefined;
let all: Promise<TitleIndex> | undefined;

/**
 * Fetches the titles of the site that are first looked for, once; after a failure it may be asked again.
 *
 * @param isAnew whether they are fetched again, past the browser's cache: the site is another one now
 */
export async function loadTitles(isAnew = false): Promise<TitleIndex> {
  if (isAnew) first = all = undefined;
  return (await loadFirst(isAnew)).titles;
}

/**
 * Fetches all titles of the site, once; the same index as `loadTitles` gives where one file has them.
 * After a failure it may be asked again.
 */
export function loadAllTitles(): Promise<TitleIndex> {
  all ??= openAll().catch((error: unknown) => {
    all = undefined;
    throw error;
  });
  return all;
}

function loadFirst(isAnew = false): Promise<First> {
  // Written by src/build/search/write-search.ts with the same type.
  first ??= (sharedFile('titles.json', isAnew) as Promise<PackedTitles>)
    .then((packed) => ({ packed, titles: openTitles(packed) }))
    .catch((error: unknown) => {
      first = undefined;
      throw error;
    });
  return first;
}

async function openAll(): Promise<TitleIndex> {
  const { packed, titles } = await loadFirst();
  if (packed.rest.length === 0) return titles;
  // Written by src/build/search/write-search.ts with the same type.
  const rest = packed.rest.map((name) => sharedFile(name) as Promise<PackedPages>);
  return openTitles(packed, ...(await Promise.all(rest)));
}

function sharedFile(name: string, isAnew = false): Promise<unknown> {
  const files = (window.titleFiles ??= new Map<string, Promise<unknown>>());
  if (isAnew) files.clear();
  let file = files.get(name);
  if (file === undefined) {
    file = fetchFile(name, isAnew ? 'reload' : 'default').catch((error: unknown) => {
      files.delete(name);
      throw error;
    });
    files.set(name, file);
  }
  return file;
}

async function fetchFile(name: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(FOLDER + name, { cache });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
