import type { Searched } from '#domain/search/match.ts';
import { BASE } from '#site/base.ts';
import { openIndex, type Pagefind } from './pagefind.ts';
import { loadAllTitles, loadTitles } from './titles.ts';

const FOLDER = `${BASE}/pagefind/`;
let opened: Promise<Searched> | undefined;

/** The browser has no WebAssembly, or may not use it here. */
export class NoWebAssembly extends Error {}

/**
 * Fetches index and first titles, when the box is first used; works on /search/ alone (its CSP lets it). After
 * a failure it may be asked again.
 *
 * @param isAnew whether the index is opened again: files of the one at hand are gone since the site
 *   was published anew
 * @throws Error where the index cannot be had (no connection, or the browser is too old)
 */
export function openSearch(isAnew = false): Promise<Searched> {
  if (isAnew) opened = undefined;
  opened ??= open(isAnew).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(isAnew: boolean): Promise<Searched> {
  try {
    // Without permission Pagefind's own message does not tell: ask first, with the smallest module.
    await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  } catch (error) {
    throw new NoWebAssembly(String(error));
  }
  const address = `${FOLDER}pagefind.js`;
  const [pagefind, titles] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    loadTitles(isAnew),
  ]);
  return { index: await openIndex(pagefind, FOLDER), titles, allTitles: loadAllTitles };
}
