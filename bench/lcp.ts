import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { startServer } from '#build/server/server.ts';
import { launchChromium } from '#tests/runner/chromium.ts';

// npm run bench:lcp [-- FOLDER …]: how long a slow phone takes to the largest paint of a page, against
// a page of 200 bytes from the same server. Built sites given as folders (dist, if none) take turns, so
// what else the machine does meets all alike. It prints ratios; it never fails on a time.
const PAGES = [
  '/',
  '/calendar/',
  '/places/',
  '/resources/',
  '/search/',
  '/actions/youth/',
  '/observances/science-day/',
  '/resources/mangrove-roots/',
  '/places/nixing-museum/',
  '/emergency/typhoon/',
];
const PLAIN = '/bench-plain/';
const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
/** Slow 4G as Lighthouse has it, on a phone four times slower than this machine. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU = 4;

/** Milliseconds until the largest paint of a page that nobody has seen; undefined where there is none. */
async function largestPaint(browser: Browser, address: string): Promise<number | undefined> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  const time = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return answer?.ok() ? time : undefined;
}

/** A copy of a built site with the plain page in it, served. */
async function servePlain(folder: string, index: number) {
  const copy = join(resolve('.build'), `lcp-${process.pid}-${index}`);
  await cp(folder, copy, { recursive: true });
  await mkdir(join(copy, PLAIN), { recursive: true });
  const plain = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>钦州科普</title>';
  await writeFile(
    join(copy, PLAIN, 'index.html'),
    `${plain}<h1>钦州科普</h1><p>没有样子的一页。</p>`,
  );
  return { folder, copy, ...(await startServer(copy, 0)) };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const folders =
  process.argv.length > 2 ? process.argv.slice(2) : [process.env['OUT_DIR'] ?? 'dist'];
const sites = await Promise.all(folders.map((folder, index) => servePlain(resolve(folder), index)));
const browser = await launchChromium();
const times = new Map<string, number[]>();
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const path of [PLAIN, ...PAGES]) {
      for (const { folder, origin } of sites) {
        const time = await largestPaint(browser, `${origin}${path}`);
        if (time === undefined) continue;
        const key = `${folder} ${path}`;
        times.set(key, [...(times.get(key) ?? []), time]);
      }
    }
  }
} finally {
  await browser.close();
  for (const { server, copy } of sites) {
    server.close();
    await rm(copy, { recursive: true });
  }
}
const of = (folder: string, path: string) => median(times.get(`${folder} ${path}`) ?? []);
for (const { folder } of sites) {
  const plain = of(folder, PLAIN);
  console.log(`${folder}: 200 bytes ${plain.toFixed(0)} ms, median of ${ROUNDS}`);
  for (const path of PAGES) {
    console.log(`  ${path.padEnd(30)} ÷ 200 bytes ${(of(folder, path) / plain).toFixed(2)}`);
  }
}
