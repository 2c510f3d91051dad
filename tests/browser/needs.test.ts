import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { OWN } from '#site/base.ts';
import { violations } from './axe.ts';
import { BLANK, goTo, useBrowser, type VisitOptions } from './browser.ts';
import { settled } from './settled.ts';
import { recordShifts, shiftsOf } from './shifts.ts';

const visit = useBrowser();
const NEEDS = { needs: 'free wheelchair captions' };
const ALL = 'free no-booking wheelchair signLanguage captions quietRoom dialect toilet shade';
/** Of the fixture site, whose events tell of what helps to get in. */
const FIXTURE = { origin: inject('fixtureOrigin'), now: '2026-08-25T00:00:00+08:00' };
const LECTURE = '/events/2026-health-lecture/';
const CONTEST = '/events/2026-welding-contest/';
const PLACE = '/places/nixing-museum/';

const kept = (page: Page) => page.evaluate((name) => localStorage.getItem(name), `${OWN}needs`);
const said = (page: Page) => page.locator('my-needs').innerText();
/** Lines of the needs of a page, once they are written. */
const linesOf = (path: string, options: VisitOptions) =>
  visit(
    path,
    async (page) => {
      await page.locator('my-needs p').first().waitFor();
      return (await said(page)).split(/\n+/);
    },
    options,
  );

