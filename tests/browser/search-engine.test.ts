import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FoundPage } from '#domain/search/answer.ts';
import { SITE } from '#site/config.ts';
import { pathOf } from '#site/routes.ts';
import { readQueries, type ExpectedQuery } from '#tests/fixtures/search/queries.ts';
import { BLANK, goTo, useBrowser } from './browser.ts';

// The engine in a real browser, under the real Content-Security-Policy of the search page, on the
// real site; the page around it has tests of its own.
const ENGINE = '/engine-under-test.js';
const TODAY = '2026-11-25';
const visit = useBrowser();
let code = '';

beforeAll(async () => {
  const folder = resolve('.build', `search-engine-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    // As in astro.config.mjs.
    define: { 'process.env.SITE_URL': JSON.stringify(SITE.url) },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2020',
      lib: {
        entry: resolve('tests/browser/search-engine.entry.ts'),
        formats: ['es'],
        fileName: 'engine',
      },
    },
  });
  code = await readFile(resolve(folder, 'engine.js'), 'utf8');
});

interface Shown {
  readonly total: number;
  readonly isNear: boolean;
  readonly suggestion?: string;
  readonly pages: readonly FoundPage[];
}

/** Searches as the search page does: the engine, then ten results. */
const search = (page: Page, query: string) =>
  page.evaluate(
    async ({ engine, query, today }): Promise<Shown> => {
      // Vitest would put its own import here.
      const load = Reflect.get(window, 'loadModule');
      const { findPages, openSearch } = await load(engine);
      const search = await openSearch();
      const { total, isNear, suggestion, hits } = await findPages({ query }, today, search);
      const pages = await Promise.all(
        hits.slice(0, 10).map((hit: { load: () => Promise<FoundPage> }) => hit.load()),
      );
      return { total, isNear, suggestion, pages };
    },
    { engine: ENGINE, query, today: TODAY },
  );

/** Opens the search page with the engine at hand. */
const withEngine = <T>(path: string, use: (page: Page) => Promise<T>) =>
  visit(BLANK, async (page) => {
    await page.route(`**${ENGINE}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    await goTo(page, path); // the page's own script has come: bytes counted later are the engine's
    await page.evaluate('window.loadModule = (address) => import(address); undefined');
    return use(page);
  });

/** Bytes that came over the line while something was done. */
async function bytesOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  const onTheWay = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.endsWith(ENGINE)) onTheWay.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (onTheWay.delete(requestId)) bytes += encodedDataLength;
  });
  session.on('Network.loadingFailed', ({ requestId }) => onTheWay.delete(requestId));
  await work();
  await expect.poll(() => onTheWay.size).toBe(0);
  return bytes;
}

/** Every fourth, and every cry for help. */
const isTried = ({ kind }: ExpectedQuery, at: number) => kind === 'emergency' || at % 4 === 0;

test('every query of the list has its page among the first', async () => {
  await withEngine('/search/', async (page) => {
    const missed: string[] = [];
    for (const { query, path, first } of (await readQueries()).filter(isTried)) {
      const { pages } = await search(page, query);
      const place = pages.findIndex((found) => path.includes(pathOf(found.path))) + 1;
      if (place === 0 || place > first) missed.push(`${query}: ${place}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('bytes', () => {
  test.each(['三娘湾的白海豚', '全国科普日', 'kepuri', '坭興陶'])(
    'a first search with ten results, %s, takes at most 150 KB',
    async (query) => {
      await withEngine('/search/', async (page) => {
        const first = await bytesOf(page, () => search(page, query));
        expect(first).toBeGreaterThan(60_000);
        expect(first).toBeLessThanOrEqual(150_000);
        const later = await bytesOf(page, () => search(page, '科技馆开放时间'));
        expect(later).toBeLessThanOrEqual(80_000);
      });
    },
  );
});

test.each([
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '(.*)+$ [a-z]{2,}',
  '\u0000\u0007\u200B\uFEFF',
  '\uD83D',
  '科\uDC00普',
  '-',
  '""',
  '科普'.repeat(5000),
])('hostile input %# is only text', async (query) => {
  await withEngine('/search/', async (page) => {
    const { total } = await search(page, query);
    expect(total).toBeGreaterThanOrEqual(0);
  });
});

test('elsewhere the policy forbids the engine, and it says so', async () => {
  await withEngine('/about/', async (page) => {
    await expect(search(page, '科普')).rejects.toThrow(/WebAssembly|wasm|CompileError/i);
  });
});
