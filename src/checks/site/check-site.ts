import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { SITE } from '#site/config.ts';
import { checkFeeds } from './feeds.ts';
import { checkHeads } from './head.ts';
import { checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkOldCss } from './old-css.ts';
import { toPage, type SiteFault, type SitePage } from './page.ts';
import { checkSafety } from './safety.ts';
import { checkSizes } from './size.ts';

/** One named check of the built site and what it found. */
export interface SiteReport {
  readonly name: string;
  readonly faults: readonly SiteFault[];
}

/** Reads all pages of a built site. */
export async function readPages(
  folder: string,
): Promise<{ readonly pages: readonly SitePage[]; readonly files: ReadonlySet<string> }> {
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.split(sep).join('/'),
  );
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(
    html.map(async (name) => toPage(name, await readFile(join(folder, name), 'utf8'))),
  );
  return { pages, files: new Set(names.map((name) => `/${name}`)) };
}

/** Runs every check over a built site. */
export async function checkSite(folder: string): Promise<readonly SiteReport[]> {
  const { pages: all, files } = await readPages(folder);
  // A page at an old address only leads on: it needs to be valid, and its link to lead somewhere.
  const pages = all.filter(({ $ }) => $('meta[http-equiv="refresh"]').length === 0);
  return [
    { name: 'heads', faults: [...checkHeads(pages, SITE.url)] },
    { name: 'links', faults: [...checkLinks(all, files)] },
    { name: 'safety', faults: [...checkSafety(all)] },
    { name: 'old-css', faults: [...checkOldCss(pages)] },
    { name: 'sizes', faults: [...checkSizes(pages)] },
    { name: 'feeds', faults: await checkFeeds(folder, files) },
    { name: 'markup', faults: await checkMarkup(all) },
  ];
}
