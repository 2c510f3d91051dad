import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pathOf } from '#site/routes.ts';
import { BLANK, toolsStarted, useBrowser } from './browser.ts';

// What happens when files are gone (the site was published anew, or its host lacks them), and when the
// browser says untrue things.
const visit = useBrowser();
const address = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const results = (page: Page) => page.locator('ol > li[data-search-result]');
const status = (page: Page) => page.locator('[data-status]');
const answered = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.documentElement.hasAttribute('data-busy') &&
      document.querySelector('[data-status]')?.textContent !== '',
  );
const gone = { status: 404, contentType: 'text/html', body: '<h1>404</h1>' };
const ask = async (page: Page, query: string) => {
  await page.getByLabel('找什么').fill(query);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === query);
  await answered(page);
};

test('a browser that takes itself for offline still searches', async () => {
  await visit(BLANK, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
    });
    await page.goto(inject('origin') + address('海豚'));
    await answered(page);
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    expect(await results(page).count()).toBe(10);
  });
});

describe('files of the index that are gone', () => {
  test.each(['fragment', 'index'])(
    'for a while (%s): the search opens its index again and answers, more results too',
    async (folder) => {
      await visit(address('科普'), async (page) => {
        await answered(page);
        let lost = 0;
        // The first of them: the index that is opened again has others.
        await page.route(`**/pagefind/${folder}/**`, (route) => {
          lost += 1;
          return lost === 1 ? route.fulfill(gone) : route.fallback();
        });
        if (folder === 'fragment') {
          await page.getByRole('button', { name: /^再看 10 条/ }).click();
          await results(page).nth(19).waitFor();
        }
        lost = 0;
        await ask(page, '台风来时');
        expect(lost).toBeGreaterThan(0);
        expect(await status(page).innerText()).toMatch(/^找到 \d+ 条$/);
      });
    },
  );

  test.each(['**/pagefind/*.pf_meta', '**/pagefind/*.pagefind', '**/pagefind/index/**'])(
    'for good (%s): it says that the site lacks them, and blames nobody else',
    async (files) => {
      await visit(BLANK, async (page) => {
        await page.route(files, (route) => route.fulfill(gone));
        await page.goto(inject('origin') + address('海豚'));
        const note = page.getByText('搜索没有打开').locator('..');
        await note.waitFor();
        expect(await note.innerText()).toBe(
          '搜索没有打开。网站上搜索要用的文件没有取到。这不是你的网络或浏览器的问题，过一会儿再试。',
        );
        await page.unroute(files);
        await page.getByRole('button', { name: '再试一次' }).click();
        await results(page).first().waitFor();
      });
    },
  );

  test('without a connection it says so and keeps the results on the page', async () => {
    await visit(address('科普'), async (page) => {
      await answered(page);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: /^再看 10 条/ }).click();
      await page.getByText('现在没有网络，后面的没有取到').waitFor();
      expect(await results(page).count()).toBe(10);
      await page.context().setOffline(false);
      await page.getByRole('button', { name: /^再看 10 条/ }).click();
      await results(page).nth(19).waitFor();
    });
  });
});

test('the map whose files are gone asks to load the page again, and never does so itself', async () => {
  await visit('/places/', async (page) => {
    await page.route('**/assets/**', (route) => route.fulfill(gone));
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.getByRole('button', { name: '打开互动地图' }).click();
    await page.getByText('网站可能刚更新，请刷新').waitFor();
    expect(loads).toBe(0);
    await page.unroute('**/assets/**');
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: '刷新' }).click();
    await loaded;
    await toolsStarted(page);
    await page.getByRole('button', { name: '打开互动地图' }).click();
    await page.locator('.leaflet-container').waitFor();
  });
});

test.each([
  ['/calendar/', 'kind'],
  ['/places/', 'in'],
  ['/resources/', 'stage'],
])('what is chosen on %s before its script has come is a choice', async (path, name) => {
  await visit(BLANK, async (page) => {
    const held = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(inject('origin') + path, { waitUntil: 'commit' });
    await page.locator(`select[name=${name}]`).selectOption({ index: 1 });
    held.resolve(undefined);
    await page.locator('[data-count]', { hasText: '找到' }).waitFor();
    expect(new URL(page.url()).searchParams.has(name)).toBe(true);
    expect(await page.locator(`select[name=${name}]`).inputValue()).not.toBe('');
  });
});

