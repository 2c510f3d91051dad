import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openMap, TOWN, useSampleMap } from './sample-map.ts';

const visit = useSampleMap();
const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('the map loads at the button', () => {
  test('nothing before it, at most 50 KB of code after it, all from the site', async () => {
    await visit('/404.html', async (page) => {
      const urls = new Set<string>();
      page.on('request', (request) => urls.add(request.url()));
      await page.goto(`${inject('origin')}/places/`, { waitUntil: 'networkidle' });
      const before = new Set(urls);
      expect([...before].join(' ')).not.toMatch(
        /city-map|outlines\.[\w-]+\.js|live-map|supercluster/,
      );
      await openMap(page);
      await page.waitForLoadState('networkidle');
      const after = [...urls].filter((url) => !before.has(url) && !url.endsWith('/list.json'));
      expect([...before].join(' ')).not.toContain('/list.json');
      expect(after.join(' ')).toMatch(/live-map.*js/);
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
      expect(await focused(page)).toBe(TOWN);
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
      expect(await focused(page)).toBe(TOWN);
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

describe.each([
  { width: 320, height: 640, isFull: false },
  { width: 390, height: 844, isFull: false },
  { width: 390, height: 844, isFull: true },
  { width: 1280, height: 800, isFull: false },
])('the window of a town at $width px, full screen $isFull', ({ width, height, isFull }) => {
  test('lies whole on the map, shows more than two places, and says that more follow', async () => {
    await visit(
      '/places/',
      async (page) => {
        await openMap(page);
        if (isFull) await page.getByRole('button', { name: '全屏' }).click();
        await page.getByRole('button', { name: TOWN }).press('Enter');
        const dialog = page.getByRole('dialog', { name: TOWN });
        const seen = await dialog.evaluate((node) => {
          const boxOf = (part: Element | null | undefined) => part?.getBoundingClientRect();
          const list = boxOf(node.querySelector('ul'));
          return {
            dialog: boxOf(node),
            map: boxOf(node.closest('[data-leaflet]')),
            whole: [...node.querySelectorAll('li')].filter(
              (item) => (boxOf(item)?.bottom ?? 0) <= (list?.bottom ?? 0) + 1,
            ).length,
          };
        });
        expect(seen.dialog?.top).toBeGreaterThanOrEqual(seen.map?.top ?? Infinity);
        expect(seen.dialog?.bottom).toBeLessThanOrEqual(seen.map?.bottom ?? 0);
        expect(seen.dialog?.left).toBeGreaterThanOrEqual(seen.map?.left ?? Infinity);
        expect(seen.dialog?.right).toBeLessThanOrEqual(seen.map?.right ?? 0);
        expect(seen.whole).toBeGreaterThan(1);
        const isAll = seen.whole === (await dialog.locator('li').count());
        expect(await dialog.getByText('后面还有').isVisible()).toBe(!isAll);
      },
      { viewport: { width, height }, reducedMotion: 'reduce' },
    );
  });
});

describe('names', () => {
  test('of the sea, the cities around and the towns stand on the map, the bay where there is room', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      const names = () =>
        page.$$eval('.map-name', (nodes) =>
          nodes
            .filter((node) => getComputedStyle(node).display !== 'none')
            .map((node) => node.textContent),
        );
      // The town of the sample stands where 钦州城区 is, and its own sign names it.
      const first = ['北部湾', '南宁', '防城港', '北海', '玉林', '灵山县城', '浦北县城'];
      expect(await names()).toEqual(first);
      await page.getByRole('button', { name: '放大' }).click();
      await page.locator('[data-leaflet][data-near]').waitFor();
      expect(await names()).toContain('茅尾海');
    });
  });

  test('of what is only known to lie in a district are as on the drawn map', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      for (const sign of await page.locator('.map-none').allInnerTexts()) {
        expect(sign).toMatch(/^\S{3}\s*另有\d+处$/);
      }
    });
  });
});

test.each([
  { hasTouch: true, said: '用两个手指移动、放大。' },
  { hasTouch: false, said: '方向键移动' },
])('who points with a finger is told of no keys: $hasTouch', async ({ hasTouch, said }) => {
  await visit(
    '/places/',
    async (page) => {
      await openMap(page);
      const keys = await page.locator('#map-keys').innerText();
      expect(keys).toContain(said);
      expect(keys.includes('键')).toBe(!hasTouch);
    },
    { hasTouch, isMobile: hasTouch },
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
