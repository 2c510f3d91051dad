import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '#build/pipeline.ts';
import { checkContent, readContent } from '#checks/check-content.ts';
import { readPages } from '#checks/site/check-site.ts';
import { checkHeads } from '#checks/site/head.ts';
import { checkLinks } from '#checks/site/links.ts';
import type { SitePage } from '#checks/site/page.ts';
import { checkSizes } from '#checks/site/size.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { SITE } from '#site/config.ts';
import { ROOT } from '#tests/fixtures/calendar/root.ts';
import { writeGrownContent } from '#tests/fixtures/grown-content.ts';

// The site years from now: whatever editors write, no page outgrows its budget and no link breaks.
const AMOUNTS = { places: 500, events: 1000, resources: 150, notices: 60 };
const NOW = '2026-11-28';
const CONTENT = join(ROOT, '.build', `grown-content-${process.pid}`);
const SITE_FOLDER = join(ROOT, '.build', `grown-site-${process.pid}`);

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

  test('every link leads somewhere, and no two pages have one title', () => {
    expect([...checkLinks(pages, files)]).toEqual([]);
    expect([...checkHeads(pages, SITE.url)]).toEqual([]);
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
