import type { APIRoute } from 'astro';
import { themedFile } from '#pictures/drawing.ts';
import { drawingOf, PANORAMA } from '#pictures/drawings.ts';

/** The panorama in the colours of the page that refers to it. */
export const GET: APIRoute = () =>
  new Response(themedFile(drawingOf(PANORAMA)), { headers: { 'content-type': 'image/svg+xml' } });
