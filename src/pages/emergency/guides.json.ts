import type { APIRoute } from 'astro';
import { loadEmergencyGuides } from '#catalog/emergency.ts';
import { guideNames } from '#catalog/search-facts.ts';
import type { KnownGuide } from '#domain/search/known-guide.ts';
import { routes } from '#site/routes.ts';

/** The guides' names and first lines: what the search says of them, and knows without a connection. */
export const GET: APIRoute = async () => {
  const guides = await loadEmergencyGuides();
  return Response.json(
    guides.map((guide): KnownGuide => ({
      path: routes.emergencyGuide(guide.id),
      title: guide.title,
      names: guideNames(guide),
      now: guide.now.length > 0 ? guide.now.map(({ act }) => act) : [guide.summary],
    })),
  );
};
