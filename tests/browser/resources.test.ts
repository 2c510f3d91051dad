import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { resourceSchema } from '#schemas/resource.ts';
import { pathOf, routes } from '#site/routes.ts';
import { toolsStarted, useBrowser } from './browser.ts';
import { ONE_A4, printed } from './printed.ts';

const visit = useBrowser();
const readText = async (path: string) => (await fetch(inject('origin') + path)).text();
const { entries } = await readContent(resolve('content'));
const RESOURCES = entries
  .filter(({ collection }) => collection === 'resources')
  .map(({ id, data }) => ({ id, data: resourceSchema.parse(data) }));

/** Ids of the rows that can be seen, in their order. */
const shown = (page: Page) =>
  page
    .locator('[data-resource]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-resource') ?? ''));
/** Waits until the filters of the address have acted on the whole list. */
const settle = (page: Page) => page.locator('html[data-settled]').waitFor({ state: 'attached' });
/** Opens the library with all its rows, as after a choice. */
async function whole(page: Page) {
  await page.evaluate(() => document.dispatchEvent(new Event('list-wanted')));
  await expect.poll(() => page.locator('[data-rows]').count()).toBe(0);
}
/** Ids of a list from all its pages. */
async function listedIds(path: string): Promise<string[]> {
  const list = load(await readText(path));
  list('template').remove();
  const ids = list('[data-resource]')
    .toArray()
    .map(({ attribs }) => attribs['data-resource'] ?? '');
  const next = list('.pager a[rel="next"]').attr('href');
  return next === undefined ? ids : [...ids, ...(await listedIds(pathOf(next)))];
}
const printedPages = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
    ?.length;

