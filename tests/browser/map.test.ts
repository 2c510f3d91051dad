import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Presses the button and waits until the signs stand. */
async function openMap(page: Page) {
  await page.getByRole('button', { name: '打开互动地图' }).click();
  await page.locator('.map-sign').first().waitFor();
}
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const TOWN = /^钦州城区，\d+处，只标到城镇$/;

describe('the map loads at the button', () => {
  test('nothing before it, at most 50 KB after it, all from the site', async () => {
    await visit('/404.html', async (page) => {
      const urls = new Set<string>();
      page.on('request', (request) => urls.add(request.url()));
      const own = new URL('/places/', page.url()).href;
      await page.goto(own, { waitUntil: 'networkidle' });
      const before = new Set(urls);
      expect([...before].join(' ')).not.toMatch(
        /city-map|outlines\.[\w-]+\.js|live-map|supercluster/,
      );
      await openMap(page);
      await page.waitForLoadState('networkidle');
      const after = [...urls].filter((url) => !before.has(url));
      expect(after.join(' ')).toMatch(/city-map/);
      const sizes = await Promise.all(
        after.map(async (url) => {
          const body = await (await fetch(url)).arrayBuffer();
          return brotliCompressSync(new Uint8Array(body)).length;
        }),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50_000);
      expect(new Set([...urls].map((url) => new URL(url).origin)).size).toBe(1);
    });
  });

  test('axe finds nothing in the opened map, with a window open, and the policy holds', async () => {
    await visit('/places/', async (page) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await openMap(page);
      await page.getByRole('button', { name: TOWN }).click();
      await page.getByRole('dialog').waitFor();
      await page.evaluate(axeSource);
      const results = await page.evaluate<AxeResults>('axe.run(document)');
      expect(results.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual(
        [],
      );
      expect(complaints).toEqual([]);
    });
  });
});

describe('with the keyboard alone', () => {
  test.each(['Space', 'Enter'])('%s opens a sign, Escape gives the focus back', async (key) => {
    await visit('/places/', async (page) => {
      await openMap(page);
      const sign = page.getByRole('button', { name: TOWN });
      await sign.focus();
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name: TOWN });
      await dialog.waitFor();
      expect(await focused(page)).toBe('关闭');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toMatch(TOWN);
    });
  });

  test('the close button is 44 px, named, and gives the focus back', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      await page.getByRole('button', { name: TOWN }).press('Enter');
      const close = page.getByRole('button', { name: '关闭', exact: true });
      const box = await close.boundingBox();
      expect(Math.round(Math.min(box?.width ?? 0, box?.height ?? 0))).toBe(44);
      await close.press('Enter');
      expect(await focused(page)).toMatch(TOWN);
    });
  });

  test('closing the map by keyboard leads back to the button that opened it', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      await page.getByRole('button', { name: '关闭地图' }).press('Enter');
      const opener = page.getByRole('button', { name: '打开互动地图' });
      expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
    });
  });

  test('every sign is a button with a name, the lines take no focus, the labels are Chinese', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      const signs = await page.$$eval('.map-sign', (nodes) =>
        nodes.map((node) => `${node.tagName} ${node.getAttribute('aria-label') ?? ''}`),
      );
      for (const sign of signs) expect(sign).toMatch(/^BUTTON .+，/);
      expect(await page.locator('[data-leaflet] path[tabindex]').count()).toBe(0);
      expect(await page.getByRole('region', { name: '互动地图' }).getByRole('img').count()).toBe(0);
      for (const name of ['放大', '缩小', '看全市', '全屏', '关闭地图']) {
        expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1);
      }
      expect(await page.locator('.leaflet-control-attribution svg').count()).toBe(0);
    });
  });
});

test('in full screen the whole city is still in view, and larger', async () => {
  await visit(
    '/places/',
    async (page) => {
      await openMap(page);
      const width = () =>
        page
          .locator('.map-district')
          .first()
          .evaluate((node) => node.getBoundingClientRect().width);
      const before = await width();
      await page.getByRole('button', { name: '全屏' }).click();
      await page.waitForFunction(
        (least) =>
          (document.querySelector('.map-district')?.getBoundingClientRect().width ?? 0) > least,
        before,
      );
      expect(await page.locator('.map-none').count()).toBe(4);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '全屏', exact: true }).waitFor();
    },
    { viewport: { width: 1280, height: 800 } },
  );
});

test('the wheel scrolls the page unless Ctrl is held', async () => {
  await visit(
    '/places/',
    async (page) => {
      await openMap(page);
      const stage = page.locator('[data-leaflet]');
      await stage.scrollIntoViewIfNeeded();
      await stage.hover();
      const scale = await page.locator('[data-scale]').innerText();
      const top = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 200);
      await page.waitForFunction((from) => scrollY > from, top);
      expect(await page.locator('[data-scale]').innerText()).toBe(scale);
    },
    { viewport: { width: 1280, height: 800 } },
  );
});

