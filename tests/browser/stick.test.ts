import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeStick } from '#build/stick/write-stick.ts';
import { launchChromium } from '#tests/runner/chromium.ts';
import { ONE_A4, printed } from './printed.ts';

let folder = '';
let browser: Browser | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stick-'));
  await writeStick(resolve(process.env['OUT_DIR'] ?? 'dist'), join(folder, 'kepu'));
  browser = await launchChromium();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const rootOf = (copy: string) => `${pathToFileURL(join(folder, copy)).href}/`;

/** Opens a file of the copy as a double click does, and sees that nothing else is asked for and nothing fails. */
async function open<T>(file: string, use: (page: Page) => Promise<T>, copy = 'kepu'): Promise<T> {
  if (browser === undefined) throw new Error('the browser has not started');
  const root = rootOf(copy);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('requestfailed', (request) => {
      // A page that is left gives up what it was still loading.
      const { errorText = '' } = request.failure() ?? {};
      if (errorText !== 'net::ERR_ABORTED') faults.push(`${errorText}: ${request.url()}`);
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(root))
        faults.push(`outside: ${request.url()}`);
    });
    await page.goto(root + file);
    const result = await use(page);
    expect(faults).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const isReady = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset['script'] !== undefined);

describe('a copy that is opened from a folder', () => {
  test.each(['index.html', 'calendar/index.html', 'places/index.html', 'emergency/index.html'])(
    '%s is shown with its script',
    async (file) => {
      await open(file, async (page) => {
        await isReady(page);
        expect(await page.locator('h1').innerText()).not.toBe('');
      });
    },
  );

  test('its links lead to its files', async () => {
    await open('index.html', async (page) => {
      await page.locator('header').getByRole('link', { name: '应急', exact: true }).click();
      await page.waitForURL(/\/kepu\/emergency\/index\.html$/);
      await page.locator('main a[href*="typhoon"]').first().click();
      await page.waitForURL(/\/kepu\/emergency\/typhoon\/index\.html/);
      expect(await page.locator('h1').innerText()).toContain('台风');
    });
  });

  test('an emergency guide is printed on one sheet', async () => {
    await open('emergency/typhoon/index.html', async (page) => {
      expect(await printed(page)).toEqual(ONE_A4);
    });
  });

  test('an activity sheet is printed on front and back', async () => {
    await open('resources/canal-lock/index.html', async (page) => {
      expect((await printed(page)).pages).toBe(2);
    });
  });

  test('the search box offers names, and a name leads to its page', async () => {
    await open('index.html', async (page) => {
      const box = page.locator('[data-find] input:visible').first();
      await box.click();
      await box.fill('台风');
      await page.getByRole('option', { name: '台风' }).first().click();
      await page.waitForURL(/\/kepu\/emergency\/typhoon\/index\.html$/);
    });
  });

  test('the search finds words of texts, and its results lead to files', async () => {
    await open('index.html', async (page) => {
      const box = page.locator('[data-find] input:visible').first();
      await box.fill('红树林');
      await box.press('Enter');
      await page.waitForURL(/\/kepu\/search\/index\.html\?q=/);
      await page.locator('main').getByRole('link', { name: '广西茅尾海红树林自然保护区' }).click();
      await page.waitForURL(/\/kepu\/places\/maowei-mangroves\/index\.html/);
    });
  });

  test('what is starred stands in the list of mine, with its name and its dates', async () => {
    const starred = [
      'places/sanniang-bay',
      'routes/clay-to-pottery',
      'resources/canal-lock',
      'observances/wetland-day',
    ];
    await open('index.html', async (page) => {
      for (const key of starred) {
        await page.goto(`${rootOf('kepu')}${key}/index.html`);
        const star = page.locator(`[data-keep="${key}"]`).first();
        await star.click();
        await expect.poll(() => star.innerText()).toContain('★');
      }
      await page.goto(`${rootOf('kepu')}mine/index.html`);
      const rows = page.locator('[data-rows] li');
      await expect.poll(() => rows.count()).toBe(starred.length);
      expect(await page.locator('[data-problem]').innerText()).toBe('');
      expect((await rows.allTextContents()).join()).not.toMatch(/routes\/|observances\//);
    });
  });

  test('what reads aloud stops when its button is pressed again', async () => {
    await open('index.html', async (page) => {
      await page.addInitScript(() => {
        const speech = {
          getVoices: () => [{ name: 'local', lang: 'zh-CN', localService: true }],
          ...{ cancel: () => undefined, speak: () => undefined },
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: EventTarget });
      });
      await page.goto(`${rootOf('kepu')}emergency/typhoon/index.html`);
      await page.getByRole('button', { name: '朗读', exact: true }).click();
      await page.getByRole('button', { name: '停止朗读' }).click();
      await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
    });
  });

  test('what the reader needs is said of a place, and filters a list', async () => {
    await open('display/index.html', async (page) => {
      await page.locator('needs-form input').first().check();
      await page.goto(`${rootOf('kepu')}places/sanniang-bay/index.html`);
      await page.locator('my-needs', { hasText: '你的需要' }).waitFor();
      await page.goto(`${rootOf('kepu')}places/index.html`);
      await page.locator('my-needs').getByRole('link', { name: '按这些筛选' }).click();
      await page.waitForURL(/places\/index\.html\?.*with=/);
    });
  });

  test.each([
    'places/index.html',
    'calendar/index.html',
    'places/route/index.html?stops=sanniang-bay',
    'mine/index.html',
    'search/index.html?q=大潮',
  ])('%s shows no address of a file, and no way to what only a server has', async (file) => {
    await open(file, async (page) => {
      await isReady(page);
      const fields = page.locator('main :is(input, textarea):visible');
      const values = await fields.evaluateAll((nodes) =>
        nodes.map((node) => ('value' in node ? node.value : '')),
      );
      expect(values.filter((value) => String(value).startsWith('file:'))).toEqual([]);
      expect(await page.locator('[data-online]:visible, a:visible:text("做成图片")').count()).toBe(
        0,
      );
    });
  });

  test('a filter narrows a long list with rows of its later pages', async () => {
    await open('calendar/index.html', async (page) => {
      const count = page.locator('list-filter [data-count]');
      const before = await count.innerText();
      await page.locator('list-filter select').first().selectOption({ index: 2 });
      await expect.poll(() => count.innerText()).not.toBe(before);
    });
  });

  test('the live map opens on its drawn ground', async () => {
    await open('places/index.html?at=sanniang-bay', async (page) => {
      await page.locator('.leaflet-container').waitFor();
      await expect.poll(() => page.locator('.leaflet-container path').count()).toBeGreaterThan(4);
    });
  });
});

