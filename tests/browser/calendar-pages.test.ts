import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routes } from '#site/routes.ts';
import { FIXTURE_EVENTS } from '#tests/fixtures/calendar/events.ts';
import { BLANK, useBrowser, type VisitOptions } from './browser.ts';
import { SERIES_DAYS } from './calendar-oracle.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { settled } from './settled.ts';

const browse = useBrowser();
const visit = <T>(path: string, use: (page: Page) => Promise<T>, options: VisitOptions = {}) =>
  browse(path, use, {
    origin: inject('fixtureOrigin'),
    now: '2026-08-25T00:00:00+08:00',
    ...options,
  });
const readText = async (path: string) => (await fetch(inject('fixtureOrigin') + path)).text();
const mainText = (path: string) => visit(path, (page) => page.locator('main').innerText());

describe('a month', () => {
  test('is a table that can be walked by keyboard, day after day', async () => {
    await visit(
      '/calendar/2026/09/',
      async (page) => {
        const links = page.locator('[data-month] a:visible');
        await links.first().focus();
        const days: string[] = [];
        for (let step = 0; step < 12; step++) {
          days.push(
            await page.evaluate(
              () =>
                document.activeElement?.closest('td')?.querySelector('time')?.dateTime ?? 'outside',
            ),
          );
          await page.keyboard.press('Tab');
        }
        expect(days[0]).toBe('2026-09-01');
        expect(days).toEqual([...days].sort());
        expect(days).not.toContain('outside');
      },
      { viewport: { width: 1280, height: 900 } },
    );
  });

  test('has a caption, column heads and the right days, and marks today', async () => {
    await visit('/calendar/2026/08/', async (page) => {
      const table = page.getByRole('table');
      expect(await table.locator('caption').innerText()).toContain('2026年8月');
      expect(await table.getByRole('columnheader').count()).toBe(7);
      const days = await table
        .locator('td time')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('datetime')));
      expect([days[0], days.at(-1), days.length]).toEqual(['2026-08-01', '2026-08-31', 31]);
      const today = page.locator('td[aria-current="date"]');
      expect(await today.locator('time').getAttribute('datetime')).toBe('2026-08-25');
    });
  });

  test('on a phone a day leads to its first line in the list', async () => {
    await visit('/calendar/2026/09/', async (page) => {
      await page.getByRole('link', { name: /^9 / }).focus();
      await page.keyboard.press('Enter');
      const target = await page.locator(':target').innerText();
      expect(target).toContain('09');
    });
  });
});

describe('an event', () => {
  test.each([
    {
      id: '2026-cancelled',
      has: ['【已取消】', '活动取消了', '讲师生病。', '原定2026年9月9日', '可以改去这些活动'],
      not: ['加到手机日历'],
    },
    { id: '2026-postponed', has: ['【延期】', '台风。', '新的时间公布以后'], not: [] },
    {
      id: '2026-postponed-undated',
      has: ['【延期】', '等雨停。', '新日期待定（最早2026年10月）'],
      not: ['加到手机日历'],
    },
    {
      id: '2026-moved',
      has: [
        '时间有变动',
        '原定2026年9月17日 周四 15:00—17:00',
        '改为2026年9月24日',
        '2026-08-20 10:00 更新',
      ],
      not: ['【'],
    },
    { id: '2026-uncancelled', has: ['有变动', '加到手机日历'], not: ['取消了', '【'] },
    {
      id: '2026-one-session-cancelled',
      has: ['2026年9月15日 周二 10:00—11:00，已取消', '全部场次'],
      not: ['【'],
    },
    { id: '2025-past-lecture', has: ['活动在2025年11月15日结束'], not: ['加到手机日历', '还有'] },
    { id: '2026-tba', has: ['日期待公布', '待\n公布'], not: ['加到手机日历'] },
    { id: '2026-officials-class', has: ['待公布：地点、费用、报名'], not: [] },
  ])('$id says how it stands', async ({ id, has, not }) => {
    const text = (await mainText(`/events/${id}/`)).replace(/[ \t]+\n/g, '\n');
    for (const part of has) expect(text).toContain(part);
    for (const part of not) expect(text).not.toContain(part);
  });

  test('offers as alternatives only what takes place', async () => {
    const $ = load(await readText('/events/2026-cancelled/'));
    const paths = $('[data-row] a')
      .toArray()
      .map(({ attribs }) => attribs['href'] ?? '');
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const event = FIXTURE_EVENTS.find(({ id }) => path === routes.event(id));
      expect(event?.status).toBe('scheduled');
      expect(event?.audiences.some((group) => ['elderly', 'public'].includes(group))).toBe(true);
    }
  });

  test('leads to its place and to maps, where the position is known', async () => {
    const $ = load(await readText('/events/2026-dolphin-lecture/'));
    expect($(`a[href="${routes.place('sample-museum')}"]`)).toHaveLength(1);
    expect($('a[href^="https://uri.amap.com/marker?position=108.62"]')).toHaveLength(1);
  });

  test('says where it is and how to come, in its calendar file too, as the event itself knows', async () => {
    const $ = load(await readText('/events/2026-lab-open-day/'));
    expect($('a[href^="https://uri.amap.com/marker?position=108.6123"]')).toHaveLength(1);
    expect(await readText('/events/2026-lab-open-day.ics')).toContain('GEO:21.812300;108.612300');
    const transit = $('[data-transit]');
    expect(transit.text().replace(/\s+/g, '')).toBe('公共交通：乘样例公交到样例渡口站。〔1〕');
    expect($(transit.find('a').attr('href') ?? '')).toHaveLength(1);
  });

  test('leads to a search of maps for a place of which only the name is known', async () => {
    const $ = load(await readText('/events/2026-star-night/'));
    const name = encodeURIComponent('样例果园');
    expect($(`a[href^="https://uri.amap.com/search?keyword=${name}"]`)).toHaveLength(1);
    expect($('main').text()).toContain('找到的不一定是它');
    const over = load(await readText('/events/2025-past-lecture/'));
    expect(over('a[href*="/search?keyword="]')).toHaveLength(0);
  });

  test('shows its picture with description and credit, and nothing moves when it comes', async () => {
    await visit(
      BLANK,
      async (page) => {
        await recordShifts(page);
        const held = Promise.withResolvers<undefined>();
        await page.route('**/images/**', async (route) => {
          await held.promise;
          await route.continue();
        });
        const address = `${inject('fixtureOrigin')}/events/2026-pottery-exhibition/`;
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        await settled(page);
        held.resolve(undefined); // the text has been there for a while
        const figure = page.getByRole('figure');
        const picture = figure.getByRole('img', { name: '展柜里的陶罐', exact: true });
        const came = await picture.evaluate(async (image: HTMLImageElement) => {
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        });
        const said = await Promise.all(
          ['width', 'height'].map((side) => picture.getAttribute(side)),
        );
        expect(said.map(Number)).toEqual(came);
        expect(await figure.innerText()).toBe('样例摄影');
        expect(await shiftsOf(page)).toEqual([]);
      },
      { viewport: { width: 390, height: 3000 } }, // all of the page can be seen to move
    );
  });

  test('is shared with one tap: the text has title, time, place and address', async () => {
    await visit(
      '/events/2026-dolphin-lecture/',
      async (page) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.getByText('告诉别人').click();
        await page.getByRole('button', { name: '复制' }).click();
        await page.getByRole('button', { name: '已复制' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain('三娘湾的白海豚');
        expect(copied).toContain('2026年9月5日 周六 9:00—11:30');
        expect(copied).toMatch(/https:\/\/\S+\/events\/2026-dolphin-lecture\/$/);
      },
      { now: '2026-08-25T00:00:00+08:00' },
    );
  });

  test.each([
    '2026-dolphin-lecture',
    '2026-story-hour',
    '2026-long-text',
    '2026-cancelled',
    '2026-tba',
  ])('%s prints as one A4 sheet in large type', async (id) => {
    await visit(`/events/${id}/`, async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      await page.emulateMedia({ media: 'print' });
      const size = await page
        .locator('.facts dd')
        .first()
        .evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
      expect(size).toBeGreaterThanOrEqual(20); // px: 15 pt
      expect(await page.locator('.qr').isVisible()).toBe(true);
    });
  });

  test('of a series has a session for every day of its rule', async () => {
    const file = await readText('/events/2026-saturday-class.ics');
    const uids = [...file.matchAll(/^UID:(.*)@/gm)].map(([, uid]) => uid);
    expect(uids).toEqual(SERIES_DAYS.map((day) => `2026-saturday-class-1-${day}`));
  });
});