test.each<{ width: number; storage: Record<string, string> }>([
  { width: 390, storage: {} },
  { width: 390, storage: { care: 'on' } },
  { width: 768, storage: {} },
  { width: 1280, storage: { care: 'on' } },
])('at first no sign touches another: $width px, $storage', async ({ width, storage }) => {
  await visit(
    '/places/',
    async (page) => {
      await openMap(page);
      const touching = await page.$$eval('.map-sign span', (faces) => {
        const signs = faces.map((face) => ({
          sign: face.parentElement,
          text: face.textContent,
          box: face.getBoundingClientRect(),
        }));
        return signs.flatMap((a, index) =>
          signs
            .slice(index + 1)
            .filter(
              (b) =>
                a.sign !== b.sign &&
                a.box.left < b.box.right &&
                b.box.left < a.box.right &&
                a.box.top < b.box.bottom &&
                b.box.top < a.box.bottom,
            )
            .map((b) => `${a.text} ${b.text}`),
        );
      });
      expect(touching).toEqual([]);
    },
    { viewport: { width, height: 844 }, storage },
  );
});

test('where targets overlap on a small phone, a tap opens the sign that one sees there', async () => {
  await visit(
    '/places/',
    async (page) => {
      await openMap(page);
      const count = await page.locator('.map-sign').count();
      for (let index = 0; index < count; index += 1) {
        const sign = page.locator('.map-sign').nth(index);
        const name = (await sign.getAttribute('aria-label')) ?? '';
        const box = await sign.locator('span').last().boundingBox();
        await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) / 2);
        const said = (await page.getByRole('dialog').getAttribute('aria-label')) ?? 'nothing';
        expect(name).toContain(said);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: '看全市' }).click();
      }
    },
    { viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' },
  );
});

describe('list and map in step', () => {
  test('a filter acts on both, lives in the address, and is reset', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      await page.getByLabel('类型').selectOption('engineering');
      expect(new URL(page.url()).search).toBe('?kind=engineering');
      expect(await page.locator('[data-count]').innerText()).toBe('找到3处');
      expect(await page.locator('.place-rows > li:visible').count()).toBe(3);
      expect(await page.locator('.map-sign').count()).toBe(3);
      await page.reload();
      expect(await page.locator('.place-rows > li:visible').count()).toBe(3);
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('[data-count]').innerText()).toBe('共35处');
    });
  });

  test('an address opens the map at its place', async () => {
    await visit('/places/?at=madao-hub#at-madao-hub', async (page) => {
      const dialog = page.getByRole('dialog', { name: '平陆运河马道枢纽' });
      await dialog.waitFor();
      expect(await page.locator('#at-madao-hub [aria-current]').count()).toBe(1);
    });
  });

  test.each([
    { at: 'nowhere', out: '没有找到网址里写的地方' },
    { at: 'science-museum', out: '钦州市科技馆在哪个县区还没有核实，图上没有画' },
  ])('an address that names $at says why the map does not show it', async ({ at, out }) => {
    await visit(`/places/?at=${at}`, async (page) => {
      await page.getByText(out).waitFor();
      expect(await page.locator('.map-sign').count()).toBeGreaterThan(0);
    });
  });

  test.each([
    { now: '2026-11-24T16:59:00+08:00', out: '找到1处' },
    { now: '2026-11-24T17:00:00+08:00', out: '找到0处' },
    { now: '2026-11-25T00:01:00+08:00', out: '找到0处' },
  ])('an address that wants what is open shows it at once: $now', async ({ now, out }) => {
    await visit(
      '/places/?open=1',
      async (page) => {
        await page.getByText(out).waitFor();
        if (out !== '找到1处') return;
        expect(await page.locator('[data-group="qinnan"] h2').innerText()).toMatch(/ 1处$/);
        await page.clock.setFixedTime(new Date('2026-11-24T23:30:00+08:00'));
        await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
        await page.getByText('找到0处').waitFor();
      },
      { now },
    );
  });
});

describe('near me', () => {
  const press = (page: Page) => page.getByRole('button', { name: '离我近的' }).click();

  test('is refused: the list stays and a line says why', async () => {
    await visit('/places/', async (page) => {
      await press(page);
      await page.getByText('您没有允许网页知道您的位置').waitFor();
    });
  });

  test.each([
    {
      name: 'outside',
      geolocation: { latitude: 39.9, longitude: 116.4 },
      out: '您现在不在钦州附近',
    },
    { name: 'inside', geolocation: { latitude: 22.4, longitude: 108.94 }, out: '近的排在前面' },
  ])('$name the city', async ({ name, geolocation, out }) => {
    await visit(
      '/places/',
      async (page) => {
        await press(page);
        await page.getByText(out).waitFor();
        if (name === 'outside') return;
        expect(await page.locator('[data-nearest] .row-title').first().innerText()).toBe(
          '平陆运河马道枢纽',
        );
      },
      { geolocation, permissions: ['geolocation'] },
    );
  });
});
