import { loadAddressParts } from '#catalog/addresses.ts';
import { sitemap, sitemapIndex } from '#publish/sitemap.ts';
import { routes } from '#site/routes.ts';

/** Every public page, or where they are very many the list of the parts that hold them. */
export async function GET() {
  const parts = await loadAddressParts();
  return parts.length === 1
    ? sitemap(parts.flatMap(({ items }) => items))
    : sitemapIndex(
        parts.map(({ number, items }) => ({
          path: routes.sitemapPart(number),
          modified: items
            .flatMap(({ modified }) => modified ?? [])
            .sort()
            .at(-1),
        })),
      );
}
