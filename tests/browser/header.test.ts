import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NAVIGATION } from '#site/navigation.ts';
import { useBrowser, usePage } from './browser.ts';

const visit = useBrowser();
const open = usePage();

/** How many px a part is high. */
const heightOf = (page: Page, part: string) =>
  page.locator(part).evaluate((node) => node.getBoundingClientRect().height);

describe('the header', () => {
  test('fits 320 px in 关怀版 without script', async () => {
    await visit(
      '/notices/#care',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
      { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    );
  });

  test.each([
    [320, 120, 180],
    [390, 120, 180],
    [768, 64, 120],
    [1024, 64, 120],
    [1280, 64, 64],
    [1920, 64, 64],
  ])('at %i px is at most %i px high, %i px in 关怀版', async (width, normal, care) => {
    for (const path of ['/', '/calendar/', '/about/', '/search/', '/en/']) {
      for (const [view, limit] of [
        [{}, normal],
        [{ care: 'on' }, care],
      ] as const) {
        const page = await open(path, view);
        await page.setViewportSize({ width, height: 800 });
        expect(await heightOf(page, '.head'), path).toBeLessThanOrEqual(limit);
      }
    }
  });

  test('lists six sections, in the order of their paths, and marks the one at hand', async () => {
    const page = await open('/observances/');
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    expect(await links.allInnerTexts()).toEqual(NAVIGATION.map(({ label }) => label));
    const marked = await links.evaluateAll((nodes) =>
      nodes.filter((node) => node.hasAttribute('aria-current')).map((node) => node.textContent),
    );
    expect(marked.map((text) => text.trim())).toEqual(['活动']);
  });

  test.each([320, 1280])('a page of %i px shows one way to search', async (width) => {
    for (const path of ['/', '/about/', '/search/']) {
      const page = await open(path);
      await page.setViewportSize({ width, height: 800 });
      const boxes = await page.locator('[type=search]:visible').count();
      const signs = await page.locator('.head').getByRole('link', { name: '搜索' }).count();
      expect(boxes, path).toBe(path === '/about/' && width === 320 ? 0 : 1);
      expect(boxes + signs, path).toBe(path === '/' ? 2 : 1); // home: the sign stays when one scrolls
    }
  });
});

describe('the footer', () => {
  test.each([
    ['normal view', {}],
    ['关怀版', { care: 'on' }],
  ] as const)('breaks no word at 320 and 390 px in the %s', async (_, view) => {
    const page = await open('/about/', view);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await page.locator('.foot a, .foot p span').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { fontSize } = getComputedStyle(node);
          const range = document.createRange();
          range.selectNodeContents(node);
          const tops = [...range.getClientRects()].map(({ bottom }) => bottom);
          return (Math.max(...tops) - Math.min(...tops)) / parseFloat(fontSize);
        }),
      );
      expect(lines.length).toBeGreaterThan(8);
      expect(Math.max(...lines)).toBeLessThan(1);
    }
  });

  test('offers the numbers to call as links', async () => {
    const page = await open('/about/');
    const numbers = page.getByRole('list', { name: '应急电话' }).getByRole('link');
    expect(await numbers.allInnerTexts()).toContain('120 急救');
    for (const link of await numbers.all()) {
      expect(await link.getAttribute('href')).toMatch(/^tel:\d{3,6}$/);
    }
  });
});
