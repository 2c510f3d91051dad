import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { OWN } from '#site/base.ts';
import { routes } from '#site/routes.ts';
import { useBrowser } from './browser.ts';
import { printed } from './printed.ts';

const visit = useBrowser();
const { entries } = await readContent(resolve('content'));
const PLACES = entries.filter(({ collection }) => collection === 'places');

describe('a study route', () => {
  const stops = (page: Page) => page.locator('[data-stops] [data-name]').allInnerTexts();
  const MADAO = '平陆运河马道枢纽';
  const QISHI = '平陆运河企石枢纽';

  test('is built, reordered and cleared by keyboard, and a reload keeps it', async () => {
    await visit('/places/route/', async (page) => {
      await page.locator('summary', { hasText: '灵山县' }).focus();
      await page.keyboard.press('Enter');
      for (const name of [MADAO, QISHI, '大芦村']) {
        await page.getByRole('checkbox', { name: `把${name}放进路线` }).focus();
        await page.keyboard.press('Space');
      }
      await expect.poll(() => stops(page)).toEqual([MADAO, QISHI, '大芦村']);
      await page.getByRole('button', { name: `上移：大芦村` }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect.poll(() => stops(page)).toEqual(['大芦村', MADAO, QISHI]);
      expect(await page.locator('[data-status]').innerText()).toBe('大芦村移到第1站');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        '下移：大芦村',
      );
      expect(new URL(page.url()).search).toBe('?stops=dalu-village,madao-hub,qishi-hub');
      await page.reload();
      await expect.poll(() => stops(page)).toEqual(['大芦村', MADAO, QISHI]);
      const text = await page.locator('study-route section[aria-labelledby=route]').innerText();
      expect(text).toContain('位置待核实，距离算不出来');
      expect(text).toContain('直线约13公里');
      expect(text).toMatch(/一共3站，直线加起来约13公里；另有1段算不出来/);
      await page.getByRole('button', { name: '清空' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => stops(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('grows from the pages of places, and is put into a short order', async () => {
    await visit('/places/route/?stops=madao-hub,liufeng-mountain,qishi-hub', async (page) => {
      await expect.poll(() => stops(page)).toHaveLength(3);
      await page.goto(`${inject('origin')}/places/nixing-museum/`);
      await page.getByRole('link', { name: '加入研学路线' }).click();
      await page.waitForURL('**/places/route/?stops=*');
      await expect
        .poll(() => stops(page))
        .toEqual([MADAO, '六峰山风景名胜区', QISHI, '钦州市坭兴陶博物馆']);
      await page.getByRole('button', { name: '排短一点' }).click();
      await expect
        .poll(() => stops(page))
        .toEqual([MADAO, QISHI, '六峰山风景名胜区', '钦州市坭兴陶博物馆']);
      const ways = await page
        .locator('[data-id="qishi-hub"] [data-links] a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(ways.map((way) => new URL(way).pathname)).toEqual([
        '/search',
        '/uri/v1/search',
        '/place/search',
        '/',
      ]);
      expect(await page.locator('#route-link').inputValue()).toBe(page.url());
      expect((await printed(page)).pages).toBe(1);
    });
  });

  test("of somebody else leaves one's own alone until it is taken", async () => {
    const own = (page: Page) => page.evaluate((name) => localStorage.getItem(name), `${OWN}mine`);
    const open = (page: Page, query: string) =>
      page.goto(`${inject('origin')}/places/route/${query}`);
    await visit('/places/route/?stops=qishi-hub', async (page) => {
      await expect.poll(() => own(page)).toBe('stops qishi-hub');
      await open(page, '?stops=madao-hub,dalu-village');
      await expect.poll(() => stops(page)).toEqual([MADAO, '大芦村']);
      await page.getByRole('button', { name: '去掉：大芦村' }).click();
      expect(await own(page)).toBe('stops qishi-hub');
      await page.getByRole('link', { name: '回到我的路线' }).click();
      await expect.poll(() => stops(page)).toEqual([QISHI]);
      await open(page, '?stops=typo');
      await expect.poll(() => stops(page)).toEqual([QISHI]);
      await open(page, '?stops=dalu-village');
      await page.getByRole('button', { name: '换成这一条' }).click();
      expect(await own(page)).toBe('stops dalu-village');
      expect(await page.getByText('别人发来的路线').isVisible()).toBe(false);
    });
  });

  test('with the most stops allowed prints as one sheet with its whole address', async () => {
    const ids = PLACES.slice(0, 13).map(({ id }) => id);
    await visit(`/places/route/?stops=${ids.join(',')}`, async (page) => {
      await expect.poll(() => stops(page)).toHaveLength(12);
      expect(await page.locator('[data-total]').innerText()).toContain('一共12站，已到上限');
      const field = page.locator('#route-link');
      await page.setViewportSize({ width: 688, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      expect(await field.evaluate((node) => node.scrollHeight - node.clientHeight)).toBe(0);
      expect((await printed(page)).pages).toBe(1);
    });
  });

  test('in the address moves nothing when it is filled in', async () => {
    for (const width of [390, 1280]) {
      await visit(
        '/places/route/?stops=madao-hub,qishi-hub,liufeng-mountain,nixing-museum',
        async (page) => {
          await page.locator('[data-stops] > li').last().waitFor();
          const shift = await page.evaluate(
            () =>
              new Promise<number>((done) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
                }).observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
              }),
          );
          expect(shift).toBe(0);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });

  test('without script says what it would do, and links the places', async () => {
    await visit(
      '/places/route/',
      async (page) => {
        expect(await page.locator('main noscript').innerText()).toContain('排路线要用');
        const links = await page
          .locator('[data-choices] a')
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
        expect(links.toSorted()).toEqual(
          ['hall', 'library', 'museum', 'school', 'village'].map((id) =>
            routes.place(`sample-${id}`),
          ),
        );
        expect(await page.getByRole('checkbox').count()).toBe(0);
      },
      { javaScriptEnabled: false, origin: inject('fixtureOrigin') },
    );
  });
});
