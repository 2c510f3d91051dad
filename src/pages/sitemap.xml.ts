import type { APIRoute } from 'astro';
import { loadLaterPages } from '#catalog/later-pages.ts';
import { loadSiteMap } from '#catalog/site-map.ts';
import { xmlElement } from '#publish/news/xml-text.ts';
import { absoluteUrl } from '#site/routes.ts';

/** sitemaps.org 0.9: every public page, with the day its content last changed where known. */
export const GET: APIRoute = async () => {
  const [sections, later] = await Promise.all([loadSiteMap(), loadLaterPages()]);
  const pages = [
    ...sections.flatMap((group) => group.pages),
    ...later.map((path) => ({ path, modified: undefined })),
  ];
  const urls = pages.map(
    ({ path, modified }) =>
      `<url>${xmlElement('loc', absoluteUrl(path))}${modified ? xmlElement('lastmod', modified) : ''}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
