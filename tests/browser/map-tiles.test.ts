import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '#build/server/server.ts';
import { BASE } from '#site/base.ts';
import { buildSite } from '#tests/fixtures/calendar/build-site.ts';
import { FIXTURE_EVENTS } from '#tests/fixtures/calendar/events.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let tiles: Server;
let site: RunningServer;
/** Whether the tile server answers; what it was asked for. */
const ground = { works: true, asked: new Set<string>() };

beforeAll(async () => {
  tiles = createServer(({ url = '' }, response) => {
    ground.asked.add(url);
    if (ground.works) response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
    else response.writeHead(500).end();
  });
  await new Promise<void>((done) => tiles.listen(0, '127.0.0.1', done));
  const { port } = tiles.address() as AddressInfo;
  process.env['MAP_TILES'] = `http://127.0.0.1:${port}/{z}/{x}/{y}.png`;
  try {
    const folder = await buildSite({
      name: 'fixture-tiles',
      events: FIXTURE_EVENTS.slice(0, 1),
      observances: [],
      now: '2026-08-25',
    });
    site = await startServer(folder, 0);
  } finally {
    delete process.env['MAP_TILES'];
  }
}, 180_000);
afterAll(() => {
  for (const server of [tiles, site.server]) {
    server.closeAllConnections();
    server.close();
  }
});

const origin = () => site.origin + BASE;

/** Opens the map and returns what the policy refused meanwhile. */
async function openWithTiles(page: Page) {
  await page.evaluate(() => {
    const refused: string[] = [];
    Reflect.set(window, 'refused', refused);
    addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  });
  await page.getByRole('button', { name: '打开互动地图' }).click();
  await page.locator('.map-sign').first().waitFor();
}
const refused = (page: Page) => page.evaluate<string[]>('window.refused');

describe('with a tile server', () => {
  test('the policy allows its pictures and nothing else of it', async () => {
    const html = await (await fetch(`${origin()}/places/`)).text();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/img-src 'self' data: http:\/\/127\.0\.0\.1:\d+;/);
    expect(policy.match(/127\.0\.0\.1/g)).toHaveLength(1);
  });

  test('the ground is drawn, its credit stands in the corner, the outlines lose their fill', async () => {
    ground.works = true;
    await visit(
      '/places/',
      async (page) => {
        await openWithTiles(page);
        await page.locator('.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
        expect(await refused(page)).toEqual([]);
        expect([...ground.asked].every((url) => /^\/\d+\/\d+\/\d+\.png$/.test(url))).toBe(true);
        expect(await page.locator('.leaflet-control-attribution').innerText()).toContain('底图');
        const fill = await page
          .locator('.map-district')
          .first()
          .evaluate((node) => getComputedStyle(node).fill);
        expect(fill).toBe('none');
      },
      { origin: origin() },
    );
  });

  test('when it fails, the outlines stay and one line says so', async () => {
    ground.works = false;
    await visit(
      '/places/',
      async (page) => {
        await openWithTiles(page);
        await page.getByText('底图打不开，现在只有轮廓。').waitFor();
        expect(await refused(page)).toEqual([]);
        const fill = await page
          .locator('.map-district')
          .first()
          .evaluate((node) => getComputedStyle(node).fill);
        expect(fill).not.toBe('none');
      },
      { origin: origin() },
    );
  });
});
