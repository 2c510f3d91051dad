import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pathOf, routes } from '#site/routes.ts';
import { SAMPLE_PLACES } from '#tests/fixtures/geo/sample-places.ts';
import { useBrowser } from './browser.ts';
import { openMap, TOWN, useSampleMap } from './sample-map.ts';

const visit = useSampleMap();
const visitSite = useBrowser();

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
      await page.getByText('找到3处').waitFor();
      expect(await page.locator('.place-rows > li:visible').count()).toBe(3);
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('[data-count]').innerText()).toBe(`共${SAMPLE_PLACES.length}处`);
    });
  });

  test('what nobody knows of is told, and listed on demand', async () => {
    await visit('/places/?with=wheelchair', async (page) => {
      const unknown = SAMPLE_PLACES.length - 1;
      await page.getByText(`找到1处，另有${unknown}处不清楚`).waitFor();
      const rows = page.locator('.place-rows > li:visible');
      expect(await rows.count()).toBe(1);
      const known = await rows.innerText();
      await page.getByLabel('不清楚的也列出').check();
      await page.getByText(`找到${SAMPLE_PLACES.length}处`, { exact: true }).waitFor();
      expect(await rows.count()).toBe(SAMPLE_PLACES.length);
      // What is known comes first, in its county.
      expect(await page.locator('[data-group=qinnan] li').first().innerText()).toBe(known);
    });
  });

  test('all places of a sign are marked in the list, and the window leads to them', async () => {
    await visit('/places/', async (page) => {
      await openMap(page);
      await page.getByRole('button', { name: TOWN }).press('Enter');
      const dialog = page.getByRole('dialog', { name: TOWN });
      expect(await dialog.locator('li').count()).toBe(7);
      expect(await page.locator('.place-rows [aria-current]').count()).toBe(7);
    });
  });

  test('the search by name finds a place that the page has not listed', async () => {
    await visit('/places/', async (page) => {
      expect(await page.getByRole('link', { name: '样例中游枢纽' }).count()).toBe(0);
      await page.getByLabel('找地方').fill('中游');
      await page.getByText('找到1处').waitFor();
      const row = page.locator('.place-rows > li:visible');
      expect(await row.innerText()).toMatch(/^(10\s+)?工程现场\s+样例中游枢纽\s[^]*建设中/);
      expect(await row.getByRole('link').getAttribute('href')).toBe(routes.place('site-10'));
    });
  });

  test('where the places do not come, a line says so and the page stays as it was', async () => {
    await visit('/places/', async (page) => {
      const before = await page.locator('.place-rows > li:visible').count();
      await page.route('**/places/list.json', (route) => route.abort());
      await page.getByLabel('县区').selectOption('qinnan');
      await page.getByText('列表加载失败').waitFor();
      expect(await page.locator('.place-rows > li:visible').count()).toBe(before);
      await page.unroute('**/places/list.json');
      await page.route('**/places/list.json', (route) =>
        route.fulfill({ body: JSON.stringify(SAMPLE_PLACES) }),
      );
      await page.getByLabel('县区').selectOption('lingshan');
      await page.getByText('找到5处').waitFor();
    });
  });

  test('on a phone the first find is on the screen, and the map comes after the finds', async () => {
    await visit('/places/', async (page) => {
      await page.getByLabel('县区').selectOption('lingshan');
      await page.getByText('找到5处').waitFor();
      const top = (part: string) =>
        page
          .locator(part)
          .first()
          .evaluate((node) => node.getBoundingClientRect().top);
      expect(await top('.place-rows > li:visible')).toBeLessThan(page.viewportSize()?.height ?? 0);
      expect(await top('city-map')).toBeGreaterThan(await top('.place-rows > li:visible'));
    });
  });

  test('an address opens the map at its place', async () => {
    await visit('/places/?at=site-9#lingshan', async (page) => {
      const dialog = page.getByRole('dialog', { name: '样例上游枢纽' });
      await dialog.waitFor();
      expect(await page.locator('#at-site-9 [aria-current]').count()).toBe(1);
    });
  });

  test.each([
    { at: 'nowhere', out: '没有找到网址里写的地方' },
    { at: 'nowhere-known', out: '样例不明馆在哪个县区还没有核实，图上没有画' },
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

test('of how many places the hours are known, and whom to call about the others', async () => {
  const unknown = SAMPLE_PLACES.filter(({ hours, notYet }) => !hours && !notYet).length;
  await visit(
    '/places/?open=1',
    async (page) => {
      const fold = page.locator('[data-call]');
      await fold.getByText(`1处知道开放时间，${unknown}处不知道：先打电话`).click();
      const phone = fold.getByRole('link', { name: '0777-282 0001' });
      expect(await phone.getAttribute('href')).toBe('tel:07772820001');
      expect(await fold.getByRole('listitem').count()).toBe(1);
      await fold.getByText(`${unknown - 1}处没有查到电话`).waitFor();
      await page.getByLabel('不清楚的也列出').check();
      await page.getByText(`找到${unknown + 1}处`, { exact: true }).waitFor();
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(await fold.isVisible()).toBe(false);
    },
    { now: '2026-11-24T16:59:00+08:00' },
  );
});

describe('how far', () => {
  const near = (page: Page) => page.locator('[data-nearest] .row-title').allInnerTexts();
  const unplaced = SAMPLE_PLACES.filter(({ spot }) => spot === undefined).length;

  test('is measured from a town, in the row and in the address', async () => {
    await visit('/places/?from=lingshan&within=5', async (page) => {
      await page.getByText(`找到1处，另有${unplaced}处不清楚`).waitFor();
      expect(await near(page)).toEqual(['样例下游枢纽']);
      expect(await page.locator('[data-nearest] [data-way]').innerText()).toBe(
        '直线约3公里，误差几公里',
      );
      await page.getByRole('heading', { name: '离灵山县城近的' }).waitFor();
      await page.getByLabel('多远以内').selectOption('50');
      await page.getByText('找到3处').waitFor();
      expect(new URL(page.url()).search).toBe('?from=lingshan&within=50');
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(await page.locator('[data-way]').count()).toBe(0);
    });
  });

  test('is measured from where one stands, once one has pressed for it, and never kept', async () => {
    await visit(
      '/places/?within=10',
      async (page) => {
        await page.getByText('才知道多远').waitFor();
        await page.getByText(`找到${SAMPLE_PLACES.length}处`).waitFor();
        await page.getByRole('button', { name: '离我近的' }).click();
        await page.getByText('近的排在前面，按直线距离').waitFor();
        expect(await near(page)).toEqual(['样例上游枢纽']);
        expect(page.url()).toMatch(/\/places\/\?within=10$/);
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      },
      {
        geolocation: { latitude: 22.4, longitude: 108.94 },
        permissions: ['geolocation'],
      },
    );
  });
});

describe('the drawn map', () => {
  test('shows what the filters leave, and all of it again', async () => {
    await visitSite('/places/', async (page) => {
      const signs = page.locator(
        '[data-drawn] :is([data-sign], [data-unplaced]):not([data-filtered-out])',
      );
      const before = await signs.count();
      expect(before).toBeGreaterThan(0);
      await page.getByLabel('找地方').fill('没有这个地方');
      await page.getByText('找到0处').waitFor();
      expect(await signs.count()).toBe(0);
      await page.getByLabel('找地方').fill('');
      await page.getByLabel('县区').selectOption('lingshan');
      await page.getByText(/^找到\d+处$/).waitFor();
      const hrefs = await signs.evaluateAll((nodes) =>
        nodes.map((node) => node.getAttribute('href')),
      );
      expect(hrefs.length).toBeGreaterThan(0);
      for (const href of hrefs) {
        expect(pathOf(href ?? routes.districts())).toMatch(/^\/(places|districts)\//);
      }
      await page.getByRole('button', { name: '清除筛选' }).click();
      await page.getByText(/^共\d+处$/).waitFor();
      expect(await signs.count()).toBe(before);
    });
  });
});

describe('near me', () => {
  const press = (page: Page) => page.getByRole('button', { name: '离我近的' }).click();

  test('is refused: the list stays and a line says why', async () => {
    await visit('/places/', async (page) => {
      await press(page);
      await page.getByText('没有得到允许，不能获取你的位置').waitFor();
      // It stays when one comes back from the settings of the telephone.
      await page.getByLabel('县区').selectOption('lingshan');
      await page.getByText('找到5处').waitFor();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.evaluate(() => new Promise((done) => setTimeout(done)));
      expect(await page.getByText('没有得到允许，不能获取你的位置').isVisible()).toBe(true);
    });
  });

  test('where the list does not come, nothing is said of its order', async () => {
    await visit(
      '/places/',
      async (page) => {
        await page.route('**/places/list.json', (route) => route.abort());
        await press(page);
        await page.getByText('列表加载失败').waitFor();
        await expect.poll(() => page.locator('[data-near-status]').textContent()).toBe('');
        expect(await page.locator('[data-near]').getAttribute('aria-pressed')).toBe('false');
      },
      { geolocation: { latitude: 22.4, longitude: 108.94 }, permissions: ['geolocation'] },
    );
  });

  test.each([
    {
      name: 'outside',
      geolocation: { latitude: 39.9, longitude: 116.4 },
      out: '你现在不在钦州附近',
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
          '样例上游枢纽',
        );
      },
      { geolocation, permissions: ['geolocation'] },
    );
  });
});
