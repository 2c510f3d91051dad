import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { checkSite } from '#checks/site/check-site.ts';
import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { addressOf, pathOf, routes } from '#site/routes.ts';
import { BLANK, useBrowser, type VisitOptions } from './browser.ts';
import {
  agendaSessions,
  badgeAt,
  fits,
  foundText,
  SERIES_DAYS,
  sessionOf,
  type Choice,
  type SeenRow,
} from './calendar-oracle.ts';

const browse = useBrowser();
const BUILT = '2026-08-25T00:00:00';

/** Opens a page of the fixture site with the reader's clock at a Shanghai time. */
const visit = <T>(
  path: string,
  use: (page: Page) => Promise<T>,
  { at = BUILT, ...options }: VisitOptions & { readonly at?: string } = {},
) => browse(path, use, { origin: inject('fixtureOrigin'), now: `${at}+08:00`, ...options });

/** The rows that a reader sees, in order; those without a date are read from their own list. */
const visibleRows = (page: Page): Promise<SeenRow[]> =>
  page.$$eval('[data-row], [data-group] > ul > li', (rows) =>
    rows
      .filter((row) => row.getClientRects().length > 0)
      .map((row) => ({
        path: row.querySelector('a')?.getAttribute('href') ?? '',
        first: row.querySelector('time')?.getAttribute('datetime') ?? '',
        badge: row.querySelector('[data-badge]')?.textContent ?? '',
      })),
  );

const countText = (page: Page) => page.locator('[data-count]').innerText();

test('the fixture site passes every site check but that of size', async () => {
  const reports = await checkSite(inject('fixtureFolder'));
  expect(reports.filter(({ name }) => name !== 'sizes').flatMap(({ faults }) => faults)).toEqual(
    [],
  );
}, 180_000);

describe('the agenda without script', () => {
  test('lists every session that runs or is to come, and shows no filter', async () => {
    const { rows, filter } = await visit(
      '/calendar/',
      async (page) => ({
        rows: await visibleRows(page),
        filter: await page.locator('list-filter fieldset').isVisible(),
      }),
      { javaScriptEnabled: false },
    );
    const listed = rows
      .filter(({ path, first }) => path.startsWith(routes.event('').slice(0, -1)) && first !== '')
      .map((row) => `${row.path} ${sessionOf(row)?.when?.first ?? row.first}`);
    const series = SERIES_DAYS.map((day) => `${routes.event('2026-saturday-class')} ${day}`);
    expect(listed.sort()).toEqual([...agendaSessions(BUILT), ...series].sort());
    expect(rows.every(({ badge }) => badge === '')).toBe(true);
    expect(filter).toBe(false);
  });
});

