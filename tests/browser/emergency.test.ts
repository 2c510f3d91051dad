import { resolve } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { textAt, valueAt } from '#checks/read/content.ts';
import { listPagePath, listPages } from '#domain/paging.ts';
import { GUIDES_ON_PAGE } from '#site/list-sizes.ts';
import { routes } from '#site/routes.ts';
import { usePage } from './browser.ts';
import { ONE_A4, printed } from './printed.ts';

const { entries } = await readContent(resolve('content'));
const inKind = (kind: string) => entries.filter(({ collection }) => collection === kind);
const $ = load(await (await fetch(`${inject('origin')}/emergency/`)).text());

test('every number can be called or written to, and says when and where that was read', () => {
  for (const { id, data } of inKind('numbers')) {
    const scheme = valueAt(data, ['byText']) === true ? 'sms' : 'tel';
    const row = $(`main li:has(a[href="${scheme}:${id}"])`).last();
    expect(row.text(), id).toContain(textAt(data, 'use'));
    const source = row.find('a[aria-label^="来源"]').attr('href') ?? 'none';
    expect($(source).text().trim(), id).not.toBe('');
  }
});

test('every hazard stands there once, and leads to its guide', () => {
  for (const { id, data } of inKind('hazards')) {
    const heading = $('h3').filter((_, node) => $(node).text().includes(textAt(data, 'name')));
    expect(heading, id).toHaveLength(1);
    const guide = inKind('emergency').find((entry) => textAt(entry.data, 'hazard') === id);
    expect(heading.find('a').attr('href'), id).toBe(guide && routes.emergencyGuide(guide.id));
  }
});

test('every correction is listed, no announcement', () => {
  for (const { id, data } of inKind('notices')) {
    const isListed = $(`#corrections a[href="${routes.notice(id)}"]`).length === 1;
    expect(isListed, id).toBe(textAt(data, 'kind') === 'correction');
  }
});

const open = usePage();
const GUIDES = inKind('emergency').map(({ id }) => id);

describe.each(GUIDES)('the guide on %s', (id) => {
  test('shows the first thing to do on a small phone without scrolling', async () => {
    const page = await open(`/emergency/${id}/`);
    await page.setViewportSize({ width: 320, height: 640 });
    const first = page.locator('[data-read-first] strong').first();
    const box = await first.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  test('is one sheet of paper, with its sign and its code', async () => {
    const page = await open(`/emergency/${id}/`);
    expect(await printed(page)).toEqual(ONE_A4);
    await page.emulateMedia({ media: 'print' });
    const pictures = page.locator('main img');
    const loaded = await pictures.evaluateAll((all) =>
      all.map((one) => one instanceof HTMLImageElement && one.naturalWidth > 0 && one.alt),
    );
    expect(loaded).toContain('二维码：扫一扫，看全文和来源');
    expect(loaded.filter((alt) => alt === '')).not.toHaveLength(0);
    const letter = await page
      .locator('[data-read-first] li > div')
      .first()
      .evaluate((why) => parseFloat(getComputedStyle(why).fontSize) * 0.75);
    expect(letter, 'points').toBeGreaterThanOrEqual(10);
    for (const title of ['现在就做', '千万不要']) {
      const heading = page.getByRole('heading', { name: title });
      if ((await heading.count()) > 0) expect(await heading.isVisible()).toBe(true);
    }
  });
});

test('the booklet has each guide on a sheet of its own', async () => {
  const parts = listPages(GUIDES, GUIDES_ON_PAGE);
  for (const { number, items } of parts) {
    const page = await open(listPagePath('/emergency/print/', number));
    expect(await printed(page)).toEqual({ ...ONE_A4, pages: items.length });
  }
});
