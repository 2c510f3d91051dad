import { BASE } from './base.ts';

/**
 * Speculation rules: the page under the pointer is fetched ahead, without a script of ours. Pages end
 * in a slash; a download or a feed does not, and hovering over a link to one costs nothing.
 */
export const PREFETCH = `{"prefetch":[{"where":{"href_matches":["${BASE}/","${BASE}/*/"]},"eagerness":"moderate"}]}`;
