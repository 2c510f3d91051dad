import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const visit = useBrowser();

/** Opens a page again whose tools do not come before something was done, and lets them come. */
async function before(page: Page, address: string, act: () => Promise<void>) {
  const release: (() => void)[] = [];
  const held = new Promise<void>((resolve) => release.push(resolve));
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(inject('origin') + address, { waitUntil: 'domcontentloaded' });
  await act();
  release[0]?.();
}

test('a press that comes before the script of its tool is kept, two as one', async () => {
  await visit('/offline/', async (page) => {
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 21.95, longitude: 108.62 });
    const near = page.getByRole('button', { name: '离我近的' });
    await before(page, '/places/', async () => {
      await near.click();
      await near.click();
      expect(await near.getAttribute('aria-busy')).toBe('true');
    });
    await page.getByRole('heading', { name: '离我近的' }).waitFor();
    expect(await near.getAttribute('aria-pressed')).toBe('true');
    expect(await near.getAttribute('aria-busy')).toBeNull();
    await before(page, '/places/', () =>
      page.getByRole('button', { name: '打开互动地图' }).click(),
    );
    await page.locator('[data-window]:not([hidden])').waitFor();
  });
});

test('a press on what works already, in a tool that does not yet, is done once', async () => {
  await visit('/offline/', async (page) => {
    await page.addInitScript(() => {
      const copied: string[] = [];
      Reflect.set(window, 'copied', copied);
      navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    });
    const copied = () => page.evaluate<unknown>('copied.length');
    await before(page, '/resources/', async () => {
      await page.locator('copy-text:defined button').click();
      expect(await copied()).toBe(0);
    });
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await copied()).toBe(1);
  });
});
