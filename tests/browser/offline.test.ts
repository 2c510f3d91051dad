import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { SEEN_CACHE } from '#client/offline/caches.ts';
import { BASE, OWN } from '#site/base.ts';
import { addressOf, pathOf, routes } from '#site/routes.ts';
import { readQueries } from '#tests/fixtures/search/queries.ts';
import { BLANK, toolsStarted, useBrowser, type VisitOptions } from './browser.ts';

const browse = useBrowser();
const visit = <T>(path: string, use: (page: Page) => Promise<T>, options: VisitOptions = {}) =>
  browse(path, use, { serviceWorkers: 'allow', ...options });

/** Waits until the worker keeps the page at hand. */
const untilSeen = (page: Page) =>
  expect
    .poll(() => page.evaluate(async (url) => (await caches.match(url))?.ok, page.url()), {
      timeout: 20_000,
    })
    .toBe(true);

/** Waits until the worker keeps a path. */
const untilKept = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (kept) => (await caches.match(kept))?.ok, addressOf(path)), {
      timeout: 30_000,
    })
    .toBe(true);

const SMALL_PHONE = { width: 320, height: 640 };

/** For each guide some cries of the list, as a frightened person types them. */
async function criesOfGuides() {
  const cries = (await readQueries()).flatMap(({ kind, query, path: [path = '', ...others] }) =>
    kind === 'emergency' && others.length === 0 && path !== '/emergency/'
      ? [{ cry: query, path }]
      : [],
  );
  return Object.values(Object.groupBy(cries, ({ path }) => path)).flatMap((ofGuide = []) =>
    ofGuide.slice(0, 3),
  );
}

describe('without a connection, after one visit to the home page', () => {
  test('what to do at once opens, in place of a guide that is not kept, too', async () => {
    await visit('/', async (page) => {
      await untilSeen(page);
      await page.context().setOffline(true);
      for (const path of ['/emergency/now/', '/emergency/none-such/']) {
        await page.goto(inject('origin') + path);
        expect(await page.locator('h1').innerText()).toBe('现在就做什么');
        expect(await page.locator('a[href="tel:120"]').first().isVisible()).toBe(true);
      }
      await page.goto(`${inject('origin')}/units/`);
      expect(await page.locator('main a.button').first().getAttribute('href')).toBe(
        routes.emergency(),
      );
    });
  });

  test('the guides come in idle time, with their pictures', async () => {
    await visit('/', async (page) => {
      await untilKept(page, '/emergency/first-aid/');
      await page.context().setOffline(true);
      await page.goto(`${inject('origin')}/emergency/first-aid/`);
      expect(await page.getByRole('heading', { name: '现在就做' }).isVisible()).toBe(true);
      const sign = page.locator('main img[alt=""]').first();
      expect(await sign.evaluate((one) => Reflect.get(one, 'naturalWidth'))).toBeGreaterThan(0);
    });
  });

  test.each([
    ['家里有煤气味怎么办', '/emergency/gas/'],
    ['老公触电了', '/emergency/electricity/'],
    ['海蜇', '/emergency/sea-sting/'],
  ])('the search answers %s with the guide and its first lines', async (query, path) => {
    await visit('/', async (page) => {
      await untilSeen(page);
      await page.context().setOffline(true);
      await page.goto(`${inject('origin')}/search/?q=${encodeURIComponent(query)}`);
      const first = page.locator('li[data-search-result]').first();
      await first.waitFor();
      expect(await first.getByRole('link').first().getAttribute('href')).toBe(addressOf(path));
      expect(await first.locator('ol li').count()).toBeGreaterThanOrEqual(3);
    });
  });

  test('the boxes of the header and the home page offer for every cry its guide, which begins with what to do', async () => {
    const cries = await criesOfGuides();
    expect(cries.length).toBeGreaterThanOrEqual(40);
    await visit('/', async (page) => {
      for (const { path } of cries) await untilKept(page, path);
      await page.context().setOffline(true);
      const found: string[] = [];
      for (const [index, { cry }] of cries.entries()) {
        const [at, size] =
          index % 2 === 0 ? ['/emergency/now/', { width: 1280, height: 800 }] : ['/', SMALL_PHONE];
        await page.setViewportSize(size);
        await page.goto(inject('origin') + at);
        await page.locator('[data-find] input:visible').last().fill(cry);
        await page.locator('[role=option]:visible').first().click();
        await page.waitForURL(({ pathname }) => pathname !== addressOf(at));
        await page.setViewportSize(SMALL_PHONE);
        const first = await page.locator('[data-read-first] strong').first().boundingBox();
        const isSeen = first !== null && first.y + first.height <= SMALL_PHONE.height;
        found.push(`${cry} ${pathOf(new URL(page.url()).pathname)} ${isSeen ? 'seen' : 'below'}`);
      }
      expect(found).toEqual(cries.map(({ cry, path }) => `${cry} ${path} seen`));
    });
  }, 180_000);
});

