import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { resolve } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { textAt, valueAt } from '#checks/read/content.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { addressOf, routes } from '#site/routes.ts';
import { useBrowser } from './browser.ts';
import { ONE_A4, printed } from './printed.ts';

const visit = useBrowser();
const readText = async (path: string) => (await fetch(inject('origin') + path)).text();
const { entries } = await readContent(resolve('content'));
const PLACES = entries.filter(({ collection }) => collection === 'places');

/** Lays the page out as on paper and says how much of it would be cut off. */
async function cutOff(page: Page): Promise<number> {
  await page.setViewportSize({ width: 688, height: 1000 }); // A4 without margins of 14 mm
  await page.emulateMedia({ media: 'print' });
  return page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight);
}

describe('the page of a place', () => {
  test('has four map services search for its name where its position is not exact', async () => {
    const $ = load(await readText('/places/madao-hub/'));
    const links = $('[data-map-links] a')
      .toArray()
      .map(({ attribs }) => new URL(attribs['href'] ?? ''));
    expect(links.map(({ host }) => host)).toEqual([
      'uri.amap.com',
      'apis.map.qq.com',
      'api.map.baidu.com',
      'maps.apple.com',
    ]);
    for (const link of links) expect(link.search).toContain(encodeURIComponent('平陆运河马道枢纽'));
  });

  test('gives no coordinates away where they are not exact', async () => {
    for (const { id, data } of PLACES) {
      if (valueAt(data, ['position', 'precision']) === 'exact') continue;
      const $ = load(await readText(`/places/${id}/`));
      const hrefs = $('[data-map-links] a')
        .toArray()
        .map(({ attribs }) => decodeURIComponent(attribs['href'] ?? ''));
      for (const href of hrefs) expect(href, id).not.toMatch(/\d\d\.\d{3}/);
      expect($('[type="application/ld+json"]').text(), id).not.toContain('GeoCoordinates');
      expect($('svg path[d*="c-3-7"]'), id).toHaveLength(0);
    }
  });

  test('copies its address whole, and tells whether it is open now', async () => {
    await visit(
      '/places/nixing-museum/',
      async (page) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.locator('copy-text:has(#address) button').click();
        await page.getByRole('button', { name: '已复制' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          '钦州市钦南区钦州园博园内',
        );
        expect(await page.locator('.open-now').innerText()).toBe('今天9:00开门');
        await page.clock.setFixedTime(new Date('2026-11-24T10:00:00+08:00'));
        await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
        expect(await page.locator('.open-now').innerText()).toBe('按公布的时间，现在开放');
        await page.clock.setFixedTime(new Date('2026-11-24T18:00:00+08:00'));
        await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
        expect(await page.locator('.open-now').innerText()).toBe('按公布的时间，现在不开放');
      },
      { now: '2026-11-24T08:00:00+08:00' },
    );
  });

  test('a visit goes into the calendar, on the next day on which it is open', async () => {
    await visit(
      '/places/nixing-museum/',
      async (page) => {
        await page.getByRole('link', { name: '存进手机日历' }).click();
        await page.getByText('按公布的时间，这一天9:00—17:00开放。').waitFor();
        expect(await page.getByLabel('哪天').inputValue()).toBe('2026-12-01');
        expect(await page.getByLabel('几点到').inputValue()).toBe('09:00');
        await page.getByLabel('哪天').fill('2026-11-30');
        await page.getByText('这一天一般休息').waitFor();
        await page.getByLabel('哪天').fill('2026-12-02');
        await page.getByLabel('几点到').fill('10:30');
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: '存进手机日历' }).click();
        const ics = await readFile(await (await download).path(), 'utf8');
        const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent');
        expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-12-02T10:30:00');
        expect(String(event?.getFirstPropertyValue('location'))).toContain('钦州园博园');
      },
      { now: '2026-11-29T10:00+08:00' },
    );
  });

  test('says nothing of now without script, and still all the rest', async () => {
    await visit(
      '/places/nixing-museum/',
      async (page) => {
        const text = await page.locator('main').innerText();
        expect(text).toContain('周二至周日 09:00—17:00');
        expect(text).not.toContain('现在');
        expect(await page.getByRole('button', { name: '复制' }).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each(['nixing-museum', 'liu-yongfu-house', 'no1-middle-school'])(
    '%s prints as one A4 sheet with its code',
    async (id) => {
      await visit(`/places/${id}/`, async (page) => {
        expect(await printed(page)).toEqual(ONE_A4);
        expect(await cutOff(page)).toBeLessThanOrEqual(1);
        expect(await page.locator('.qr').isVisible()).toBe(true);
      });
    },
  );
});

describe('with the fixture calendar', () => {
  const options = { origin: inject('fixtureOrigin'), now: '2026-08-25T00:00:00+08:00' };

  test('a place lists what comes there and what was, and still prints as one sheet', async () => {
    await visit(
      '/places/sample-museum/',
      async (page) => {
        const coming = page.locator('.cal-part', { hasText: '这里的活动' });
        expect(await coming.innerText()).toContain('半年展：海上丝路的船');
        const over = page.locator('.cal-part', { hasText: '这里办过' });
        expect(await over.locator('li').count()).toBeGreaterThan(0);
        expect((await printed(page)).pages).toBe(1);
      },
      options,
    );
  });

  test('a place tells in one line what is not known, and that nothing is announced', async () => {
    await visit(
      '/places/sample-hall/',
      async (page) => {
        expect(await page.locator('[data-unknown]').innerText()).toMatch(
          /待核实：县区、开放时间、费用、预约、无障碍、联系方式。出发前请先咨询。/,
        );
        expect(await page.getByText('还没有收录日期已定的活动。').isVisible()).toBe(true);
      },
      options,
    );
  });

  test('a district numbers the places that its map shows, and has a button to print', async () => {
    await visit(
      '/districts/qinnan/',
      async (page) => {
        expect(await page.locator('.place-number').allInnerTexts()).toEqual(['1', '2']);
        expect(await page.locator('[data-mark] text').allTextContents()).toEqual(['1', '2']);
        expect(await page.getByRole('button', { name: '打印这一页', exact: true }).count()).toBe(1);
      },
      options,
    );
  });

  test('a district has its own dates before those of the whole city', async () => {
    await visit(
      '/districts/qinnan/',
      async (page) => {
        const own = page.locator('.cal-part', { hasText: '钦南区的活动' });
        expect(await own.innerText()).toContain('坭兴陶里的化学');
        expect((await printed(page)).pages).toBe(1);
      },
      options,
    );
  });

  test('a district without places says so and leads on', async () => {
    await visit(
      '/districts/pubei/',
      async (page) => {
        const places = page.locator('[data-places]');
        expect(await places.innerText()).toContain('还没有收录这里的地方');
        await places.getByRole('link', { name: '看全市的' }).click();
        expect(new URL(page.url()).pathname).toBe(routes.places());
      },
      options,
    );
  });
});

test('an event at a known position names the places nearest to it', async () => {
  const response = await fetch(`${inject('fixtureOrigin')}/events/2026-dolphin-lecture/`);
  const $ = load(await response.text());
  expect($('h2:contains(离这里最近的) ~ .rule-list').text().replace(/\s+/g, '')).toBe(
    '样例图书馆博物馆·直线约10公里',
  );
  expect($('h2:contains(离这里最近的) ~ .rule-list a').attr('href')).toBe(
    routes.place('sample-library'),
  );
});

test.each(['/districts/', '/calendar/'])('%s leads to the page of every district', async (path) => {
  await visit(path, async (page) => {
    for (const id of Object.keys(DISTRICTS)) {
      expect(
        await page.locator(`main a[href="${addressOf(`/districts/${id}/`)}"]`).count(),
        id,
      ).toBeGreaterThan(0);
    }
  });
});

describe('the pages of a district', () => {
  test.each(Object.entries(DISTRICTS))(
    '%s lists every place of %s, on the screen and on paper',
    async (id) => {
      const names = PLACES.filter(({ data }) => textAt(data, 'district') === id)
        .map(({ data }) => textAt(data, 'name'))
        .sort();
      await visit(`/districts/${id}/`, async (page) => {
        const shown: string[] = [];
        for (;;) {
          const listed = await page.locator('[data-places] .row-title').allInnerTexts();
          shown.push(...listed);
          expect((await printed(page)).size).toEqual(ONE_A4.size);
          await page.emulateMedia({ media: 'print' });
          const paper = await page.locator('main').innerText();
          for (const name of listed) expect(paper).toContain(name);
          expect(await page.locator('.district-sheet .qr').isVisible()).toBe(true);
          await page.emulateMedia({ media: null });
          const next = page.locator('.pager [rel="next"]');
          if ((await next.count()) === 0) break;
          await next.click();
        }
        expect(shown.toSorted()).toEqual(names);
      });
    },
  );
});

describe('open data on places', () => {
  test('has every place of the content, as the content says', async () => {
    const response = await fetch(`${inject('origin')}/data/places.geojson`);
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    const { features } = JSON.parse(await response.text());
    expect(features.map(({ id }: { id: string }) => id)).toEqual(PLACES.map(({ id }) => id).sort());
    for (const { id, geometry, properties } of features) {
      const data = PLACES.find((place) => place.id === id)?.data;
      const [lng, lat] = geometry === null ? [] : geometry.coordinates;
      expect(properties.name).toBe(textAt(data, 'name'));
      expect(properties.precision).toBe(valueAt(data, ['position', 'precision']));
      expect([lng, lat]).toEqual([
        valueAt(data, ['position', 'lng']),
        valueAt(data, ['position', 'lat']),
      ]);
    }
    const csv = await readText('/data/places.csv');
    expect(csv.match(/\r\n/g)).toHaveLength(PLACES.length + 1);
  });
});
