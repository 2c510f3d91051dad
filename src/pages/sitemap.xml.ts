import type { APIRoute } from 'astro';
import { loadSiteMap } from '#catalog/site-map.ts';
import { absoluteUrl } from '#site/routes.ts';

/** sitemaps.org 0.9: every public page, with the day its content last changed where known. */
export const GET: APIRoute = async () => {
  const pages = (await loadSiteMap()).flatMap((group) => group.pages);
  const urls = pages.map(
    ({ path, modified }) =>
      `<url><loc>${absoluteUrl(path)}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
