import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pathOf } from '#site/routes.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const settle = (page: Page) => page.locator('html[data-settled]').waitFor({ state: 'attached' });

/** Finds a day in the calendar and stars it there. */
async function star(page: Page, name: string) {
  await page.goto(`${inject('origin')}/calendar/`);
  await page.locator('main').getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('button', { name: '我想去' }).click();
  await page.getByRole('link', { name: '看我想去的' }).waitFor();
}
const listed = (page: Page) => page.locator('#panel-dates [data-name]').allInnerTexts();

test('three days are found, starred, exported and carried to a second telephone', async () => {
  const names = ['世界湿地日', '植树节', '世界气象日'];
  const address = await visit(
    '/calendar/',
    async (page) => {
      for (const name of names.toReversed()) await star(page, name);
      await page.getByRole('link', { name: '看我想去的' }).click();
      await settle(page);
      expect(await listed(page)).toEqual(names);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '存进手机日历' }).click();
      const ics = await readFile(await (await download).path(), 'utf8');
      const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
      expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual(names);
      await page.getByText('带到另一台设备').click();
      await page.locator('[data-code] svg').waitFor();
      return page.locator('#mine-link').inputValue();
    },
    { now: '2026-11-29T10:00+08:00' },
  );
  const { pathname, hash } = new URL(address);
  await visit(
    pathOf(pathname) + hash,
    async (page) => {
      await settle(page);
      expect(await listed(page)).toEqual(names);
      await page.getByRole('button', { name: '加进我的' }).click();
      await page.getByText('加进来了').waitFor();
      await page.reload();
      await settle(page);
      expect(await listed(page)).toEqual(names);
      expect(new URL(page.url()).hash).toBe('');
    },
    { now: '2026-11-29T10:00+08:00' },
  );
});