describe('what the worker fetches after the page', () => {
  test('is small: what everybody keeps at once, and the guides with their pictures', async () => {
    const size = async (path: string) =>
      brotliCompressSync(await (await fetch(inject('origin') + path)).bytes()).length;
    const sum = async (paths: readonly string[]) =>
      (await Promise.all(paths.map(size))).reduce((all, one) => all + one, 0);
    const worker = await (await fetch(`${inject('origin')}/worker.js`)).text();
    const later = (/var LATER=\["(.*?)"\];/.exec(worker)?.[1]?.split('","') ?? []).map(pathOf);
    expect(later).toContain('/emergency/first-aid/');
    expect(await size('/emergency/now/')).toBeLessThanOrEqual(13_000);
    const guides = later.filter((path) => /^\/(emergency\/.|pictures\/)/.test(path));
    expect(await sum(guides)).toBeLessThanOrEqual(250_000);
  });

  test('is what everybody keeps alone where data is to be saved', async () => {
    await visit(BLANK, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
      const asked: string[] = [];
      page.context().on('request', (request) => {
        if (request.serviceWorker()) asked.push(pathOf(new URL(request.url()).pathname));
      });
      await page.goto(`${inject('origin')}/about/`);
      await untilSeen(page);
      await page.goto(`${inject('origin')}/units/`);
      await untilSeen(page);
      expect(asked).toContain('/emergency/now/');
      expect(asked.filter((path) => path.startsWith('/emergency/'))).toEqual([
        '/emergency/now/',
        '/emergency/guides.json',
      ]);
    });
  });
});

describe('without a connection', () => {
  test('a page seen opens, another says why it does not, and both come back with the net', async () => {
    await visit('/actions/youth/', async (page) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text());
      });
      await untilSeen(page);
      await page.context().setOffline(true);
      await page.goto(`${inject('origin')}/actions/youth/`);
      expect(await page.locator('h1').innerText()).toContain('青少年');
      await page.goto(`${inject('origin')}/units/`);
      expect(await page.locator('h1').innerText()).toBe('这个页面现在打不开');
      const seen = page.getByRole('region', { name: '你看过的页面' }).getByRole('link');
      await seen.first().waitFor();
      expect(await seen.evaluateAll((links) => links.map((link) => link.textContent))).toEqual([
        '青少年科学素质提升行动',
      ]);
      expect(complaints).toEqual([]); // of the pages that were read for their titles
      await page.context().setOffline(false);
      await page.goto(`${inject('origin')}/units/`);
      expect(await page.locator('h1').innerText()).not.toBe('这个页面现在打不开');
    });
  });

  test('the search answers from the pages seen, and says so', async () => {
    await visit('/actions/youth/', async (page) => {
      await untilSeen(page);
      await page.goto(`${inject('origin')}/about/`);
      await untilSeen(page);
      await page.context().setOffline(true);
      await page.goto(`${inject('origin')}/search/?q=${encodeURIComponent('青少年')}`);
      const results = page.locator('li[data-search-result]');
      await results.first().waitFor();
      expect(await results.first().innerText()).toContain('青少年科学素质提升行动');
      expect(
        await page.getByText('现在没有网络，只在应急指南和你看过的 2 个页面里找').isVisible(),
      ).toBe(true);
      await results.first().getByRole('link').first().click();
      await page.waitForURL('**/actions/youth/**');
      expect(await page.locator('h1').innerText()).toContain('青少年');
    });
  });

  test('with no page seen the search says that it did not work, and offers the index', async () => {
    await visit(
      '/search/',
      async (page) => {
        await page.waitForLoadState('networkidle'); // its scripts are there
        await page.context().setOffline(true);
        await page.getByLabel('找什么').fill('海豚');
        await page.keyboard.press('Enter');
        await page.getByText('搜索没有打开').waitFor();
        expect(await page.locator('[data-status]').innerText()).toBe('搜索没有完成');
        const main = page.getByRole('main');
        expect(await main.getByRole('link', { name: '拼音索引' }).last().isVisible()).toBe(true);
        expect(await main.getByRole('button', { name: '再试一次' }).isVisible()).toBe(true);
      },
      { serviceWorkers: 'block' },
    );
  });
});

