import type { APIRoute } from 'astro';
import { absoluteUrl, routes } from '#site/routes.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${routes.specimens()}\n\nSitemap: ${absoluteUrl(routes.sitemap())}\n`,
  );