describe('a copy for one district', () => {
  const linksIn = (html: string) =>
    [...html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '').matchAll(/\shref="([^"]*)"/g)]
      .map(([, address = '']) => address.replace(/[?#].*$/, ''))
      .filter((address) => address !== '' && !/^[a-z]+:/.test(address));

  test('has its own places, leads to nothing that is left out, and is smaller', async () => {
    const target = join(folder, 'lingshan');
    const site = resolve(process.env['OUT_DIR'] ?? 'dist');
    const { pages, zipSize } = await writeStick(site, target, {
      filter: 'district',
      value: 'lingshan',
    });
    const files = readdirSync(target, { recursive: true, encoding: 'utf8' });
    const broken = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        linksIn(readFileSync(join(target, file), 'utf8'))
          .filter((link) => !existsSync(resolve(target, dirname(file), link)))
          .map((link) => `${file}: ${link}`),
      );
    expect(broken).toEqual([]);
    expect(existsSync(join(target, 'places/lychee-garden/index.html'))).toBe(true);
    expect(existsSync(join(target, 'places/sanniang-bay/index.html'))).toBe(false);
    const whole = readdirSync(join(folder, 'kepu'), { recursive: true, encoding: 'utf8' });
    expect(pages).toBeLessThan(whole.filter((file) => file.endsWith('.html')).length);

    const again = await writeStick(site, target, { filter: 'district', value: 'lingshan' });
    expect(again.zipSize).toBe(zipSize);
  }, 120_000);

  test.each([
    { copy: 'kepu', isNamed: true },
    { copy: 'lingshan', isNamed: false },
  ])(
    'the search of $copy names a place of another district: $isNamed',
    async ({ copy, isNamed }) => {
      await open(
        'index.html',
        async (page) => {
          const box = page.locator('[data-find] input:visible').first();
          const names = async () => (await page.getByRole('option').allInnerTexts()).join('|');
          await box.click();
          await box.fill('荔枝');
          await expect.poll(names).toContain('荔枝');
          await box.fill('三娘湾');
          await expect.poll(names).not.toContain('荔枝');
          await expect.poll(async () => (await names()).includes('三娘湾旅游区')).toBe(isNamed);
        },
        copy,
      );
    },
  );
});
