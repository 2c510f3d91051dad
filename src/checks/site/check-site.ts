import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { BASE } from '#site/base.ts';
import { SITE } from '#site/config.ts';
import { checkClasses } from './classes.ts';
import { checkFeeds } from './feeds.ts';
import { checkFolder } from './folder.ts';
import { checkHeads } from './head.ts';
import { checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkOldCss } from './old-css.ts';
import { checkNavigation } from './navigation.ts';
import { toPage, type SiteFault, type SitePage } from './page.ts';
import { checkSafety } from './safety.ts';
import { checkSizes } from './size.ts';

/** One named check of the built site and what it found. */
export interface SiteReport {
  readonly name: string;
  readonly faults: readonly SiteFault[];
}

/** Reads a built site: all its pages, those among them that do not only lead on, and the paths of its files. */
export async function readPages(folder: string): Promise<{
  readonly all: readonly SitePage[];
  readonly pages: readonly SitePage[];
  readonly files: ReadonlySet<string>;
}> {
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.split(sep).join('/'),
  );
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const all = await Promise.all(
    html.map(async (name) => toPage(name, await readFile(join(folder, name), 'utf8'))),
  );
  const pages = all.filter(({ $ }) => $('meta[http-equiv="refresh"]').length === 0);
  return { all, pages, files: new Set(names.map((name) => `/${name}`)) };
}

/** The stylesheets and scripts of a site that are files of their own, by path; Pagefind's are not ours. */
async function readAssets(
  folder: string,
  files: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const own = [...files]
    .filter((path) => /\.(?:css|js)$/.test(path) && !path.startsWith('/pagefind/'))
    .sort();
  return new Map(
    await Promise.all(
      own.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
    ),
  );
}

interface BuiltSite {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
  /** Text of the stylesheets and scripts outside the pages, by path. */
  readonly assets: ReadonlyMap<string, string>;
  /** Every HTML file. */
  readonly all: readonly SitePage[];
  /** Those to read: a page at an old address only leads on, and needs valid markup and links. */
  readonly pages: readonly SitePage[];
}

type Faults = Iterable<SiteFault> | Promise<Iterable<SiteFault>>;

/** The checks of the built site, in the order in which they are reported. */
export const SITE_CHECKS: readonly {
  readonly name: string;
  readonly faults: (site: BuiltSite) => Faults;
}[] = [
  { name: 'heads', faults: ({ pages }) => checkHeads(pages) },
  { name: 'navigation', faults: ({ pages }) => checkNavigation(pages) },
  { name: 'links', faults: ({ all, files }) => checkLinks(all, files, BASE) },
  { name: 'folder', faults: ({ folder, files }) => checkFolderOf(folder, files) },
  { name: 'safety', faults: ({ all }) => checkSafety(all) },
  { name: 'old-css', faults: ({ pages, assets }) => checkOldCss(pages, assets) },
  { name: 'classes', faults: ({ pages, assets }) => checkClasses(pages, assets) },
  { name: 'sizes', faults: ({ pages }) => checkSizes(pages) },
  { name: 'feeds', faults: ({ folder, files }) => checkFeeds(folder, files) },
  { name: 'markup', faults: ({ all }) => checkMarkup(all) },
];

/** Files that are for servers alone and do not name the site's folder, and what is not ours. */
const NO_ADDRESSES =
  /^\/(?:pagefind\/pagefind\.js|\.htaccess|web\.config|_redirects\.\w+(?:\.conf)?)$/;
const TEXTS = /\.(?:css|html|ics|js|json|jsonld|geojson|svg|txt|webmanifest|xml|csv)$|\/_\w+$/;

/** What leads outside the folder of its host in which the site stands. */
async function checkFolderOf(
  folder: string,
  files: ReadonlySet<string>,
): Promise<readonly SiteFault[]> {
  if (BASE === '') return [];
  const faults: SiteFault[] = [];
  for (const path of [...files].filter((one) => TEXTS.test(one) && !NO_ADDRESSES.test(one))) {
    const texts = [[path, await readFile(join(folder, path), 'utf8')] as const];
    faults.push(...checkFolder(texts, files, { origin: new URL(SITE.url).origin, base: BASE }));
  }
  return faults;
}

/** Runs every check over a built site. */
export async function checkSite(folder: string): Promise<readonly SiteReport[]> {
  const { all, pages, files } = await readPages(folder);
  const assets = await readAssets(folder, files);
  return Promise.all(
    SITE_CHECKS.map(async ({ name, faults }) => ({
      name,
      faults: [...(await faults({ folder, files, assets, all, pages }))],
    })),
  );
}
