import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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

  test.each(PAGE_KINDS)('%s is laid out and readable at 390 px', async (path) => {
    if (browser === undefined) throw new Error('the browser has not started');
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(inject('origin') + path);
    const seen = await page.evaluate(() => {
      const style = (selector: string) => {
        const node = document.querySelector(selector);
        if (node === null) throw new Error(`no ${selector}`);
        return getComputedStyle(node);
      };
      const heading = document.querySelector('h1')?.getBoundingClientRect();
      return {
        version: navigator.userAgent,
        width: document.documentElement.scrollWidth,
        background: style('body').backgroundColor,
        fontSize: parseFloat(style('body').fontSize),
        lineHeight: parseFloat(style('body').lineHeight),
        navigation: style('.head-nav ul').display,
        footer: style('.foot-grid').display,
        margin: style('.wrap').paddingLeft,
        headingTop: heading?.top ?? 0,
        headingRight: heading?.right ?? 0,
      };
    });
    await page.close();
    expect(seen.version).toContain('Chrome/83');
    expect(seen).toMatchObject({
      width: 390,
      background: 'rgb(250, 247, 242)',
      fontSize: 18,
      navigation: 'grid',
      footer: 'grid',
      margin: '20.7px',
    });
    expect(seen.lineHeight / seen.fontSize).toBeCloseTo(1.8, 1);
    expect(seen.headingTop).toBeGreaterThan(100);
    expect(seen.headingRight).toBeLessThanOrEqual(390);
    expect(errors).toEqual([]);
  });
});
