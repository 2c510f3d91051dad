import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { samplePlace } from '#tests/fixtures/geo/sample-places.ts';
import { launchChromium } from '#tests/runner/chromium.ts';
import { startServer } from '#build/server/server.ts';

// npm run bench:map: how long the built map takes with many places until it is painted, and how long a
// frame of its zoom, against the same map with a plain marker for each place. It prints; it never fails
// on a time. Needs a built dist.
const COUNTS = [1000, 10_000];
const ROUNDS = 3;
const FOLDER = resolve(process.env['OUT_DIR'] ?? 'dist');
/** 钦州市: the places are spread over it by the golden ratio, the same in every run. */
const BOX = { west: 108.3, south: 21.8, width: 1.4, height: 0.75 };
const GOLDEN = 0.618_033_988_75;

/** The page of the map and the file of so many places, clustered as built or not at all. */
async function siteWith(count: number, isPlain: boolean) {
  const $ = load(await readFile(join(FOLDER, 'places/index.html'), 'utf8'));
  const panel = $('[data-map]');
  const settings = JSON.parse(panel.attr('data-map') ?? '') as Record<string, unknown>;
  if (isPlain) settings['clusterAbove'] = count;
  panel.attr('data-map', JSON.stringify(settings));
  const places = Array.from({ length: count }, (_, index) => {
    const lat = BOX.south + BOX.height * ((index * GOLDEN) % 1);
    const lng = BOX.west + BOX.width * ((index + 0.5) / count);
    return samplePlace({ id: `place-${index}`, spot: `exact ${lat} ${lng}` });
  });
  return { page: $.html(), list: JSON.stringify(places) };
}

interface Times {
  readonly painted: number;
  readonly frame: number;
}

/** Milliseconds from the button to painted signs, and of the longest frame while zooming once. */
async function measure(page: Page): Promise<Times> {
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        document.querySelector<HTMLElement>('[data-open]')?.click();
        const look = () => {
          if (document.querySelector('[data-leaflet] .map-sign:not(.map-none)') === null) {
            requestAnimationFrame(look);
          } else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        look();
      }),
  );
  await page.waitForTimeout(500);
  const frame = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        document.querySelector<HTMLElement>('[data-window] [data-in]')?.click();
        const start = performance.now();
        let [last, longest] = [start, 0];
        const look = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - start < 800) requestAnimationFrame(look);
          else done(longest);
        };
        requestAnimationFrame(look);
      }),
  );
  return { painted, frame };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const { origin, server } = await startServer(FOLDER, 0);
const browser = await launchChromium();
try {
  for (const count of COUNTS) {
    const runs: Record<'clustered' | 'plain', Times[]> = { clustered: [], plain: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of ['clustered', 'plain'] as const) {
        const site = await siteWith(count, kind === 'plain');
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await page.route('**/places/', async (route) => {
          await route.fulfill({ response: await route.fetch(), body: site.page });
        });
        await page.route('**/places/list.json', (route) => route.fulfill({ body: site.list }));
        await page.goto(`${origin}/places/`, { waitUntil: 'load' });
        runs[kind].push(await measure(page));
        await page.close();
      }
    }
    for (const [key, what] of [
      ['painted', 'button to painted'],
      ['frame', 'longest frame of a zoom'],
    ] as const) {
      const [own, plain] = [runs.clustered, runs.plain].map((list) =>
        median(list.map((run) => run[key])),
      );
      const ratio = (own ?? 0) / (plain ?? 1);
      console.log(
        `${count} places, ${what}: ${own?.toFixed(0)} ms, plain markers ${plain?.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (median of ${ROUNDS})`,
      );
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
