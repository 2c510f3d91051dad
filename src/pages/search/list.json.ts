import type { APIRoute } from 'astro';
import { loadSearchList } from '#catalog/search-list.ts';

/** What the search is told beside the pages: `src/build/search` reads it and takes it away. */
export const GET: APIRoute = async () => Response.json(await loadSearchList());
