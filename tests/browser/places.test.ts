import { resolve } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { textAt, valueAt } from '#checks/content.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const readText = async (path: string) => (await fetch(inject('origin') + path)).text();
const { entries } = await readContent(resolve('content'));
const PLACES = entries.filter(({ collection }) => collection === 'places');

/** How many pages an A4 print has, and how high and wide they are, in points. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length,
    size: [Math.round(Number(width)), Math.round(Number(height))],
  };
}
const ONE_A4 = { pages: 1, size: [595, 842] };

/** Lays the page out as on paper and says how much of it would be cut off. */
async function cutOff(page: Page): Promise<number> {
  await page.setViewportSize({ width: 688, height: 1000 }); // A4 without margins of 14 mm
  await page.emulateMedia({ media: 'print' });
  return page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight);
}

describe('the page of a place', () => {
  test('links an exact position to four map services, field by field', async () => {
    const $ = load(await readText('/places/madao-hub/'));
    const links = $('.place-links a')
      .toArray()
      .map(({ attribs }) => new URL(attribs['href'] ?? ''));
    const fields = links.map(({ searchParams }) => Object.fromEntries(searchParams));
    expect(links.map(({ host }) => host)).toEqual([
      'uri.amap.com',
      'apis.map.qq.com',
      'api.map.baidu.com',
      'maps.apple.com',
    ]);
    expect(fields[0]).toMatchObject({ position: '108.937196,22.398740', coordinate: 'wgs84' });
    expect(fields[1]?.['marker']).toMatch(/^coord:22\.398740,108\.937196;title:平陆运河马道枢纽;/);
    expect(fields[1]?.['coord_type']).toBe('1');
    expect(fields[2]).toMatchObject({ location: '22.398740,108.937196', coord_type: 'wgs84' });
    // GCJ-02 lies some 500 m away from WGS-84.
    const [lat = 0, lng = 0] = (fields[3]?.['ll'] ?? '').split(',').map(Number);
    expect(Math.hypot((lat - 22.39874) * 111.1, (lng - 108.937196) * 102.8)).toBeCloseTo(0.5, 0);
  });

  test('gives no coordinates away where they are not exact', async () => {
    for (const { id, data } of PLACES) {
      if (valueAt(data, ['position', 'precision']) === 'exact') continue;
      const $ = load(await readText(`/places/${id}/`));
      const hrefs = $('.place-links a')
        .toArray()
        .map(({ attribs }) => decodeURIComponent(attribs['href'] ?? ''));
      for (const href of hrefs) expect(href, id).not.toMatch(/\d\d\.\d{3}/);
      expect($('[type="application/ld+json"]').text(), id).not.toContain('GeoCoordinates');
      expect($('.area path[d*="c-3-7"]'), id).toHaveLength(0);
    }
  });

  test('copies its address whole, and tells whether it is open now', async () => {
    await visit(
      '/places/nixing-museum/',
      async (page) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.locator('[data-copy="address"]').click();
        await page.getByRole('button', { name: '已复制' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          '钦州市钦南区钦州园博园内',
        );
        expect(await page.locator('.open-now').innerText()).toBe('按公布的时间，现在开放');
        await page.clock.setFixedTime(new Date('2026-11-24T18:00:00+08:00'));
        await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
        expect(await page.locator('.open-now').innerText()).toBe('按公布的时间，现在不开放');
      },
      { now: '2026-11-24T10:00:00+08:00' },
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

  test('tells in one line what is not known, and that nothing is announced', async () => {
    await visit('/places/no1-middle-school/', async (page) => {
      const facts = page.locator('.facts');
      expect(await facts.innerText()).toMatch(
        /待核实\s*县区、开放时间、费用、预约、无障碍、联系方式。去以前先打听。/,
      );
      expect(await page.getByText('还没有查到排好日期的活动。').isVisible()).toBe(true);
      expect(await page.locator('.cal-part', { hasText: '这里办过' }).isVisible()).toBe(true);
    });
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

  test('a district has its own dates before those of the whole city', async () => {
    await visit(
      '/districts/qinnan/',
      async (page) => {
        const own = page.locator('.cal-part', { hasText: '钦南区的活动' });
        expect(await own.innerText()).toContain('三娘湾的白海豚');
        expect((await printed(page)).pages).toBe(1);
      },
      options,
    );
  });

  test('a district without places says so and leads on', async () => {
    await visit(
      '/districts/pubei/',
      async (page) => {
        const places = page.locator('.district-places');
        expect(await places.innerText()).toContain('还没有收录这里的地方');
        await places.getByRole('link', { name: '看全市的' }).click();
        expect(new URL(page.url()).pathname).toBe('/places/');
      },
      options,
    );
  });
});

test('an event at a known position names the places nearest to it', async () => {
  const response = await fetch(`${inject('fixtureOrigin')}/events/2026-dolphin-lecture/`);
  const $ = load(await response.text());
  expect($('.near .rule-list').text().replace(/\s+/g, '')).toBe('样例图书馆博物馆·直线约10公里');
  expect($('.near a').attr('href')).toBe('/places/sample-library/');
});

describe('the page of a district', () => {
  test('numbers the places that its map shows, and says what goes on', async () => {
    await visit(
      '/districts/lingshan/',
      async (page) => {
        const numbers = await page.locator('.place-number').allInnerTexts();
        expect(numbers).toEqual(['1', '2', '3', '', '']);
        const signs = await page.locator('.area-mark text').allTextContents();
        expect(signs.toSorted()).toEqual(['1', '2', '3']);
        const fire = page.locator('.cal-lines li', { hasText: '119消防宣传月' });
        expect(await fire.innerText()).toContain('进行中');
      },
      { now: '2026-11-25T10:00:00+08:00' },
    );
  });

  test.each(['qinnan', 'qinbei', 'lingshan', 'pubei'])(
    '%s lists its places, on the screen and on one printed sheet',
    async (id) => {
      const names = PLACES.filter(({ data }) => textAt(data, 'district') === id)
        .map(({ data }) => textAt(data, 'name'))
        .sort();
      await visit(`/districts/${id}/`, async (page) => {
        const shown = await page.locator('.district-places .row-title').allInnerTexts();
        expect(shown.toSorted()).toEqual(names);
        expect(await printed(page)).toEqual(ONE_A4);
        expect(await cutOff(page)).toBeLessThanOrEqual(1);
        const sheet = page.locator('.sheet');
        for (const name of names) expect(await sheet.innerText()).toContain(name);
        expect(await sheet.locator('.qr').isVisible()).toBe(true);
      });
    },
  );
});

describe('a study route', () => {
  const stops = (page: Page) => page.locator('[data-stops] [data-name]').allInnerTexts();
  const MADAO = '平陆运河马道枢纽';
  const QISHI = '平陆运河企石枢纽';

  test('is built, reordered and cleared by keyboard, and a reload keeps it', async () => {
    await visit('/places/route/', async (page) => {
      await page.locator('summary', { hasText: '灵山县' }).focus();
      await page.keyboard.press('Enter');
      for (const name of [MADAO, QISHI, '大芦村']) {
        await page.getByRole('checkbox', { name: `把${name}放进路线` }).focus();
        await page.keyboard.press('Space');
      }
      expect(await stops(page)).toEqual([MADAO, QISHI, '大芦村']);
      await page.getByRole('button', { name: `上移：大芦村` }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await stops(page)).toEqual(['大芦村', MADAO, QISHI]);
      expect(await page.getByRole('status').innerText()).toBe('大芦村移到第1站');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        '下移：大芦村',
      );
      expect(new URL(page.url()).search).toBe('?stops=dalu-village,madao-hub,qishi-hub');
      await page.reload();
      expect(await stops(page)).toEqual(['大芦村', MADAO, QISHI]);
      const text = await page.locator('[data-route]').innerText();
      expect(text).toContain('位置待核实，距离算不出来');
      expect(text).toContain('直线约13公里');
      expect(text).toMatch(/一共3站，直线加起来约13公里；另有1段算不出来/);
      await page.getByRole('button', { name: '清空' }).focus();
      await page.keyboard.press('Enter');
      expect(await stops(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('grows from the pages of places, and is put into a short order', async () => {
    await visit('/places/route/?stops=madao-hub,liufeng-mountain,qishi-hub', async (page) => {
      await page.goto(`${inject('origin')}/places/nixing-museum/`);
      await page.getByRole('link', { name: '加入研学路线' }).click();
      await page.waitForURL('**/places/route/?stops=*');
      expect(await stops(page)).toEqual([MADAO, '六峰山风景名胜区', QISHI, '钦州市坭兴陶博物馆']);
      await page.getByRole('button', { name: '排短一点' }).click();
      expect(await stops(page)).toEqual([MADAO, QISHI, '六峰山风景名胜区', '钦州市坭兴陶博物馆']);
      const ways = await page
        .locator('[data-id="qishi-hub"] [data-links] a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(ways.map((way) => new URL(way).pathname)).toEqual([
        '/navigation',
        '/uri/v1/routeplan',
        '/direction',
        '/',
      ]);
      expect(await page.locator('#route-link').inputValue()).toBe(page.url());
      expect((await printed(page)).pages).toBe(1);
    });
  });

  test("of somebody else leaves one's own alone until it is taken", async () => {
    const own = (page: Page) => page.evaluate(() => localStorage.getItem('route'));
    const open = (page: Page, query: string) =>
      page.goto(`${inject('origin')}/places/route/${query}`);
    await visit('/places/route/?stops=qishi-hub', async (page) => {
      await open(page, '?stops=madao-hub,dalu-village');
      expect(await stops(page)).toEqual([MADAO, '大芦村']);
      await page.getByRole('button', { name: '去掉：大芦村' }).click();
      expect(await own(page)).toBe('qishi-hub');
      await page.getByRole('link', { name: '回到我的路线' }).click();
      expect(await stops(page)).toEqual([QISHI]);
      await open(page, '?stops=typo');
      expect(await stops(page)).toEqual([QISHI]);
      await open(page, '?stops=dalu-village');
      await page.getByRole('button', { name: '换成这一条' }).click();
      expect(await own(page)).toBe('dalu-village');
      expect(await page.getByText('别人发来的路线').isVisible()).toBe(false);
    });
  });

  test('of the most stops says so and prints as one sheet with its whole address', async () => {
    const ids = PLACES.slice(0, 13).map(({ id }) => id);
    await visit(`/places/route/?stops=${ids.join(',')}`, async (page) => {
      expect(await stops(page)).toHaveLength(12);
      expect(await page.locator('[data-total]').innerText()).toContain('一共12站，不能再多了');
      const field = page.locator('#route-link');
      await page.setViewportSize({ width: 688, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      expect(await field.evaluate((node) => node.scrollHeight - node.clientHeight)).toBe(0);
      expect((await printed(page)).pages).toBe(1);
    });
  });

  test('in the address moves nothing when it is filled in', async () => {
    for (const width of [390, 1280]) {
      await visit(
        '/places/route/?stops=madao-hub,qishi-hub,liufeng-mountain,nixing-museum',
        async (page) => {
          await page.locator('[data-stops] > li').last().waitFor();
          const shift = await page.evaluate(
            () =>
              new Promise<number>((done) => {
                let sum = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
                }).observe({ type: 'layout-shift', buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
              }),
          );
          expect(shift).toBe(0);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });

  test('without script says what it would do, and links every place', async () => {
    await visit(
      '/places/route/',
      async (page) => {
        expect(await page.locator('.route-noscript').innerText()).toContain('排路线要用');
        const links = await page
          .locator('.picks a')
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
        expect(links.toSorted()).toEqual(PLACES.map(({ id }) => `/places/${id}/`).sort());
        expect(await page.getByRole('checkbox').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
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
