import type { APIRoute } from 'astro';
import { renderSVG } from 'uqr';
import { loadEmergencyGuides } from '#catalog/emergency.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

export const getStaticPaths = async () =>
  (await loadEmergencyGuides()).map(({ id }) => ({ params: { id } }));

/** The code of a guide's address as a file, for the booklet. */
export const GET: APIRoute = ({ params: { id = '' } }) =>
  new Response(renderSVG(absoluteUrl(routes.emergencyGuide(id)), { ecc: 'L', border: 4 }), {
    headers: { 'content-type': 'image/svg+xml' },
  });
