import type { APIRoute, GetStaticPaths } from 'astro';
import { loadDeskFiles } from '#catalog/desk.ts';

export const getStaticPaths = (async () =>
  [...(await loadDeskFiles()).packs.keys()].map((pack) => ({
    params: { pack },
  }))) satisfies GetStaticPaths;

/** Records as they are written, for the writing desk to open. */
export const GET: APIRoute = async ({ params }) =>
  Response.json((await loadDeskFiles()).packs.get(params['pack'] ?? ''));
