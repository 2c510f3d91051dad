import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { OWN } from '#site/base.ts';
import { usePage } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

// Chromium 83 of 2020, from an npm package: the oldest engine that we promise (docs/decisions/003).
const FOLDER = resolve('.build/chromium-83');

/** Unpacks the browser and the libraries it brings; returns its program. */
function unpack(): string {
  const program = join(FOLDER, 'chromium');
  if (existsSync(program)) return program;
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')),
    'bin',
  );
  const unfinished = `${FOLDER}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const inflate = (name: string) => brotliDecompressSync(readFileSync(join(packed, `${name}.br`)));
  for (const archive of ['aws.tar', 'swiftshader.tar']) {
    execFileSync('tar', ['-x', '-C', unfinished], { input: inflate(archive) });
  }
  writeFileSync(join(unfinished, 'chromium'), inflate('chromium'));
  chmodSync(join(unfinished, 'chromium'), 0o755);
  renameSync(unfinished, FOLDER);
  return program;
}

/** How the parts that every page has are laid out, to the pixel across; heights are the fonts'. */
function layout() {
  const parts = ['body', 'header', 'header nav ul', 'header nav li', 'main', 'h1', 'footer'];
  return {
    width: document.documentElement.scrollWidth,
    parts: parts.map((selector) => {
      const node = document.querySelector(selector);
      if (node === null) throw new Error(`no ${selector}`);
      const { backgroundColor, color, display, fontSize, lineHeight } = getComputedStyle(node);
      const { left, right } = node.getBoundingClientRect();
      const box = [Math.round(left), Math.round(right)];
      return { selector, backgroundColor, color, display, fontSize, lineHeight, box };
    }),
  };
}

/** What the shapes of the drawings in a page are painted with. */
function drawn() {
  return [...document.querySelectorAll('[data-picture] *')].map((shape) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(shape);
    return [fill, stroke, strokeWidth].join(' ');
  });
}
/** A page with a drawing in it. */
const PICTURES = '/pictures/';

const open = usePage();

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('in Chromium 83', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: unpack(),
      env: { ...process.env, LD_LIBRARY_PATH: join(FOLDER, 'lib') },
      args: ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());

  test.each(PAGE_KINDS)('%s looks at 390 px as in a browser of today', async (path) => {
    if (browser === undefined) throw new Error('the browser has not started');
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const sharePictures: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.png')) sharePictures.push(request.url());
    });
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(inject('origin') + path);
    const seen = await page.evaluate(layout);
    expect(await page.evaluate(() => navigator.userAgent)).toContain('Chrome/83');
    await page.close();
    expect(seen).toEqual(await (await open(path)).evaluate(layout));
    expect(seen.width).toBe(390);
    expect(errors).toEqual([]);
    expect(sharePictures.filter((url) => url.includes('/pictures/'))).toEqual([]);
  });

  test('a page is made a picture', async () => {
    if (browser === undefined) throw new Error('the browser has not started');
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/poster/?places/nixing-museum`);
    const picture = await page.waitForSelector('img[src^="data:image/png"]', { visible: true });
    expect(await picture.evaluate((image) => image.getAttribute('alt'))).toContain('坭兴陶');
    await page.close();
  });

  test('what a reader needs is said', async () => {
    if (browser === undefined) throw new Error('the browser has not started');
    const page = await browser.newPage();
    const path = `${inject('origin')}/places/nixing-museum/`;
    await page.goto(path);
    await page.evaluate((name) => {
      localStorage.setItem(name, 'wheelchair');
    }, `${OWN}needs`);
    await page.goto(path);
    await page.waitForSelector('my-needs p');
    expect(await page.$eval('my-needs', (host) => host.textContent)).toContain(
      '轮椅可到达：不清楚',
    );
    await page.goto(`${inject('origin')}/display/`);
    await page.click('needs-form [data-clear]');
    expect(await page.evaluate((name) => localStorage.getItem(name), `${OWN}needs`)).toBeNull();
    await page.close();
  });

  test.each(['light', 'dark', 'contrast'] as const)(
    'drawings have the colours of the theme %s',
    async (theme) => {
      if (browser === undefined) throw new Error('the browser has not started');
      const page = await browser.newPage();
      await page.goto(inject('origin') + PICTURES);
      await page.evaluate(
        (name, value) => {
          localStorage.setItem(name, value);
        },
        `${OWN}theme`,
        theme,
      );
      await page.reload();
      const seen = await page.evaluate(drawn);
      await page.evaluate(() => {
        localStorage.clear();
      });
      await page.close();
      expect(seen).toEqual(await (await open(PICTURES, { theme })).evaluate(drawn));
      expect(new Set(seen).size).toBeGreaterThan(12);
    },
  );
});
