import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '#build/pipeline.ts';
import { LIST_FILE } from '#build/search/write-search.ts';
import { checkContent, readContent } from '#checks/check-content.ts';
import { readPages } from '#checks/site/check-site.ts';
import { checkHeads } from '#checks/site/head.ts';
import { checkLinks } from '#checks/site/links.ts';
import type { SitePage } from '#checks/site/page.ts';
import { checkSizes } from '#checks/site/size.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { packTitles } from '#domain/search/packed-titles.ts';
import type { SearchList } from '#domain/search/search-list.ts';
import { SITE } from '#site/config.ts';
import { WORDS } from '#tests/builders/titles.ts';
import { ROOT } from '#tests/fixtures/calendar/root.ts';
import { writeGrownContent } from '#tests/fixtures/grown-content.ts';

// The site years from now: whatever editors write, no page outgrows its budget and no link breaks.
const AMOUNTS = { places: 500, events: 1000, resources: 150, notices: 60 };
const NOW = '2026-11-28';
const CONTENT = join(ROOT, '.build', `grown-content-${process.pid}`);
const SITE_FOLDER = join(ROOT, '.build', `grown-site-${process.pid}`);

/** Compressed bytes of the files that grow with the content, by their path; none grows with the years. */
const BUDGETS: readonly (readonly [RegExp, number])[] = [
  [/\.ics$/, 120_000],
  [/^\/feeds\//, 30_000],
  [/^\/sitemap/, 20_000],
  [/^\/data\/events/, 100_000],
  // Every sheet of our own stands in it whole; no page asks for it.
  [/^\/data\/resources\.json$/, 160_000],
  // All places and all of the library, each in one file for the filters and for who wants all of them.
  [/^\/(?:data|places|resources)\//, 100_000],
  // What a county can attach names all of its places and events.
  [/^\/progress\/reports\//, 20_000],
  // What the writing desk loads: names of all entries, and one pack of records at a time.
  [/^\/editing\/write\//, 100_000],
  [/^\/calendar\/rows\.json$/, 45_000],
];

/** Whether a file compresses to so many bytes: where a quick compressor does it, the strongest does. */
const isWithin = (bytes: Uint8Array, most: number) =>
  [5, constants.BROTLI_MAX_QUALITY].some((quality) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    return brotliCompressSync(bytes, { params }).length <= most;
  });

describe('with 500 places, 1,000 events and 150 resources', { timeout: 1_200_000 }, () => {
  let pages: readonly SitePage[] = [];
  let files: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    await writeGrownContent(CONTENT, AMOUNTS);
    await build({ content: CONTENT, out: SITE_FOLDER, isSample: true, env: { BUILD_NOW: NOW } });
    ({ pages, files } = await readPages(SITE_FOLDER));
  }, 1_200_000);
  afterAll(async () => {
    for (const folder of [CONTENT, SITE_FOLDER, `${SITE_FOLDER}-cache`]) {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('the content check finds no error', async () => {
    const problems = await checkContent(await readContent(CONTENT), { today: NOW });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('every page keeps its budget of bytes and elements', () => {
    expect(pages.length).toBeGreaterThan(AMOUNTS.places + AMOUNTS.events + AMOUNTS.resources);
    // Pages of one entry are alike: every tenth of them stands for the rest.
    const isEntry = ({ path }: SitePage) => path.includes('grown');
    const entries = pages.filter(isEntry).filter((_, index) => index % 10 === 0);
    const lists = pages.filter((page) => !isEntry(page));
    expect([...checkSizes([...lists, ...entries])]).toEqual([]);
  });

  test('every file for machines keeps its budget of bytes', async () => {
    const grown = [...files].filter((path) => /\.(?:ics|xml|json|geojson|csv)$/.test(path));
    const own = grown.filter((path) => !/\/(?:list\.json|guides\.json)$/.test(path));
    const over: string[] = [];
    for (const path of own) {
      const most = BUDGETS.find(([pattern]) => pattern.test(path))?.[1];
      const bytes = await readFile(join(SITE_FOLDER, path));
      if (most === undefined || !isWithin(bytes, most)) over.push(`${path}: limit ${String(most)}`);
    }
    expect(over).toEqual([]);
  });

  test('the names that the search fetches first stay within 40 kB, however many there are', async () => {
    const list = JSON.parse(await readFile(join(SITE_FOLDER, LIST_FILE), 'utf8')) as SearchList;
    const [first, ...rest] = packTitles('grown', list.pages, WORDS);
    // What headings, readings and synonyms take besides does not grow with the pages.
    expect(brotliCompressSync(JSON.stringify(first)).length).toBeLessThan(30_000);
    const paths = [first, ...rest].flatMap((file) => file.paths.split('\n'));
    expect(paths.toSorted()).toEqual(list.pages.map(({ path }) => path).toSorted());
  });

  test('the open data leads from year to year to every event, once', async () => {
    const read = async (url: string): Promise<unknown> =>
      JSON.parse(await readFile(join(SITE_FOLDER, new URL(url, SITE.url).pathname), 'utf8'));
    const parts = (await read('/data/events/parts.json')) as readonly {
      readonly url: string;
      readonly next: string | null;
    }[];
    const ids: string[] = [];
    for (let next = parts[0]?.url ?? null; next !== null;) {
      ids.push(...((await read(next)) as readonly { readonly id: string }[]).map(({ id }) => id));
      next = parts.find(({ url }) => url === next)?.next ?? null;
    }
    const own = pages.flatMap(({ path }) => /^\/events\/(.+)\/$/.exec(path)?.[1] ?? []);
    expect(ids.toSorted()).toEqual(own.toSorted());
  });

  test('the sitemap leads to every address in its parts', async () => {
    const locations = async (path: string) => {
      const text = await readFile(join(SITE_FOLDER, path), 'utf8');
      return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
        ([, url = '']) => new URL(url).pathname,
      );
    };
    const parts = await locations('/sitemap.xml');
    expect(parts.length).toBeGreaterThan(1);
    const named = (await Promise.all(parts.map(locations))).flat();
    const entries = pages.map(({ path }) => path).filter((path) => path.includes('grown'));
    expect(named.filter((path) => path.includes('grown')).toSorted()).toEqual(entries.toSorted());
  });

  test('every link leads somewhere, and no two pages have one title', () => {
    expect([...checkLinks(pages, files)]).toEqual([]);
    expect([...checkHeads(pages)]).toEqual([]);
  });

  test('every place stands on one page of a district, and in the file of all places', async () => {
    const listed = pages
      .filter(({ path }) => /^\/districts\/[a-z]+\//.test(path))
      .flatMap(({ $ }) => $('.place-rows a').toArray())
      .map(({ attribs }) => attribs['href'] ?? '');
    const text = await readFile(join(SITE_FOLDER, 'places/list.json'), 'utf8');
    const all = (JSON.parse(text) as readonly ListedPlace[]).map(({ path }) => path);
    expect(all.length).toBeGreaterThanOrEqual(AMOUNTS.places);
    expect(listed.toSorted()).toEqual(all.toSorted());
  });
});
