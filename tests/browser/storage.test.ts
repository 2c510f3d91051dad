import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BLANK, goTo, useBrowser } from './browser.ts';

const visit = useBrowser();

/** Opens a page in a browser whose storage is full: reading works, writing throws. */
const openWithFullStorage = async (page: Page, path: string) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await goTo(page, path);
};

test('a star that could not be kept is not shown as kept, and a list that was sent stays in the address', async () => {
  await visit(BLANK, async (page) => {
    await openWithFullStorage(page, '/resources/mangrove-roots/');
    const star = page.getByRole('button', { name: '加入清单' });
    await star.click();
    await page.getByText('没有存下：浏览器不让网页存东西').waitFor();
    expect(await star.getAttribute('aria-pressed')).toBe('false');
    await goTo(page, '/mine/?ids=mangrove-roots');
    await page.getByRole('button', { name: '加进我的' }).click();
    await page.getByText('没有存下：浏览器不让网页存东西').waitFor();
    expect(new URL(page.url()).search).toBe('?ids=mangrove-roots');
  });
});

test('a route that could not be kept says where it still is', async () => {
  await visit(BLANK, async (page) => {
    await openWithFullStorage(page, '/places/route/?stops=madao-hub');
    await page.getByText('把下面的网址记下来').waitFor();
  });
});

test('a choice of colours that could not be kept holds for the page, and says so', async () => {
  await visit(BLANK, async (page) => {
    await openWithFullStorage(page, '/display/');
    await page.getByRole('radio', { name: '深色' }).check();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await page.getByText('换一页要再选一次').isVisible()).toBe(true);
  });
});
