import type { Completion } from '#domain/search/answer.ts';
import { completions } from '#domain/search/complete.ts';
import { openNames, type NameBook } from '#domain/search/name-book.ts';
import { unpackNames, type NameFile } from '#domain/search/name-file.ts';

let loaded: Promise<NameBook> | undefined;

/**
 * Fetches the names of the site, once; after a failure it may be asked again.
 *
 * @param isAnew whether they are fetched again, past the browser's cache: the site is another one now
 */
export function loadNames(isAnew = false): Promise<NameBook> {
  if (isAnew) loaded = undefined;
  loaded ??= fetchNames(isAnew).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function fetchNames(isAnew: boolean): Promise<NameBook> {
  const cache = isAnew ? 'reload' : 'default';
  const response = await fetch('/pagefind/names.json', { cache });
  if (!response.ok) throw new Error(`names.json: ${response.status}`);
  // Written by scripts/search-names.ts with the same type.
  return openNames(unpackNames((await response.json()) as NameFile));
}

/**
 * Names that fit what is typed, best first: by their beginning, any part, pinyin, initials, short
 * names. Works on every page: it needs no WebAssembly. With nothing typed: the popular words.
 */
export async function complete(typed: string, limit = 8): Promise<readonly Completion[]> {
  return completions(typed, await loadNames(), limit);
}
