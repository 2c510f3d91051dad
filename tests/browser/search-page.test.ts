import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pathOf } from '#site/routes.ts';
import { violations } from './axe.ts';
import { BLANK, useBrowser, type VisitOptions } from './browser.ts';
import { settled } from './settled.ts';
import { recordShifts, shiftsOf } from './shifts.ts';

const visit = useBrowser();
const address = (query: string, more = '') => `/search/?q=${encodeURIComponent(query)}${more}`;
const results = (page: Page) => page.locator('ol > li[data-search-result]');
const status = (page: Page) => page.locator('[data-status]');
const answered = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.documentElement.hasAttribute('data-busy') &&
      document.querySelector('[data-status]')?.textContent !== '',
  );

/** Opens the answer to a query. */
const search = <T>(query: string, use: (page: Page) => Promise<T>, options: VisitOptions = {}) =>
  visit(
    address(query),
    async (page) => {
      await answered(page);
      return use(page);
    },
    options,
  );

const queryOf = (page: Page) => new URL(page.url()).searchParams;
const countOf = async (page: Page) => Number(/\d+/.exec(await status(page).innerText())?.[0] ?? 0);

describe('the answer', () => {
  test('is an ordered list of links with kind, title, words found, and a number announced', async () => {
    await search('海豚', async (page) => {
      expect(await status(page).innerText()).toMatch(/^找到 \d+ 条$/);
      const items = await results(page).evaluateAll((nodes) =>
        nodes.map((node) => ({
          kind: node.querySelector('.result-kind')?.textContent ?? '',
          href: node.querySelector('h2 a')?.getAttribute('href') ?? '',
          marks: [...node.querySelectorAll('mark')].map((mark) => mark.textContent),
        })),
      );
      expect(items.length).toBeGreaterThan(0);
      for (const { kind, href, marks } of items) {
        expect(kind).toMatch(
          /^(方案|活动|节日|基地|资源|公告|单位|人群|县区|教学目录|日历|路线|本站)$/,
        );
        expect(href).toMatch(/^\//);
        expect(marks.join('')).toContain('海豚');
      }
    });
  });

  test('begins with the pages for guests where somebody asks in English', async () => {
    await search('dolphin', async (page) => {
      const href = await results(page).first().locator('h2 a').getAttribute('href');
      expect(pathOf(href ?? '')).toMatch(/^\/en\//);
    });
  });

  test('asks for a file of titles once, whoever reads it', async () => {
    await visit('/search/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.includes('/pagefind/titles')) asked.push(pathname);
      });
      await page.goto(page.url().replace(/\/search\/.*/, address('海豚')));
      await answered(page);
      const box = page.locator('main form input[name="q"]');
      await box.fill('红树');
      await page.getByRole('option').first().waitFor();
      await box.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '红树');
      await answered(page);
      expect(asked).toHaveLength(new Set(asked).size);
      expect(asked).toContain(
        new URL(page.url()).pathname.replace('search/', 'pagefind/titles.json'),
      );
    });
  });

  test('has its words in the address; other words, and back, bring theirs', async () => {
    await search('海豚', async (page) => {
      const first = await results(page).first().innerText();
      await page.getByLabel('找什么').fill('消防');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '消防');
      await answered(page);
      expect(await results(page).first().innerText()).not.toBe(first);
      await page.goBack();
      await answered(page);
      expect(await page.getByLabel('找什么').inputValue()).toBe('海豚');
      expect(await results(page).first().innerText()).toBe(first);
      expect(await page.title()).toContain('海豚');
    });
  });

  test('comes ten at a time; the button brings more and the focus goes to the first of them', async () => {
    await search('科普', async (page) => {
      const total = await countOf(page);
      expect(total).toBeGreaterThan(20);
      expect(await results(page).count()).toBe(10);
      await page.getByRole('button', { name: /^再看 10 条/ }).click();
      await results(page).nth(19).waitFor();
      const focused = await results(page)
        .nth(10)
        .evaluate((node) => node.contains(document.activeElement));
      expect(focused).toBe(true);
      await page.reload();
      await answered(page);
      expect(await results(page).count()).toBe(20);
    });
  });

  test('leads to the words on the page', async () => {
    await search('海豚', async (page) => {
      const link = results(page).first().locator('h2 a');
      const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
      await link.click();
      await page.waitForURL((url) => url.pathname === path);
      expect(await page.locator('main').innerText()).toContain('海豚');
    });
  });
});