describe('an observance', () => {
  test('tells its rule, its years and how sure they are', async () => {
    const text = await visit('/observances/sample-science-week/', async (page) => {
      await page.locator('[data-years] > summary').click();
      return page.locator('main').innerText();
    });
    expect(text).toContain('5月第三个星期一后的星期六');
    expect(text).toContain('预计2027年5月22日 周六开始');
    expect(text).toMatch(/2025\s+5月24日—31日\s+已公布\s+样例主题/);
    expect(text).toMatch(/2026\s+—\s+待核实/);
  });

  test('leads to the one that carries it on', async () => {
    const text = await mainText('/observances/sample-science-day/');
    expect(text).toContain('2025年起是样例科普月');
  });
});

describe('open data and feeds', () => {
  test('the data fits its published schema and has every event', async () => {
    const data: unknown = JSON.parse(await readText('/data/events.json'));
    const schema: object = JSON.parse(await readText('/data/events.schema.json'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    const published = FIXTURE_EVENTS.filter(({ sessions }) => sessions.length > 0);
    expect(data).toHaveLength(published.length + 1); // and the series
  });

  test('RSS, Atom and JSON Feed carry the same news in the same order', async () => {
    const rss = load(await readText('/feeds/events.rss.xml'), { xml: true });
    const atom = load(await readText('/feeds/events.atom.xml'), { xml: true });
    const json = JSON.parse(await readText('/feeds/events.json'));
    const ids = rss('item > guid')
      .toArray()
      .map((node) => rss(node).text());
    expect(ids).toHaveLength(50);
    expect(
      atom('entry > id')
        .toArray()
        .map((node) => atom(node).text()),
    ).toEqual(ids);
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(rss('channel > language').text()).toBe('zh-CN');
    expect(rss('channel > atom\\:link').attr('rel')).toBe('self');
  });

  test('calendar pages name their feeds in the head, and calendar files have their type', async () => {
    const $ = load(await readText('/calendar/'));
    const types = $('link[rel="alternate"]')
      .toArray()
      .map(({ attribs }) => attribs['type']);
    expect(types).toEqual([
      'text/calendar',
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
    ]);
    const { headers } = await fetch(`${inject('fixtureOrigin')}/calendar/all.ics`);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });
});

test('nothing of the fixtures is on the public site', async () => {
  const files = ['/calendar/', '/data/events.json', '/calendar/all.ics', '/sitemap.xml'];
  for (const path of files) {
    const response = await fetch(inject('origin') + path);
    expect(response.status, path).toBe(200);
    const text = await response.text();
    expect(text).not.toContain('样例');
    expect(text).not.toContain('sample-');
  }
});
