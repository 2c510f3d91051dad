import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usePage } from './browser.ts';

const FOLDER = 'content/resources';
const SHEETS = readdirSync(FOLDER)
  .filter((name) => /^sheet:$/m.test(readFileSync(`${FOLDER}/${name}`, 'utf8')))
  .map((name) => name.replace(/\.md$/, ''));

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
