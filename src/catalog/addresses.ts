import { listPages } from '#domain/paging.ts';
import { SITEMAP_ADDRESSES } from '#site/list-sizes.ts';
import { loadLaterPages } from './later-pages.ts';
import { once } from './once.ts';
import { loadSiteMap } from './site-map.ts';

/** Every public address, with the day its content last changed where known, in parts of sitemap.xml. */
export const loadAddressParts = once('addresses', async () => {
  const [sections, later] = await Promise.all([loadSiteMap(), loadLaterPages()]);
  const pages: readonly { readonly path: string; readonly modified?: string | undefined }[] = [
    ...sections.flatMap((group) => group.pages),
    ...later.map((path) => ({ path })),
  ];
  return listPages(pages, SITEMAP_ADDRESSES);
});
