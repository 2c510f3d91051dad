import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '#tests/runner/chromium.ts';
import { startServer } from '#build/server/server.ts';

/** What a reader waits for and pays, the search page itself apart. */
export interface SearchLoad {
  /** Bytes of a first search with ten results and the counts of the filters, headers included. */
  readonly first: number;
  /** Bytes of another search after it. */
  readonly later: number;
  /** Milliseconds until the results of that stand there, at simulated slow 4G. */
  readonly wait: number;
}

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** What the search page needs of the built site. */
const SHELL = [
  'search',
  'assets',
  'index.html',
  '404.html',
  '_headers',
  '_redirects',
  'search-box.js',
];

/** Puts the search page of the built site beside the index of another. */
export async function addSearchPage(site: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of SHELL) await cp(join(site, name), join(folder, name), { recursive: true });
}

/** Searches in Chromium for every pair of queries, each time in a browser that has seen nothing. */
export async function measureLoads(
  folder: string,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly SearchLoad[]> {
  const { origin, server } = await startServer(folder, 0);
  const browser = await launchChromium();
  const loads: SearchLoad[] = [];
  for (const [one, other] of pairs) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    loads.push(await measureLoad(page, `${origin}/search/`, one, other));
    await context.close();
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  return loads;
}

async function measureLoad(
  page: Page,
  address: string,
  one: string,
  other: string,
): Promise<SearchLoad> {
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await ask(page, one);
  await page.waitForLoadState('networkidle');
  const first = bytes;
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  const wait = await ask(page, other);
  await session.send('Network.emulateNetworkConditions', {
    ...SLOW_4G,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await page.waitForTimeout(300);
  return { first, later: bytes - first, wait };
}

/** Types a query, presses Enter; milliseconds until the answer stands there. */
async function ask(page: Page, query: string): Promise<number> {
  await page.fill('#ask', query);
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        const status = document.querySelector('[data-status]');
        const list = document.querySelector('[data-results]');
        new MutationObserver((_, observer) => {
          if (!/^(找到|没有)/.test(status?.textContent ?? '')) return;
          if (list === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            done(performance.now() - start);
          });
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLFormElement>('#ask')?.closest('form')?.requestSubmit();
      }),
  );
}
