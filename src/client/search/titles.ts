import type { PackedTitles } from '#domain/search/packed-titles.ts';
import { openTitles, type TitleIndex } from '#domain/search/title-index.ts';

let loaded: Promise<TitleIndex> | undefined;

/**
 * Fetches the titles of the site, once; after a failure it may be asked again.
 *
 * @param isAnew whether they are fetched again, past the browser's cache: the site is another one now
 */
export function loadTitles(isAnew = false): Promise<TitleIndex> {
  if (isAnew) loaded = undefined;
  loaded ??= fetchTitles(isAnew).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function fetchTitles(isAnew: boolean): Promise<TitleIndex> {
  const cache = isAnew ? 'reload' : 'default';
  const response = await fetch('/pagefind/titles.json', { cache });
  if (!response.ok) throw new Error(`titles.json: ${response.status}`);
  // Written by src/build/search/write-search.ts with the same type.
  return openTitles((await response.json()) as PackedTitles);
}
