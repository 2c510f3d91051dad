import { OWN } from '#site/base.ts';

/** Cache of the pages that the reader has seen; it outlives a new build. */
export const SEEN_CACHE = `${OWN}seen`;
/** What a page says to the worker, beside its path, where data is not to be saved: fetch the guides. */
export const KEEP_GUIDES = 'keep-guides';
