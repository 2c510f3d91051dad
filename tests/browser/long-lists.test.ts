import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { BASE } from '#site/base.ts';
import { pathOf } from '#site/routes.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const readText = async (path: string) => (await fetch(inject('origin') + path)).text();

/** Names of all rows of the agenda, from page to page as without script. */
async function namesOfPages(path: string): Promise<string[]> {
  const $ = load(await readText(path));
  $('template').remove();
  expect($('link[rel="canonical"]').attr('href')).toMatch(new RegExp(`${path}$`));
  const names = $('[data-row] a, [data-group] .row-title')
    .toArray()
    .map((node) => $(node).text().trim());
  const next = $('.pager a[rel="next"]').attr('href');
  return next === undefined ? names : [...names, ...(await namesOfPages(pathOf(next)))];
}

const shownNames = (page: Page) =>
  page.$$eval('[data-row] a, [data-group] .row-title', (nodes) =>
    nodes.filter((node) => node.getClientRects().length > 0).map((node) => node.textContent.trim()),
  );
const count = (page: Page) => page.locator('[data-count]');

describe('the agenda in several pages', () => {
  test('filters act on all of them, and clearing them leaves the whole list', async () => {
    const all = await namesOfPages('/calendar/');
    await visit('/calendar/', async (page) => {
      expect(await count(page).innerText()).toBe(`共 ${all.length} 项`);
      const first = await shownNames(page);
      expect(first).toEqual(all.slice(0, first.length));
      await page.locator('select[name="in"]').selectOption('qinnan');
      // First what the district has of its own, then what all have.
      await expect.poll(() => count(page).innerText()).toMatch(/^钦南区 \d+ 项，全市或全国都有的/);
      const found = await shownNames(page);
      const counts = (await count(page).innerText()).match(/\d+/g) ?? [];
      expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(found.length);
      const ofObservances = page.locator(`[data-row]:has(a[href^="${BASE}/observances/"])`);
      const emblems = await ofObservances
        .locator('img')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('src')));
      expect(emblems).toHaveLength(await ofObservances.count());
      expect(new Set(emblems).size).toBeGreaterThan(emblems.length / 2);
      await page.locator('[data-reset]').click();
      expect(await shownNames(page)).toEqual(all);
      expect(await page.locator('.pager:visible').count()).toBe(0);
    });
  });

  test('a filtered address that somebody sent shows the same as the choice', async () => {
    const chosen = await visit('/calendar/', async (page) => {
      await page.locator('select[name="kind"]').selectOption('contest');
      await expect.poll(() => count(page).innerText()).toContain('找到');
      return shownNames(page);
    });
    await visit('/calendar/?kind=contest', async (page) => {
      await page.locator('html[data-settled]').waitFor({ state: 'attached' });
      expect(await shownNames(page)).toEqual(chosen);
    });
  });

  test('without the other rows the filters act on this page and say so', async () => {
    await visit('/calendar/', async (page) => {
      await page.route('**/rows.json', (route) => route.abort());
      await page.locator('select[name="kind"]').selectOption('contest');
      await expect.poll(() => count(page).innerText()).toMatch(/找到 \d+ 项（.*这一页/);
    });
  });

  test('every page of it stands in sitemap.xml', async () => {
    const sitemap = await readText('/sitemap.xml');
    const links = load(await readText('/calendar/'))('.pager a').toArray();
    for (const { attribs } of links) expect(sitemap).toContain(`${attribs['href'] ?? ''}</loc>`);
  });
});

describe('a site that nobody has built for long', () => {
  test.each(['2030-04-01T00:00:00+08:00', '2040-01-01T00:00:00+08:00'])(
    'says so at %s and shows no empty box',
    async (now) => {
      const options = { origin: inject('fixtureOrigin'), now };
      await visit(
        '/',
        async (page) => {
          const coming = page.locator('section[aria-labelledby=coming]');
          expect(await coming.locator('[data-row]:visible').count()).toBe(0);
          expect(await coming.innerText()).toContain('这一页生成于2026年8月25日');
        },
        options,
      );
      await visit(
        '/calendar/',
        async (page) => {
          expect(await page.locator('main').innerText()).not.toContain('没有收录新的活动');
        },
        options,
      );
    },
  );

  test('says nothing of it while something is still to come', async () => {
    await visit(
      '/',
      async (page) => {
        expect(await page.locator('[data-all-past]').first().isVisible()).toBe(false);
      },
      { origin: inject('fixtureOrigin'), now: '2026-08-25T00:00:00+08:00' },
    );
  });
});
