/**
 * What a page says to the worker, beside its path, where data is not to be saved: fetch the guides. Not in
 * caches.ts: what the search shares with the script of every page is a file, and a request more.
 */
export const KEEP_GUIDES = 'keep-guides';