describe('filters', () => {
  test('narrow to as many as they say, live in the address, and can be undone', async () => {
    await search(
      '科普',
      async (page) => {
        const all = await countOf(page);
        const label = page.locator('[data-groups] label').first();
        const promised = Number(await label.locator('small').innerText());
        await label.click();
        await page.waitForURL((url) => url.searchParams.has('kind'));
        await answered(page);
        expect(await countOf(page)).toBe(promised);
        expect(await label.locator('input').evaluate((box) => box === document.activeElement)).toBe(
          true,
        );
        await page.reload();
        await answered(page);
        expect(await countOf(page)).toBe(promised);
        await page.getByRole('button', { name: '清除筛选' }).click();
        await answered(page);
        expect(queryOf(page).has('kind')).toBe(false);
        expect(await countOf(page)).toBe(all);
      },
      { viewport: { width: 1280, height: 900 } },
    );
  });

  test('open by keyboard at 390 px', async () => {
    await search('科普', async (page) => {
      const filters = page.locator('details[data-filters]');
      expect(await filters.evaluate((node: HTMLDetailsElement) => node.open)).toBe(false);
      await filters.locator('summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.waitForURL((url) => url.searchParams.has('kind'));
    });
  });

  test('the order by date has the latest first', async () => {
    await visit(address('科普', '&order=date'), async (page) => {
      await answered(page);
      const dates = await results(page)
        .locator('time')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('datetime') ?? ''));
      expect(dates.length).toBeGreaterThan(1);
      expect(dates).toEqual([...dates].sort().reverse());
    });
  });
});

test('what is typed before the script has come stays', async () => {
  await visit('/about/', async (page) => {
    const arrival = Promise.withResolvers<undefined>();
    await page.route('**/assets/*.js', async (route) => {
      await arrival.promise;
      await route.continue();
    });
    await page.goto(inject('origin') + address('海豚'), { waitUntil: 'commit' });
    await page.getByLabel('找什么').fill('海龟');
    arrival.resolve(undefined);
    await answered(page);
    expect(await status(page).innerText()).toMatch(/^找到/);
    expect(await page.getByLabel('找什么').inputValue()).toBe('海龟');
  });
});

test('a year with a subject leads to the library with both chosen', async () => {
  await search('高二物理', async (page) => {
    await page.getByRole('link', { name: '高二物理的材料' }).click();
    await page.waitForURL('**/resources/?year=11&subject=physics');
    await page.locator('html[data-settled]').waitFor({ state: 'attached' });
    expect(await page.getByLabel('学科').inputValue()).toBe('physics');
    expect(await page.locator('[data-resource]:visible').count()).toBeGreaterThan(0);
  });
  await search('化学品泄漏', async (page) => {
    expect(await page.getByText('按年级、学科找').count()).toBe(0);
  });
});

describe('queries that are no words', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>window.injected=1</script>',
    '\u0000\u0007\u001b[31m',
    '\ud83d',
    '海\udc00豚',
    '(a+)+$[^',
    '.*',
    '-',
    '“',
    '%',
    '&kind=event#x',
    '__proto__',
    '海'.repeat(10_000),
  ])('%# brings no error and nothing injected', async (query) => {
    await visit('/search/', async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('dialog', () => errors.push('dialog'));
      await page.getByLabel('找什么').evaluate((node: HTMLInputElement, text) => {
        node.value = text;
        node.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      }, query);
      if (new URL(page.url()).search !== '') await answered(page);
      expect(await page.evaluate('window.injected')).toBeUndefined();
      expect(
        await page.locator('main img, main script:not([src]):not(:first-of-type)').count(),
      ).toBe(0);
      expect(errors).toEqual([]);
      expect(await page.getByText('搜索没有打开').count()).toBe(0);
    });
  });

  test('in the address neither', async () => {
    for (const more of ['?q=%', '?q=%ED%A0%80', '?q=a&kind=%3Cb%3E&kind=nope&order=x']) {
      await visit(`/search/${more}`, async (page) => {
        await answered(page);
        expect(await page.getByText('搜索没有打开').count()).toBe(0);
      });
    }
  });
});

describe('nothing found', () => {
  test('says what to try and where to look', async () => {
    await search('zzqqxxvv', async (page) => {
      expect(await status(page).innerText()).toContain('没有找到');
      await page.getByText('可以这样试').waitFor();
      const main = page.getByRole('main');
      expect(await main.getByRole('link', { name: '拼音索引' }).last().isVisible()).toBe(true);
    });
  });
});

