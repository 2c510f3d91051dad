import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usePage } from './browser.ts';
import { ONE_A4, printed } from './printed.ts';

const FOLDER = 'content/resources';
const withPart = (part: RegExp) =>
  readdirSync(FOLDER)
    .filter((name) => part.test(readFileSync(`${FOLDER}/${name}`, 'utf8')))
    .map((name) => name.replace(/\.md$/, ''));
const SHEETS = withPart(/^sheet:$/m);
const CARDS = withPart(/^card:$/m);

const open = usePage();

/** Pages of a PDF by Chromium, which writes one object for each. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

describe('an activity sheet', () => {
  test('is there for at least fifteen themes', () => {
    expect(SHEETS.length).toBeGreaterThanOrEqual(15);
  });

  test.each(SHEETS)('%s fits one A4, front and back, the science on the back', async (id) => {
    const page = await open(`/resources/${id}/`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(2);
    await page.emulateMedia({ media: 'print' });
    const back = page.locator('[data-side="back"]');
    expect(await back.evaluate((part) => getComputedStyle(part).breakBefore)).toBe('page');
  });

  test.each(SHEETS)('%s is read on a narrow phone without sideways scrolling', async (id) => {
    const page = await open(`/resources/${id}/`);
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

describe('a card in large letters', () => {
  test.each(CARDS)('%s has its drawing once on a phone, and once on one A4', async (id) => {
    const page = await open(`/resources/${id}/`);
    const drawings = page.locator('main svg[viewBox="0 0 640 350"]').filter({ visible: true });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await drawings.count()).toBe(1);
    expect((await drawings.boundingBox())?.width).toBeGreaterThan(300);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await drawings.count()).toBe(1);
  });
});

describe('a sheet for a board', () => {
  const path = globSync('sheets/*/*/index.html', { cwd: process.env['OUT_DIR'] ?? 'dist' })[0];

  test('prints one A4 or one A3, with the name that was typed', async () => {
    const page = await open(`/${path?.replace('index.html', '')}`);
    await page.getByLabel('乡镇或社区的名字').fill('龙门港镇');
    await expect(printed(page)).resolves.toEqual(ONE_A4);
    await page.getByRole('link', { name: '改成 A3' }).click();
    await expect(printed(page)).resolves.toEqual({ pages: 1, size: [842, 1191] });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#a3 header').innerText()).toContain('龙门港镇');
  });
});
