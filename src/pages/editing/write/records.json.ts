import type { APIRoute } from 'astro';
import { loadDeskFiles } from '#catalog/desk.ts';

/** Ids and names of all entries, for the writing desk. */
export const GET: APIRoute = async () => Response.json((await loadDeskFiles()).index);