test('a list whose other rows are gone filters those at hand, and blames no network', async () => {
  await visit(BLANK, async (page) => {
    await page.route('**/list-rows.js', (route) => route.fulfill(gone));
    await page.goto(`${inject('origin')}/calendar/`);
    await page.locator(':is(list-filter, place-list) [name=kind]').selectOption({ index: 1 });
    await page.locator('[data-count]', { hasText: '后面的没有取到，只看了这一页' }).waitFor();
  });
});

describe('Safari, which allows few changes of the address', () => {
  const refuse = () => {
    const fail = () => {
      throw new DOMException(
        'Attempt to use history.pushState() more than 100 times per 30 seconds',
      );
    };
    history.pushState = fail;
    history.replaceState = fail;
  };

  test.each([
    ['/places/', 'q', '海豚'],
    ['/calendar/', 'kind', { index: 1 }],
    ['/resources/', 'stage', { index: 1 }],
  ] as const)('%s is filtered all the same', async (path, name, value) => {
    await visit(path, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.evaluate(refuse);
      const field = page.locator(`:is(list-filter, place-list) [name=${name}]`);
      if (typeof value === 'string') await field.fill(value);
      else await field.selectOption(value);
      await page.locator('[data-count]', { hasText: /^找到/ }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  test('a search opens its address', async () => {
    await visit('/search/', async (page) => {
      await page.evaluate(refuse);
      await ask(page, '海豚');
      expect(await results(page).count()).toBe(10);
    });
  });
});

describe('a result opened', () => {
  // Parts of words: browsers look for whole ones.
  test.each(['洋灾害', '树林保', '台风预', '验作品', '泥滩', '滩涂'])(
    '%s is scrolled to',
    async (query) => {
      await visit(address(query), async (page) => {
        await answered(page);
        const links = results(page).locator('h2 a');
        const href = await links.evaluateAll((nodes) =>
          nodes.map((node) => node.getAttribute('href') ?? '').find((path) => path.includes('#')),
        );
        // The words among what stands before and after them.
        const directive = href?.split(':~:text=')[1]?.split(',') ?? [];
        const found = directive.filter((piece) => !/^-|-$/.test(piece)).map(decodeURIComponent);
        await page.locator(`h2 a[href="${href ?? ''}"]`).click();
        await page.waitForURL((url) => !pathOf(url.pathname).startsWith('/search'));
        await page.waitForFunction((wanted) => {
          // A phrase may break between the words: then they stand in several text nodes.
          const says = (node: Element) => node.textContent.includes(wanted);
          return [...document.body.querySelectorAll('*')].some((node) => {
            const { top, bottom } = node.getBoundingClientRect();
            const isInnermost = says(node) && ![...node.children].some(says);
            return isInnermost && bottom > 0 && top < innerHeight && bottom > top;
          });
        }, found.join());
      });
    },
  );
});

test('a copied address is that of the list as it is filtered', async () => {
  for (const [path, name] of [
    ['/calendar/', 'kind'],
    ['/resources/', 'stage'],
    ['/places/', 'in'],
  ] as const) {
    await visit(
      path,
      async (page) => {
        await page
          .locator(`:is(list-filter, place-list) [name=${name}]`)
          .selectOption({ index: 1 });
        await page.getByRole('button', { name: '复制这个网址' }).click();
        await page.getByRole('button', { name: '已复制' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(page.url());
        expect(new URL(copied).searchParams.has(name)).toBe(true);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  }
});

test('where nothing may be copied the address is shown', async () => {
  await visit(address('海豚'), async (page) => {
    await answered(page);
    await page.evaluate(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    });
    await page.locator('[data-filters] summary').click();
    const field = page.getByRole('textbox', { name: '这个列表现在的网址' });
    expect(await field.inputValue()).toBe(page.url());
  });
});