describe('the needs of a reader', () => {
  test('are chosen once, kept, and cleared with one press', async () => {
    await visit('/display/', async (page) => {
      await page.getByLabel('轮椅可到达').check();
      await page.getByLabel('免费').check();
      expect(await kept(page)).toBe('free wheelchair');
      await page.reload();
      expect(await page.getByLabel('轮椅可到达').isChecked()).toBe(true);
      expect(await page.getByLabel('字幕').isChecked()).toBe(false);
      await page.getByRole('button', { name: '全部清除' }).click();
      expect(await kept(page)).toBeNull();
      expect(await page.locator('needs-form :checked').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  });

  test('hold for the page, in words, where storage is full', async () => {
    await visit(BLANK, async (page) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await goTo(page, '/display/');
      await page.getByLabel('轮椅可到达').check();
      expect(await page.getByText('换一页就没有了').isVisible()).toBe(true);
      expect(await page.getByLabel('轮椅可到达').isChecked()).toBe(true);
    });
  });

  test('break nothing where storage is forbidden', async () => {
    await visit(BLANK, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      });
      for (const path of ['/display/', PLACE, '/places/']) {
        await goTo(page, path);
      }
      expect(await said(page)).toBe('');
      expect(errors).toEqual([]);
    });
  });

  test('are not offered without script', async () => {
    await visit(
      '/display/',
      async (page) => {
        expect(await page.locator('needs-form').isVisible()).toBe(false);
        expect(await page.getByText('浏览器关掉了脚本').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('a list', () => {
  test.each([
    { path: '/places/', names: '免费、轮椅可到达', query: 'free+wheelchair' },
    { path: '/calendar/', names: '免费、轮椅可到达、字幕', query: 'free+wheelchair+captions' },
  ])('of $path is filtered by them with one press', async ({ path, names, query }) => {
    await visit(
      path,
      async (page) => {
        await page.getByText(`你的需要：${names}`).waitFor();
        await page.getByRole('link', { name: '按这些筛选' }).click();
        await page.getByText('已经按这些筛选').waitFor();
        expect(new URL(page.url()).search).toBe(`?with=${query}&maybe=1`);
        const select = page.locator('select[name=with]');
        expect(await select.locator('option:checked').innerText()).toBe(names);
        await expect.poll(() => page.locator('[data-count]').innerText()).toContain('找到');
        await page.getByRole('button', { name: '清除筛选' }).click();
        expect(new URL(page.url()).search).toBe('');
        expect(await page.getByRole('link', { name: '按这些筛选' }).count()).toBe(1);
      },
      { storage: NEEDS },
    );
  });

  test('of the calendar leads who has kept none to them', async () => {
    await visit('/calendar/', async (page) => {
      await page.getByRole('link', { name: '记下我的需要' }).click();
      await page.getByLabel('免费').check();
      await page.goBack();
      await page.getByText('你的需要：免费').waitFor();
      expect(await page.getByRole('link', { name: '记下我的需要' }).isVisible()).toBe(false);
    });
  });

  test('of an address that somebody sent is filtered by several without own needs', async () => {
    await visit('/calendar/?with=free+wheelchair&maybe=1', async (page) => {
      await expect.poll(() => page.locator('[data-count]').innerText()).toContain('找到');
      expect(await page.locator('select[name=with] option:checked').innerText()).toBe(
        '免费、轮椅可到达',
      );
      expect(await said(page)).toBe('');
    });
    await visit('/calendar/?with=free+nonsense', async (page) => {
      expect(await page.locator('select[name=with]').inputValue()).toBe('');
    });
  });
});

describe('the page of a visit', () => {
  test('says of each need what is known, and whom to ask', async () => {
    const storage = { needs: 'free wheelchair signLanguage captions' };
    const lines = await linesOf(LECTURE, { ...FIXTURE, storage });
    expect(lines[0]).toBe('你的需要');
    expect(lines.slice(2)).toEqual([
      '轮椅可到达：是',
      '手语翻译：没有',
      '字幕：不清楚',
      '去之前先问一问。',
    ]);
    expect((await linesOf(CONTEST, { ...FIXTURE, storage })).slice(-2)).toEqual([
      '字幕：不清楚',
      '先打电话问：000-0000',
    ]);
    expect(await linesOf(PLACE, { storage: { needs: 'free' } })).toEqual([
      '你的需要',
      '免费：不是',
      '先打电话问：12345',
    ]);
    expect(await linesOf(LECTURE, { ...FIXTURE, storage: { needs: 'wheelchair' } })).toEqual([
      '你的需要',
      '轮椅可到达：是',
      '你要的都满足。',
    ]);
  });

  test('asks for no script where nothing is needed', async () => {
    await visit(BLANK, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(inject('origin') + PLACE, { waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.endsWith('/needs.js'))).toEqual([]);
      expect((await page.locator('my-needs').boundingBox())?.height).toBe(0);
    });
  });

  test('is told them again by the way back from the page where they are chosen', async () => {
    await visit(PLACE, async (page) => {
      // Not by `storage`, which would set them anew in each document.
      await page.evaluate(
        ([name, value]) => {
          localStorage.setItem(name, value);
        },
        [`${OWN}needs`, 'free'] as const,
      );
      await page.reload();
      await page.getByRole('link', { name: '你的需要' }).click();
      await page.getByLabel('有遮阴').check();
      await page.goBack();
      await page.getByText('有遮阴：不清楚').waitFor();
      await page.getByRole('link', { name: '你的需要' }).click();
      await page.getByRole('button', { name: '全部清除' }).click();
      await page.goBack();
      await expect.poll(async () => (await page.locator('my-needs').boundingBox())?.height).toBe(0);
    });
  });
});

describe.each([
  { width: 320, care: 'on' },
  { width: 320, care: '' },
  { width: 390, care: '' },
  { width: 1280, care: '' },
])('at $width px, 关怀版 “$care”', ({ width, care }) => {
  test.each([
    { path: PLACE, needs: ALL },
    { path: PLACE, needs: 'toilet' },
    { path: '/places/', needs: ALL },
    { path: '/places/', needs: 'wheelchair toilet' },
    { path: '/calendar/', needs: ALL },
    { path: CONTEST, needs: ALL, of: FIXTURE },
  ])('nothing moves on $path when “$needs” are written', async ({ path, needs, of }) => {
    await visit(
      BLANK,
      async (page) => {
        await recordShifts(page);
        // The script comes late.
        const painted = Promise.withResolvers<undefined>();
        await page.route('**/needs.js', async (route) => {
          await painted.promise;
          await route.continue();
        });
        await page.goto((of?.origin ?? inject('origin')) + path);
        const host = page.locator('my-needs');
        const room = (await host.boundingBox())?.height ?? 0;
        await settled(page);
        painted.resolve(undefined);
        await page.locator('my-needs p').first().waitFor();
        expect((await host.boundingBox())?.height).toBeCloseTo(room, 0);
        await settled(page);
        expect(await shiftsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await violations(page)).toEqual([]);
      },
      {
        ...of,
        viewport: { width, height: 844 },
        storage: care === '' ? { needs } : { needs, care },
      },
    );
  });
});
