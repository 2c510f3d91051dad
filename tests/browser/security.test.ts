import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { HIDDEN, typeOf } from '#build/hosting/table.ts';
import { addressOf, pathOf } from '#site/routes.ts';
import { BLANK, useBrowser } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { violationsOf, watchPolicy } from './policy.ts';

const visit = useBrowser();
const SITE = resolve(process.env['OUT_DIR'] ?? 'dist');

/** The policy that a page carries. */
const policyIn = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';

/** Tries what foreign code would: an inline script, a handler, an inline style. */
async function tryForeignCode(page: Page) {
  await page.evaluate(() =>
    new Promise((handled) => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      const foreign = document.createElement('p');
      foreign.innerHTML =
        '<img src="data:," onerror="window.injected = true"><b style="color:red">红</b>';
      foreign.querySelector('img')?.addEventListener('error', handled);
      document.body.append(foreign);
    }).then(() => undefined),
  );
  const colour = await page
    .locator('b', { hasText: '红' })
    .evaluate((node) => getComputedStyle(node).color);
  return { injected: await page.evaluate<unknown>('window.injected'), colour };
}

describe('the Content-Security-Policy is in force', () => {
  test('every page carries one before any script or style, and it names no unsafe source', async () => {
    const names = await readdir(SITE, { recursive: true });
    const pages = names.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(PAGE_KINDS.length);
    for (const name of pages) {
      const html = await readFile(join(SITE, name), 'utf8');
      const policy = policyIn(html);
      expect([name, policy]).toEqual([
        name,
        expect.stringMatching(/^default-src 'self';script-src /),
      ]);
      const isSearch = name === join('search', 'index.html');
      expect([name, policy.includes("'wasm-unsafe-eval'")]).toEqual([name, isSearch]);
      expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:/);
      const before = html.slice(0, html.indexOf('http-equiv="Content-Security-Policy"'));
      expect(before).not.toMatch(/<(?:script|style|link|body)/);
    }
  });

  test('the header says what a page cannot', async () => {
    const { headers } = await fetch(`${inject('origin')}/`);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('injected code does nothing', async () => {
    await visit('/', async (page) => {
      expect(await tryForeignCode(page)).toEqual({
        injected: undefined,
        colour: 'rgb(23, 40, 45)',
      });
    });
  });

  test('nor on a host without headers, or from a stick', async () => {
    await visit(BLANK, async (page) => {
      await watchPolicy(page);
      await page.goto(pathToFileURL(join(SITE, 'about/index.html')).href);
      expect(await violationsOf(page)).toEqual([]);
      // Its own script has run, its own style is there.
      expect(await page.evaluate(() => document.documentElement.dataset['script'])).toBe('');
      expect(await tryForeignCode(page)).toEqual({
        injected: undefined,
        colour: 'rgb(23, 40, 45)',
      });
    });
  });
});

test('the table of hosting names the type of every file, and hosts keep theirs to themselves', async () => {
  const names = await readdir(SITE, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(SITE.length))
    .filter((path) => !new RegExp(HIDDEN).test(path) && !path.endsWith('/.gitkeep'));
  expect(paths.filter((path) => typeOf(path) === undefined)).toEqual([]);
});

test('response headers of every kind of file are at most 1 kB', async () => {
  const names = await readdir(SITE, { recursive: true, withFileTypes: true });
  const one = new Map<string, string>();
  for (const { parentPath, name } of names.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name).slice(SITE.length);
    one.set(`${path.split('/')[1] ?? ''} ${extname(name)}`, path.replace(/index\.html$/, ''));
  }
  const paths = [...one.values(), '/no/such/page/', '/about', '/search/'];
  for (const path of paths) {
    const bytes = await new Promise<number>((done, fail) => {
      get(inject('origin') + path, { headers: { 'accept-encoding': 'br' } }, (response) => {
        response.resume();
        const lines = response.rawHeaders.map((text) => text.length + 2);
        done(lines.reduce((sum, length) => sum + length, 'HTTP/1.1 200 OK\r\n\r\n'.length));
      }).on('error', fail);
    });
    // The budget is 1 kB; the size check of the pages counts on 0.7, which is less.
    expect([path, bytes <= 700]).toEqual([path, true]);
  }
});

test('a page is one request, and its icon at most one', async () => {
  await visit(BLANK, async (page) => {
    const asked: string[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ response }) => {
      if (!response.fromDiskCache) asked.push(pathOf(new URL(response.url).pathname));
    });
    await session.send('Network.clearBrowserCache');
    await page.goto(`${inject('origin')}/about/`, { waitUntil: 'networkidle' });
    // Whether the icon comes again depends on whether the first page's had arrived before.
    const icons = asked.filter((path) => path === '/icon.svg');
    expect(asked.filter((path) => path !== '/icon.svg')).toEqual(['/about/']);
    expect(icons.length).toBeLessThanOrEqual(1);
  });
});

test('pages are fetched ahead, downloads and feeds are not', async () => {
  await visit('/data/', async (page) => {
    const rules: unknown = JSON.parse(
      (await page.locator('script[type="speculationrules"]').textContent()) ?? '',
    );
    expect(rules).toEqual({
      prefetch: [{ where: { href_matches: ['/', '/*/'].map(addressOf) }, eagerness: 'moderate' }],
    });
    const ahead = new Set<string>();
    const fetched = new Set<string>(); // a status is told more than once
    const session = await page.context().newCDPSession(page);
    session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
      for (const { key } of preloadingAttemptSources) ahead.add(new URL(key.url).pathname);
    });
    session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => {
      fetched.add(new URL(prefetchUrl).pathname);
    });
    await session.send('Preload.enable');
    const pathsOf = (links: string) =>
      page.locator(links).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
    const downloads = await pathsOf('main a[href^="/"]:not([href$="/"]):not([href*="#"])');
    expect(downloads.length).toBeGreaterThan(3);
    const pages = await pathsOf('main a[href^="/"][href$="/"]');
    expect(pages.length).toBeGreaterThan(0);
    await expect.poll(() => [...ahead]).toEqual(expect.arrayContaining(pages));
    expect(downloads.filter((path) => ahead.has(path ?? ''))).toEqual([]);
    await page.locator('main a[href^="/"][href$="/"]').first().hover();
    await expect.poll(() => [...fetched]).toEqual([pages[0]]);
  });
});

test('an unknown path answers 404 with the page that helps on', async () => {
  const response = await fetch(`${inject('origin')}/no/such/page/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('找不到这个页面');
});