describe('the library', () => {
  test.each([
    ['/', 'section:has([data-lessons])'],
    ['/resources/', '.lede'],
    ['/resources/stages/primary/', '.lede'],
    ['/data/', 'main'],
  ])('%s promises only kinds of resources that there are', async (path, part) => {
    const promise = load(await readText(path))(part).text();
    expect(promise).not.toBe('');
    const missing = Object.entries({ video: '视频', reading: '读物' }).filter(
      ([kind, word]) => promise.includes(word) && !RESOURCES.some(({ data }) => data.kind === kind),
    );
    expect(missing).toEqual([]);
  });

  test('what is typed becomes filters in the address, which can be sent on and undone', async () => {
    await visit('/resources/', async (page) => {
      await page.getByLabel('想找什么').fill('五年级 · 地球与宇宙');
      await page.getByLabel('想找什么').press('Enter');
      await page.waitForURL('**/?year=5&concept=earth');
      const first = await shown(page);
      expect(first.length).toBeGreaterThan(0);
      expect(await page.locator('[data-count]').innerText()).toBe(`找到 ${first.length} 项`);
      await page.reload();
      await settle(page);
      expect(await shown(page)).toEqual(first);
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(await shown(page)).toHaveLength(RESOURCES.length);
      await page.goBack();
      await page.locator('[data-count]', { hasText: '找到' }).waitFor();
      expect(await shown(page)).toEqual(first);
      await page.getByRole('link', { name: /五年级 · 地球与宇宙：可以去的地方/ }).click();
      await page.waitForURL('**/resources/years/5-earth/');
      expect(await shown(page)).toEqual(first);
      const fits = page.locator('.fits');
      expect(await fits.locator(`a[href^="${routes.places()}"]`).count()).toBeGreaterThan(0);
      expect(await fits.locator('time').count()).toBeGreaterThan(0);
    });
  });

  test('short words are understood, said beside the field, and cleared with the filters', async () => {
    await visit('/resources/', async (page) => {
      await whole(page);
      const inPageOrder = await shown(page);
      const field = page.getByLabel('想找什么');
      const read = page.locator('[data-read]');
      await field.fill('五年级 宇宙');
      await field.press('Enter');
      await page.waitForURL('**/?year=5&concept=earth');
      expect(await read.innerText()).toBe(
        `选了：五年级、地球与宇宙（全部）。找到 ${(await shown(page)).length} 项 ↓`,
      );
      expect(await read.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThan(844);
      await read.getByRole('link').click();
      expect(await field.inputValue()).toBe('五年级 宇宙');
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(await field.inputValue()).toBe('');
      expect(await read.innerText()).toBe('');
      await field.fill('种荔枝');
      await field.press('Enter');
      const offered = await read.getByRole('link').first().innerText();
      expect(offered).toContain('荔枝');
      expect(await shown(page)).toHaveLength(RESOURCES.length);
      await field.fill('农民 荔枝');
      await field.press('Enter');
      await page.waitForURL('**/?for=farmers');
      const named = RESOURCES.filter(({ data }) => data.title.includes('荔枝')).map(({ id }) => id);
      const isLychee = (await shown(page)).map((id) => named.includes(id));
      expect(isLychee[0]).toBe(true);
      // Those with the word in their names stand together, before all others.
      expect(isLychee).toEqual(isLychee.toSorted((a, b) => Number(b) - Number(a)));
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(await shown(page)).toEqual(inPageOrder);
    });
  });

  test('counts live: each value says what choosing it shows', async () => {
    await visit('/resources/?stage=primary', async (page) => {
      await settle(page);
      await page.getByText('更多条件和排列').click();
      const labels = await page.locator('#filter-kind option').allInnerTexts();
      expect(labels.length).toBeGreaterThan(3);
      for (const label of labels.slice(1)) {
        await page.getByLabel('类型').selectOption({ label });
        expect(await shown(page), label).toHaveLength(Number(label.split(' ').at(-1)));
      }
    });
  });

  test('an empty result says what to do, and an unread word leads to the search', async () => {
    await visit('/resources/?stage=kindergarten&for=officials&kind=farming', async (page) => {
      await settle(page);
      expect(await shown(page)).toEqual([]);
      expect(await page.locator('[data-nothing]').innerText()).toContain('去掉一个条件');
      await page.getByRole('button', { name: '清除筛选' }).click();
      await page.getByLabel('想找什么').fill('五年级 望远镜架子');
      await page.getByLabel('想找什么').press('Enter');
      const link = page.getByRole('link', { name: '到全站搜一搜' });
      expect(await link.getAttribute('href')).toBe(
        `${routes.search()}?q=${encodeURIComponent('望远镜架子')}`,
      );
    });
  });

  test('sorts by time', async () => {
    await visit('/resources/?order=short', async (page) => {
      await settle(page);
      const timed = (await shown(page))
        .map((id) => RESOURCES.find((resource) => resource.id === id)?.data)
        .filter((data) => data?.inParts === false);
      const minutes = timed.map((data) => data?.minutes ?? Infinity);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    });
  });

  test('every list with a page is what the filters show', async () => {
    const $ = load(await readText('/resources/concepts/'));
    const paths = $('main a')
      .toArray()
      .map(({ attribs }) => pathOf(attribs['href'] ?? ''))
      .filter((path) => /^\/resources\/(stages|concepts|topics|for|years)\/[^/]+\/$/.test(path));
    expect(new Set(paths).size).toBeGreaterThan(17 + 5 + 7);
    await visit('/resources/', async (page) => {
      await whole(page);
      for (const path of new Set(paths)) {
        const list = load(await readText(path));
        const ids = await listedIds(path);
        const query = list(`a[href^="${routes.resources()}?"]`)
          .attr('href')
          ?.replace(/^[^?]*/, '');
        if (query === undefined) {
          expect(ids, path).toEqual([]);
          continue;
        }
        await page.evaluate((search) => {
          history.pushState(null, '', search);
          dispatchEvent(new PopStateEvent('popstate'));
        }, query);
        expect(await shown(page), path).toEqual(ids);
      }
    });
  });

  test('without script every resource is there, and the lists lead to the same', async () => {
    expect((await listedIds('/resources/')).sort()).toEqual(RESOURCES.map(({ id }) => id).sort());
    await visit(
      '/resources/',
      async (page) => {
        expect((await shown(page)).length).toBeGreaterThan(0);
        expect(await page.locator('select:visible, input:visible').count()).toBeLessThanOrEqual(1);
        expect(await page.locator('main').innerText()).toContain('你的浏览器没有打开它');
        await page.getByRole('link', { name: '分类找' }).first().click();
        await page.getByRole('link', { name: /^五年级 · 地球与宇宙/ }).click();
        expect(await page.locator('h1').innerText()).toBe('五年级 · 地球与宇宙');
        expect((await shown(page)).length).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('from the home page on a phone', () => {
  test('a fitting sheet is printed in three actions, and a place and a date are one tap away', async () => {
    await visit('/', async (page) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
      await page.getByRole('link', { name: '小学', exact: true }).click();
      await page.locator('[data-row]', { hasText: '活动单，可打印' }).locator('a').first().click();
      await page.waitForURL(({ pathname }) => /^\/resources\/[^/]+\/$/.test(pathOf(pathname)));
      await toolsStarted(page);
      await page.getByRole('button', { name: '打印活动单' }).click();
      expect(await page.locator('html').getAttribute('data-printed')).toBe('');
      const next = page.locator('[data-next] a');
      const hrefs = await next.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href')),
      );
      expect(pathOf(hrefs[0] ?? '')).toMatch(/^\/places\//);
      expect(pathOf(hrefs[1] ?? '')).toMatch(/^\/(events|observances)\//);
      await next.first().click();
      expect(await page.locator('h1').innerText()).not.toBe('');
    });
  });

  test.each(['农民', '老年人'])('a way for %s leads to their material', async (name) => {
    await visit('/', async (page) => {
      await page.locator('[data-lessons]').getByRole('link', { name }).click();
      await page.waitForURL('**/resources/**');
      expect((await shown(page)).length).toBeGreaterThan(0);
    });
  });
});

describe('a card in large letters', () => {
  test('tells its first act on the first screen, in 关怀版, too', async () => {
    const storage = { care: 'on' };
    await visit(
      '/resources/suspicious-call/',
      async (page) => {
        const act = await page.locator('main ol > li').first().boundingBox();
        const line = 32 * 1.6;
        expect((act?.y ?? Infinity) + line).toBeLessThan(page.viewportSize()?.height ?? 0);
      },
      { storage },
    );
  });

  test('has no number of a source alone on a line of its paper', async () => {
    await visit('/resources/suspicious-call/', async (page) => {
      await page.setViewportSize({ width: 688, height: 1000 }); // A4 without margins of 14 mm
      await page.emulateMedia({ media: 'print' });
      const alone = await page.locator('main li').evaluateAll(
        (items) =>
          items.filter((item) => {
            const mark = item.querySelector('a[href^="#cited-"]');
            const before = mark?.previousSibling;
            if (!mark || !before) return false;
            const range = document.createRange();
            range.selectNodeContents(before);
            const lines = [...range.getClientRects()];
            return (lines[lines.length - 1]?.bottom ?? 0) < mark.getBoundingClientRect().top + 4;
          }).length,
      );
      expect(alone).toBe(0);
    });
  });
});

describe('every concept', () => {
  test('has a page that says what it covers and leads on', async () => {
    const $ = load(await readText('/resources/concepts/'));
    const paths = $(`main a[href^="${routes.concepts()}"]`)
      .toArray()
      .map(({ attribs }) => attribs['href'] ?? '')
      .filter((path) => path !== routes.concepts());
    expect(new Set(paths).size).toBe(17);
    for (const path of new Set(paths)) {
      const page = load(await readText(pathOf(path)));
      expect(page('.lede').text().length, path).toBeGreaterThan(20);
      expect(page(`.fits a[href^="${routes.places()}"]`).length, path).toBeGreaterThan(1);
      expect(page('.fits time').length, path).toBeGreaterThan(0);
    }
  });
});

describe('the school year', () => {
  test('prints as one sheet and is a calendar file of the same dates', async () => {
    await visit('/school-year/', async (page) => {
      expect(await printedPages(page)).toBe(1);
      const titles = await page.locator('[data-months] .row-title').allInnerTexts();
      const file = await readText('/school-year.ics');
      const summaries = file.replaceAll('\r\n ', '').match(/^SUMMARY:.*$/gm) ?? [];
      // A month that is too full for the sheet leads on; the file has all.
      expect(new Set(summaries).size).toBeGreaterThanOrEqual(new Set(titles).size);
    });
  });
});

describe('the plan of a term', () => {
  test('keeps a week moved and a sheet left out, prints without the latter, and can be restored', async () => {
    await visit('/school-year/primary/', async (page) => {
      const rows = page.locator('[data-term]').first().locator('[data-sheet]');
      const order = () => rows.evaluateAll((all) => all.map((row) => row.dataset['sheet'] ?? ''));
      const planned = await order();
      const [moved = '', leftOut = ''] = planned;
      const row = (id: string) => page.locator(`[data-sheet="${id}"]`);
      await row(moved).locator('[data-at]').fill('22');
      await row(moved).locator('[data-at]').press('Tab');
      await row(leftOut).locator('[data-used]').uncheck();
      await page.getByText('改动存在这个浏览器里了。').waitFor();
      // A note is kept before its field is left.
      await row(moved).locator('[data-note]').fill('三班第二节');
      await page.reload();
      await expect.poll(async () => (await order()).at(-1)).toBe(moved);
      expect(await row(moved).locator('[data-number]').innerText()).toBe('第22周');
      expect(await row(leftOut).locator('[data-used]').isChecked()).toBe(false);
      expect(await row(moved).locator('[data-note]').inputValue()).toBe('三班第二节');
      await page.emulateMedia({ media: 'print' });
      expect(await row(leftOut).isVisible()).toBe(false);
      expect(await row(moved).isVisible()).toBe(true);
      expect(await page.locator('term-plan button:visible').count()).toBe(0);
      expect(await page.locator('[data-at]:visible, [data-used]:visible').count()).toBe(0);
      const terms = await page.locator('[data-term]').count();
      expect(await printed(page)).toEqual({ ...ONE_A4, pages: terms });
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: '恢复原来的安排' }).click();
      expect(await order()).toEqual(planned);
    });
  });
});

describe('the sheets that a reader keeps', () => {
  test('are printed in one go, each on its own A4, without the words of buttons', async () => {
    const ids = RESOURCES.filter(({ data }) => data.sheet).map(({ id }) => id);
    const kept = ids.slice(0, 3).map((id) => `resources/${id}`);
    const use = async (page: Page) => {
      await page.context().addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset['isPrinted'] = '';
        };
      });
      await page.reload();
      await settle(page);
      await page.locator('#tab-resources').click();
      const [sheets] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('button', { name: '打印全部活动单' }).click(),
      ]);
      await sheets.locator('html[data-is-printed]').waitFor({ state: 'attached' });
      await page.getByText('一共3张活动单。').waitFor();
      await sheets.emulateMedia({ media: 'print' });
      expect(await sheets.locator('main h1').count()).toBe(3);
      expect(await sheets.locator('[data-script-only]:visible, button:visible').count()).toBe(0);
      return printed(sheets);
    };
    const together = await visit('/mine/', use, { storage: { mine: kept.join('\n') } });
    const each = await Promise.all(kept.map((key) => visit(`/${key}/`, printedPages)));
    const sum = each.reduce<number>((all, pages) => all + (pages ?? 0), 0);
    expect(together).toEqual({ ...ONE_A4, pages: sum });
  });
});

describe('the Word files of a list', () => {
  test('go into one file, with where they fit', async () => {
    await visit('/resources/stages/primary/', async (page) => {
      await page.locator('details:has(sheet-pack) summary').click();
      const links = page.locator('sheet-pack a[download]');
      const names = await links.evaluateAll((nodes) =>
        nodes.map((node) => node.getAttribute('download')),
      );
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-pack]').click(),
      ]);
      const folder = download.suggestedFilename().replace(/\.zip$/, '');
      // Of a list with several pages it says which.
      expect(folder).toMatch(/^小学的材料(?:（1）)?$/);
      const files = unzipSync(await readFile(await download.path()));
      const within = Object.keys(files).flatMap((name) => name.split('/').slice(1).filter(Boolean));
      expect(within.toSorted()).toEqual([...names, '说明.txt'].toSorted());
      const note = strFromU8(files[`${folder}/说明.txt`] ?? new Uint8Array());
      expect(note).toContain('可以去的地方');
      // Each opens as a Word file.
      for (const [name, bytes] of Object.entries(files)) {
        if (name.endsWith('.docx')) expect(unzipSync(bytes)['word/document.xml']).toBeDefined();
      }
    });
  });
});