test('a host that takes the slash off pages: the worker comes, and the pages open without a connection', async () => {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://inside.example');
    if (pathname !== routes.home() && pathname.endsWith('/')) {
      response.writeHead(301, { location: pathname.slice(0, -1) + search }).end();
      return;
    }
    const address = /\.\w+$/.test(pathname) ? pathname : `${pathname.replace(/\/$/, '')}/`;
    fetch(new URL(address, inject('origin')))
      .then(async (answer) => {
        const type = answer.headers.get('content-type') ?? 'application/octet-stream';
        response.writeHead(answer.status, { 'content-type': type });
        response.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, done));
  const at = server.address();
  const origin = `http://localhost:${typeof at === 'object' ? at?.port : ''}${BASE}`;
  try {
    await visit(
      '/about/',
      async (page) => {
        expect(new URL(page.url()).pathname).toBe(addressOf('/about'));
        await untilKept(page, '/about/');
        await page.context().setOffline(true);
        for (const path of ['/about/', '/about']) {
          await page.goto(origin + path);
          expect(await page.locator('h1').innerText()).toBe('关于本站');
        }
        await page.goto(`${origin}/units/`);
        expect(await page.locator('h1').innerText()).toBe('这个页面现在打不开');
      },
      { origin },
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a full storage takes nothing from a reader with a connection', async () => {
  await visit('/about/', async (page) => {
    await untilSeen(page);
    const { origin } = new URL(page.url());
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await page.goto(`${inject('origin')}/search/?q=${encodeURIComponent('海豚')}`);
    await page.locator('li[data-search-result]').nth(9).waitFor();
    expect(await page.getByText('你看过的').count()).toBe(0);
    await page.goto(`${inject('origin')}/places/`);
    await toolsStarted(page);
    await page.getByRole('button', { name: '打开互动地图' }).click();
    await page.locator('.leaflet-container').waitFor();
  });
});

describe('with a connection', () => {
  test('a page is what the server has, not what was kept', async () => {
    await visit('/about/', async (page) => {
      await untilSeen(page);
      await page.evaluate(
        async ([cache, path]) => {
          await (await caches.open(cache)).put(path, new Response('<h1>old</h1>'));
        },
        [SEEN_CACHE, addressOf('/about/')] as const,
      );
      await page.reload();
      expect(await page.locator('h1').innerText()).toBe('关于本站');
    });
  });

  const OLD = `${OWN}0000000000000000`;

  test('the worker leaves caches of another build behind, and the pages seen in place', async () => {
    await visit('/about/', async (page) => {
      await page.evaluate(
        async ([old, seen]) => {
          await (await caches.open(old)).put('/x/', new Response('old'));
          await (await caches.open(seen)).put('/kept/', new Response('kept'));
          for (const registration of await navigator.serviceWorker.getRegistrations()) {
            await registration.unregister();
          }
        },
        [OLD, SEEN_CACHE] as const,
      );
      await page.reload();
      await untilSeen(page);
      // The new worker clears away when it takes over, which may be after the page is kept.
      const names = () => page.evaluate(() => caches.keys());
      await expect.poll(names).not.toContain(OLD);
      expect(await names()).toHaveLength(2);
      expect(await page.evaluate(async () => (await caches.match('/kept/'))?.text())).toBe('kept');
    });
  });
});
