import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { OWN } from '#site/base.ts';
import { pathOf } from '#site/routes.ts';
import { presentReaders } from '#tests/integration/calendar/ics-readers.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const settle = (page: Page) => page.locator('html[data-settled]').waitFor({ state: 'attached' });

/** Finds a date in the calendar and stars it there. */
async function star(page: Page, name: string, origin = inject('origin')) {
  await page.goto(`${origin}/calendar/`);
  await page.locator('main').getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('button', { name: '我想去' }).click();
  await page.getByRole('link', { name: '看我想去的' }).waitFor();
}
const listed = (page: Page) => page.locator('#panel-dates [data-name]').allInnerTexts();

test('a date is kept from its row in the calendar', async () => {
  await visit(
    '/calendar/',
    async (page) => {
      await page.getByRole('button', { name: '我想去：世界湿地日' }).click();
      await page.locator('[data-row] [aria-pressed=true]').waitFor();
      await page.goto(`${inject('origin')}/mine/`);
      await settle(page);
      expect(await listed(page)).toEqual(['世界湿地日']);
    },
    { now: '2026-11-29T10:00+08:00' },
  );
});

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

test('of sixty events three are starred: two clash, one kept before is off, and three readers read them', async () => {
  const origin = inject('fixtureOrigin');
  const options = { origin, now: '2026-09-10T10:00+08:00' };
  // Kept at a visit before it was called off.
  const before = 'events/2026-cancelled 2026-cancelled-1/20260909T090000/20260909T110000/';
  const names = ['走进自来水厂', '周六科学故事会', '观星夜'];
  const row = (page: Page, name: string) =>
    page
      .locator('#panel-dates li')
      .filter({ has: page.locator('[data-name]', { hasText: name }) })
      .first();
  const address = await visit(
    '/calendar/',
    async (page) => {
      await page.evaluate(
        ([name, value]) => {
          localStorage.setItem(name, value);
        },
        [`${OWN}mine`, before] as const,
      );
      for (const name of names) await star(page, name, origin);
      await page.getByRole('link', { name: '看我想去的' }).click();
      await settle(page);
      expect(await row(page, '走进自来水厂').innerText()).toContain('时间和“周六科学故事会”重了');
      expect(await row(page, '周六科学故事会').innerText()).toContain('时间和“走进自来水厂”重了');
      expect(await row(page, '观星夜').innerText()).not.toContain('重了');
      expect(await row(page, '取消的讲座').innerText()).toContain('取消了');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '存进手机日历' }).click();
      const ics = await readFile(await (await download).path(), 'utf8');
      for (const { name, read } of presentReaders()) {
        const summaries = new Set(read(ics).map(({ summary }) => summary));
        expect([...summaries], name).toEqual(expect.arrayContaining(names));
      }
      await page.getByText('带到另一台设备').click();
      await page.locator('[data-code] svg').waitFor();
      return page.locator('#mine-link').inputValue();
    },
    options,
  );
  const { pathname, hash } = new URL(address);
  await visit(
    pathOf(pathname) + hash,
    async (page) => {
      await settle(page);
      const listedNames = await listed(page);
      expect(names.filter((name) => !listedNames.includes(name))).toEqual([]);
    },
    options,
  );
});

test('a list of the library that was sent before it became this one is shown', async () => {
  await visit('/resources/mine/?ids=mangrove-roots', async (page) => {
    await page.getByRole('button', { name: '加进我的' }).waitFor();
    expect(pathOf(new URL(page.url()).pathname)).toBe('/mine/');
    expect(new URL(page.url()).search).toBe('?ids=mangrove-roots');
  });
});
