import type { SearchAnswer } from '#domain/search/answer.ts';
import type { SearchRequest } from '#domain/search/request.ts';

/** The search of this site in this browser. */
export interface Search {
  /**
   * @param today day of the reader in Shanghai, `YYYY-MM-DD`: what is to come stands before what was
   * @throws Error where the index cannot be had (no connection, or the browser is too old)
   */
  readonly find: (request: SearchRequest, today: string) => Promise<SearchAnswer>;
}

/** Fetches the engine, when the box is first used; works on /search/ alone (its CSP lets it). */
export function openSearch(): Promise<Search> {
  return Promise.reject(new Error('the index is not built yet'));
}
