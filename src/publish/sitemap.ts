import { absoluteUrl } from '#site/routes.ts';
import { xmlElement } from './news/xml-text.ts';

// sitemaps.org 0.9

/** What a sitemap leads to: a page, or a part of the sitemap. */
export interface Address {
  readonly path: string;
  /** Day of the last change, where known. */
  readonly modified?: string | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function write(list: string, entry: string, addresses: readonly Address[]): Response {
  const entries = addresses.map(
    ({ path, modified }) =>
      `<${entry}>${xmlElement('loc', absoluteUrl(path))}${modified ? xmlElement('lastmod', modified) : ''}</${entry}>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${list}>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}

/** A sitemap of pages. */
export const sitemap = (pages: readonly Address[]) => write('urlset', 'url', pages);

/** A sitemap that lists its parts. */
export const sitemapIndex = (parts: readonly Address[]) => write('sitemapindex', 'sitemap', parts);