describe('badges', () => {
  // The page is of 25 August 2026; the last clocks are 200 days, years, and a decade later.
  const CLOCKS = [
    BUILT,
    '2026-08-31T23:59:59',
    '2026-09-01T00:00:00',
    '2026-09-05T09:00:00',
    '2026-09-05T11:29:59',
    '2026-09-05T11:30:00',
    '2026-09-10T12:00:00',
    '2026-09-30T23:59:59',
    '2026-12-31T23:59:59',
    '2027-01-01T00:00:00',
    '2027-03-13T12:00:00',
    '2028-02-29T23:59:00',
    '2035-12-31T23:59:59',
  ];
  const zones = ['Asia/Shanghai', 'America/Los_Angeles'];
  let all: readonly SeenRow[] = [];
  beforeAll(async () => {
    all = await visit('/calendar/', visibleRows);
  });

  test.each(CLOCKS)('are true at %s, in whatever zone the reader is', async (at) => {
    const expected = all.flatMap((row) => {
      const session = sessionOf(row);
      const badge = session && badgeAt(session, at);
      return badge === undefined ? [] : [{ path: row.path, first: row.first, badge }];
    });
    for (const timezoneId of zones) {
      const rows = await visit('/calendar/', visibleRows, { at, timezoneId });
      expect(rows.filter((row) => sessionOf(row) !== undefined)).toEqual(expected);
    }
  });

  test('change when the page is looked at again', async () => {
    await visit(
      '/calendar/',
      async (page) => {
        const badge = page
          .locator(`a[href="${routes.event('2026-dolphin-lecture')}"]`)
          .locator('..');
        expect(await badge.innerText()).toContain('今天');
        await page.clock.setFixedTime(new Date('2026-09-05T09:00:00+08:00'));
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        expect(await badge.innerText()).toContain('进行中');
        await page.clock.setFixedTime(new Date('2026-09-05T12:00:00+08:00'));
        await page.evaluate(() => dispatchEvent(new Event('pageshow')));
        expect(await badge.isVisible()).toBe(false);
      },
      { at: '2026-09-05T08:59:59' },
    );
  });

  test('leave no empty month behind, and the count follows', async () => {
    await visit(
      '/calendar/',
      async (page) => {
        expect(await page.getByRole('heading', { name: '2026年9月' }).isVisible()).toBe(false);
        expect(await page.getByRole('heading', { name: '2026年11月' }).isVisible()).toBe(true);
        expect(await countText(page)).toBe(`共 ${(await visibleRows(page)).length} 项`);
      },
      { at: '2026-11-01T00:00:00' },
    );
  });

  test('on the home page others step in for what is over', async () => {
    const panel = (at: string) => visit('/', visibleRows, { at });
    const before = await panel(BUILT);
    const after = await panel('2026-09-01T10:00:00');
    expect(before).toHaveLength(4);
    const shown = before.map(({ path }) => path);
    expect(after.filter(({ path }) => !shown.includes(path))).toHaveLength(1);
  });

  test.each([
    '/',
    '/calendar/',
    '/calendar/?for=youth',
    '/calendar/2026/09/',
    '/events/2026-story-hour/',
  ])('move nothing on %s, even on a slow phone 200 days later', async (path) => {
    await visit(
      BLANK,
      async (page) => {
        await page.addInitScript(() => {
          const shifts: string[] = [];
          Reflect.set(window, 'shifts', shifts);
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { sources = [] } = entry as { sources?: readonly { node?: Node | null }[] };
              const inMain = sources.filter(({ node }) => node?.parentElement?.closest('main'));
              shifts.push(...inMain.map(({ node }) => node?.textContent?.slice(0, 60) ?? ''));
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
        await page.goto(inject('fixtureOrigin') + path, { waitUntil: 'networkidle' });
        expect(await page.evaluate<string[]>('window.shifts')).toEqual([]);
      },
      { at: '2027-03-13T12:00:00' },
    );
  });
});

describe('filters', () => {
  /** Chooses values as a reader does. */
  async function choose(page: Page, choice: Choice) {
    for (const [name, value] of Object.entries(choice) as [string, string][]) {
      await page.locator(`select[name="${name}"]`).selectOption(value);
    }
  }
  const expectRows = async (page: Page, all: readonly SeenRow[], choice: Choice) => {
    const expected = all.filter((row) => fits(row, choice));
    expect(await visibleRows(page)).toEqual(expected);
    expect(await countText(page)).toBe(foundText(all, choice));
    return expected;
  };

  test('combine, live in the URL, and the back button undoes them', async () => {
    await visit('/calendar/', async (page) => {
      const all = await visibleRows(page);
      await choose(page, { for: 'youth' });
      expect(new URL(page.url()).search).toBe('?for=youth');
      await expectRows(page, all, { for: 'youth' });
      await choose(page, { in: 'qinnan' });
      expect(new URL(page.url()).search).toBe('?for=youth&in=qinnan');
      const both = await expectRows(page, all, { for: 'youth', in: 'qinnan' });
      expect(both.length).toBeGreaterThan(0);
      await page.goBack();
      await expectRows(page, all, { for: 'youth' });
      expect(await page.locator('select[name="in"]').inputValue()).toBe('');
      await page.goBack();
      expect(await visibleRows(page)).toEqual(all);
      expect(await countText(page)).toBe(`共 ${all.length} 项`);
    });
  });

  test('agree with the fixtures for every audience in every district, and every kind', async () => {
    await visit('/calendar/', async (page) => {
      const all = await visibleRows(page);
      const choices: Choice[] = [
        ...Object.keys(AUDIENCES).flatMap((audience) =>
          Object.keys(DISTRICTS).map((district) => ({ for: audience, in: district })),
        ),
        ...['lecture', 'exhibition', 'contest', 'month', 'day'].map((kind) => ({ kind })),
        ...['youth', 'farmers', 'emergency'].map((serves) => ({ serves, kind: 'activity' })),
      ];
      const counts = await page.evaluate((list) => {
        const selects = [...document.querySelectorAll<HTMLSelectElement>('list-filter select')];
        return list.map((choice) => {
          for (const select of selects) select.value = Reflect.get(choice, select.name) ?? '';
          selects[0]?.dispatchEvent(new Event('change', { bubbles: true }));
          return document.querySelector('[data-count]')?.textContent;
        });
      }, choices);
      expect(counts).toEqual(choices.map((choice) => foundText(all, choice)));
    });
  });

  test('are read from an address that somebody sent', async () => {
    const all = await visit('/calendar/', visibleRows);
    await visit('/calendar/?for=elderly&in=qinnan&kind=nonsense', async (page) => {
      expect(await page.locator('select[name="for"]').inputValue()).toBe('elderly');
      expect(await page.locator('select[name="kind"]').inputValue()).toBe('');
      await expectRows(page, all, { for: 'elderly', in: 'qinnan' });
    });
  });

  test('offer the page and the calendar file of what was chosen', async () => {
    await visit('/calendar/', async (page) => {
      await choose(page, { for: 'youth' });
      const offer = page.locator('[data-offer]');
      const links = await offer
        .locator('a')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
      expect(links).toEqual(['/calendar/for/youth/', '/calendar/for/youth.ics'].map(addressOf));
      for (const link of links) {
        expect((await fetch(inject('fixtureOrigin') + pathOf(link ?? ''))).status).toBe(200);
      }
    });
  });

  test('show what comes next where the days that were asked for have nothing', async () => {
    await visit('/calendar/?on=2029-06-01&for=public', async (page) => {
      expect(await countText(page)).toBe('2029年6月1日，找到 0 项；下面是之后最近的 2 项');
      const rows = await visibleRows(page);
      expect(rows.map(({ path }) => path)).toEqual([
        addressOf('/events/2035-last-minute/'),
        addressOf('/events/2035-last-day/'),
      ]);
    });
  });

  test('find what is known to be so, and tell of what nobody knows', async () => {
    await visit('/calendar/?with=free', async (page) => {
      const rows = await visibleRows(page);
      expect(rows.length).toBeGreaterThan(20);
      // A day that the calendar tells of is no visit.
      expect(rows.filter(({ path }) => !path.startsWith(addressOf('/events/')))).toEqual([]);
      expect(await countText(page)).toContain(`找到 ${rows.length} 项`);
    });
    await visit('/calendar/?with=wheelchair', async (page) => {
      const found = await visibleRows(page);
      const unknown = Number(/另有 (\d+) 项不清楚/.exec(await countText(page))?.[1]);
      expect(unknown).toBeGreaterThan(20);
      await page.getByLabel('不清楚的也列出').check();
      expect(new URL(page.url()).search).toBe('?with=wheelchair&maybe=1');
      expect(await countText(page)).toBe(`找到 ${found.length + unknown} 项`);
      expect(await visibleRows(page)).toHaveLength(found.length + unknown);
    });
  });

  test('say what to do when nothing is left, and one button takes them all away', async () => {
    await visit('/calendar/', async (page) => {
      const all = await visibleRows(page);
      await choose(page, { serves: 'international', kind: 'month' });
      expect(await visibleRows(page)).toEqual([]);
      expect(await page.locator('[data-count]').innerText()).toBe('找到 0 项');
      expect(await page.getByText('去掉一个条件').isVisible()).toBe(true);
      await page.getByRole('button', { name: '清除筛选' }).click();
      expect(await visibleRows(page)).toEqual(all);
      expect(new URL(page.url()).search).toBe('');
    });
  });
});
