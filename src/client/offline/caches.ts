import { OWN } from '#site/base.ts';

/** Cache of the pages that the reader has seen; it outlives a new build. */
export const SEEN_CACHE = `${OWN}seen`;
