import type { SearchAnswer } from '#domain/search/answer.ts';
import { findPages } from '#domain/search/engine.ts';
import type { SearchRequest } from '#domain/search/request.ts';
import { loadNames } from './names.ts';
import { openIndex, type Pagefind } from './pagefind-index.ts';

/** The search of this site in this browser. */
export interface Search {
  /**
   * @param today day of the reader in Shanghai, `YYYY-MM-DD`: what is to come stands before what was
   * @throws Error where the index cannot be had (no connection, or the browser is too old)
   */
  readonly find: (request: SearchRequest, today: string) => Promise<SearchAnswer>;
}

const FOLDER = '/pagefind/';
let opened: Promise<Search> | undefined;

/** The browser has no WebAssembly, or may not use it here. */
export class NoWebAssembly extends Error {}

/**
 * Fetches the engine, when the box is first used; works on /search/ alone (its CSP lets it). After a
 * failure it may be asked again.
 *
 * @param isAnew whether the index is opened again: files of the one at hand are gone since the site
 *   was published anew
 */
export function openSearch(isAnew = false): Promise<Search> {
  if (isAnew) opened = undefined;
  opened ??= open(isAnew).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(isAnew: boolean): Promise<Search> {
  try {
    // Without permission Pagefind waits for ever: ask first, with the smallest module there is.
    await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  } catch (error) {
    throw new NoWebAssembly(String(error));
  }
  const address = `${FOLDER}pagefind.js`;
  const [pagefind, book] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    loadNames(isAnew),
  ]);
  const index = await openIndex(pagefind, FOLDER);
  return { find: (request, today) => findPages(request, today, index, book) };
}