describe('without script', () => {
  test.each([390, 1280])('the other ways stand right under the box, at %i px', async (width) => {
    await visit(
      address('海豚'),
      async (page) => {
        const main = page.getByRole('main');
        const box = await main.getByRole('search').boundingBox();
        const note = await main.locator('.ask-noscript').boundingBox();
        const gap = (note?.y ?? Infinity) - ((box?.y ?? 0) + (box?.height ?? 0));
        expect(gap).toBeGreaterThan(0);
        expect(gap).toBeLessThan(60);
        for (const name of ['拼音索引', '网站地图']) {
          expect(await main.getByRole('link', { name }).first().isVisible()).toBe(true);
        }
      },
      { javaScriptEnabled: false, viewport: { width, height: 844 } },
    );
  });
});

const VIEW_STORAGES: readonly Record<string, string>[] = [{}, { care: 'on' }];

describe('the page', () => {
  const VIEWS: readonly VisitOptions[] = [
    {},
    { storage: { care: 'on' } },
    { colorScheme: 'dark' },
    { storage: { theme: 'contrast' } },
    { viewport: { width: 1280, height: 900 } },
  ];
  test.each(VIEWS)('axe finds nothing in an answer, view %#', async (view) => {
    expect(await search('海豚', violations, view)).toEqual([]);
  });

  test('axe finds nothing where names are open', async () => {
    await visit('/search/', async (page) => {
      await page.getByLabel('找什么').fill('科普');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
    });
  });

  test.each([320, 390, 768, 1280])('is not wider than %i px, 关怀版 too', async (width) => {
    for (const storage of VIEW_STORAGES) {
      await search(
        '科普',
        async (page) => {
          const used = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(used).toBeLessThanOrEqual(width);
        },
        { viewport: { width, height: 800 }, storage },
      );
    }
  });

  test.each([390, 1280])('nothing shifts while the answer comes, at %i px', async (width) => {
    await visit(
      BLANK,
      async (page) => {
        await recordShifts(page);
        await page.goto(inject('origin') + address('海豚'));
        await answered(page);
        await settled(page);
        expect(await shiftsOf(page)).toEqual([]);
      },
      { viewport: { width, height: 844 } },
    );
  });

  test('it alone may run WebAssembly', async () => {
    const policy = async (path: string) => {
      const page = await (await fetch(inject('origin') + path)).text();
      return /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(page)?.[1] ?? '';
    };
    expect(await policy('/search/')).toContain("'wasm-unsafe-eval'");
    for (const path of ['/', '/about/', '/no/such/page/']) {
      expect(await policy(path)).toContain("script-src 'self'");
      expect(await policy(path)).not.toContain('unsafe');
    }
  });

  test('a slow line: how long the first and the next answer take (printed, not asserted)', async () => {
    await visit('/search/', async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: (1.6 * 1024 * 1024) / 8,
        uploadThroughput: (0.75 * 1024 * 1024) / 8,
      });
      for (const query of ['海豚', '三娘湾', '消防']) {
        const start = Date.now();
        await page.getByLabel('找什么').fill(query);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('q') === query);
        await answered(page);
        console.log(`slow 4G, ${query}: ${Date.now() - start} ms`);
        expect(await results(page).count()).toBeGreaterThan(0);
      }
    });
  });
});

test('the index has every public page once', async () => {
  const sitemap = await readFile(resolve(process.env['OUT_DIR'] ?? 'dist', 'sitemap.xml'), 'utf8');
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  );
  const listed = await visit('/a-z/', async (page) => {
    const read = () =>
      page
        .locator('[data-letter] a')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
    const here = await read();
    if (here.length > 0) return here;
    const pages = await page
      .locator('[data-letters] a')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
    const all: (string | null)[] = [];
    for (const path of pages) {
      await page.goto(inject('origin') + pathOf(path));
      all.push(...(await read()));
    }
    return all;
  });
  // Later pages of a list are found through its first.
  const known = new Set(paths);
  const isLater = (path: string): boolean => {
    const [, list = '', number = ''] = /^(.*\/)([2-9]|[1-9]\d+)\/$/.exec(path) ?? [];
    const before = `${list}${Number(number) - 1}/`;
    return number === '2' || (known.has(before) && isLater(before));
  };
  expect([...listed].sort()).toEqual(paths.filter((path = '') => !isLater(path)).sort());
});
