import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packTitles } from '#domain/search/packed-titles.ts';
import { addressOf, pathOf } from '#site/routes.ts';
import { WORDS } from '#tests/builders/titles.ts';
import { useBrowser } from './browser.ts';
import { settled } from './settled.ts';

const visitAnySize = useBrowser();
/** On a screen that has room for the box. */
const visit: typeof visitAnySize = (path, use, options) =>
  visitAnySize(path, use, { viewport: { width: 1280, height: 800 }, ...options });
const box = (page: Page) => page.getByRole('search').first().getByLabel('搜索全站');
const options = (page: Page) => page.getByRole('option');

/** Paths that are asked for from now on. */
function watchRequests(page: Page): readonly string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const path = pathOf(new URL(request.url()).pathname);
    if (path !== '/icon.svg') paths.push(path);
  });
  return paths;
}

/** Has the first file of names tell of another, which a test makes. */
const nameRest = (page: Page) =>
  page.route('**/pagefind/titles.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), rest: ['titles-made-1.json'] } });
  });

describe('the search box in the header', () => {
  test('is a form that works without script', async () => {
    await visit(
      '/about/',
      async (page) => {
        await box(page).fill('海豚');
        await box(page).press('Enter');
        await page.waitForURL('**/search/?q=*');
        expect(new URL(page.url()).searchParams.get('q')).toBe('海豚');
        await page
          .getByRole('main')
          .getByRole('link', { name: /拼音索引/ })
          .first()
          .click();
        // Letters, each a page of its own.
        expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(20);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([true, false])('takes no more than it can send, script: %s', async (hasScript) => {
    await visit(
      '/about/',
      async (page) => {
        await box(page).focus();
        await page.keyboard.insertText('海'.repeat(10_000));
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search/?q=*');
        expect(new URL(page.url()).searchParams.get('q')).toBe('海'.repeat(200));
        expect(await page.locator('h1').innerText()).toBe('搜索');
      },
      { javaScriptEnabled: hasScript },
    );
  });

  test('asks for nothing before it is used', async () => {
    await visit('/about/', async (page) => {
      const paths = watchRequests(page);
      await page.mouse.wheel(0, 3000);
      await page.waitForFunction(() => scrollY > 0);
      await settled(page);
      expect(paths).toEqual([]);
      const came = page.waitForResponse('**/search-box.js');
      await box(page).focus();
      await came;
      expect(paths.filter((path) => /wasm|pagefind\.js/.test(path))).toEqual([]);
    });
  });

  test.each([390, 768, 1280])('cuts nothing off at %i px', async (width) => {
    for (const care of ['', 'on']) {
      await visit(
        '/about/',
        async (page) => {
          const boxes = await page
            .locator('.head a, .find input, .find button, .head summary')
            .evaluateAll((nodes) =>
              nodes
                .filter((node) => node.getClientRects().length > 0)
                .map((node) => {
                  const { left, right, top, bottom } = node.getBoundingClientRect();
                  return { left, right, top, bottom };
                }),
            );
          boxes.forEach((one, index) => {
            expect(one.left).toBeGreaterThanOrEqual(0);
            expect(one.right).toBeLessThanOrEqual(width);
            expect(one.bottom - one.top).toBeGreaterThanOrEqual(43.5);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                one.right <= other.left + 0.5 ||
                other.right <= one.left + 0.5 ||
                one.bottom <= other.top + 0.5 ||
                other.bottom <= one.top + 0.5;
              expect(apart).toBe(true);
            }
          });
        },
        { viewport: { width, height: 800 }, ...(care === '' ? {} : { storage: { care } }) },
      );
    }
  });
});

describe('the shortcut /', () => {
  test('goes to the box, but not out of a field', async () => {
    await visit('/about/', async (page) => {
      await page.keyboard.press('/');
      expect(await box(page).evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.type('1/2');
      expect(await box(page).inputValue()).toBe('1/2');
    });
  });

  test('can be switched off', async () => {
    await visit(
      '/about/',
      async (page) => {
        await page.keyboard.press('/');
        expect(await box(page).evaluate((node) => node === document.activeElement)).toBe(false);
      },
      { storage: { slash: 'off' } },
    );
  });
});

describe('names while typing', () => {
  test('a keyboard alone goes through them, closes them, and follows one', async () => {
    await visit('/about/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('海豚');
      await options(page).first().waitFor();
      const field = box(page);
      expect(await field.getAttribute('role')).toBe('combobox');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      const said = page.getByRole('search').first().getByRole('status');
      expect(await said.innerText()).toMatch(/^有 \d+ 条建议/);

      await page.keyboard.press('ArrowDown');
      const count = await options(page).count();
      const active = await field.getAttribute('aria-activedescendant');
      expect(await options(page).first().getAttribute('id')).toBe(active);
      expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowUp');
      expect(await field.getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(
        await options(page)
          .nth(count - 1)
          .getAttribute('aria-selected'),
      ).toBe('true');

      await page.keyboard.press('Escape');
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      expect(await options(page).count()).toBe(0);
      expect(await field.inputValue()).toBe('海豚');

      await page.keyboard.press('ArrowDown');
      await options(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== addressOf('/about/'));
    });
  });

  test('Enter without a choice searches; with nothing typed there are popular entries', async () => {
    await visit('/about/', async (page) => {
      await box(page).click();
      await options(page).first().waitFor();
      await page.keyboard.type('海豚');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=*');
    });
  });

  test('letters that an input method has not made characters of are pinyin already', async () => {
    await visit('/about/', async (page) => {
      await box(page).click();
      await page.getByText('常找的').waitFor();
      const session = await page.context().newCDPSession(page);
      for (const text of ['h', 'hai', "hai'tun"]) {
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForFunction(
          () => document.querySelector('.find-title')?.checkVisibility() !== true,
        );
      }
      await page.getByRole('option', { name: '海豚' }).first().waitFor();
      await session.send('Input.insertText', { text: '海豚' });
      expect(await box(page).inputValue()).toBe('海豚');
      await page.getByRole('option', { name: '海豚' }).first().waitFor();
    });
  });

  test('an Enter that only ends the composing, as Safari tells it, follows nothing', async () => {
    await visit('/about/', async (page) => {
      await box(page).fill('海豚');
      await options(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      const isTaken = await box(page).evaluate((node) => {
        const event = new KeyboardEvent('keydown', {
          key: 'Enter',
          keyCode: 229,
          bubbles: true,
          cancelable: true,
        });
        return !node.dispatchEvent(event);
      });
      expect(isTaken).toBe(false);
      expect(new URL(page.url()).pathname).toBe(addressOf('/about/'));
      expect(await options(page).count()).toBeGreaterThan(0);
    });
  });

  test('names in other files come when those in the first are too few', async () => {
    const old = { path: '/events/2013-made/', title: '很久以前的一场讲座', kind: 'event' } as const;
    await visit('/about/', async (page) => {
      await nameRest(page);
      const [json] = packTitles('made', [old], WORDS);
      await page.route('**/pagefind/titles-made-1.json', (route) => route.fulfill({ json }));
      const paths = watchRequests(page);
      await box(page).fill('海');
      await options(page).first().waitFor();
      expect(paths).not.toContain('/pagefind/titles-made-1.json');
      await box(page).fill('很久以前的一场');
      await options(page).filter({ hasText: old.title }).waitFor();
    });
  });

  test('names that come late do not take away the choice', async () => {
    const late = { path: '/events/2013-made/', title: '海豚与一场讲座', kind: 'event' } as const;
    await visit('/about/', async (page) => {
      await nameRest(page);
      const [json] = packTitles('made', [late], WORDS);
      const held = new Promise<Route>((hold) => {
        void page.route('**/pagefind/titles-made-1.json', hold);
      });
      await box(page).fill('海豚');
      await options(page).first().waitFor();
      await page.keyboard.press('ArrowDown');
      const chosen = await options(page).first().innerText();
      const came = page.waitForResponse('**/pagefind/titles-made-1.json');
      await (await held).fulfill({ json });
      await (await came).finished();
      await settled(page);
      expect(await page.locator('[role=option][aria-selected=true]').innerText()).toBe(chosen);
      expect(await options(page).filter({ hasText: late.title }).count()).toBe(0);
    });
  });

  test('the search page asks for names in other files only where an answer wants them', async () => {
    const old = { path: '/events/2013-made/', title: '很久以前的一场讲座', kind: 'event' } as const;
    await visit('/search/', async (page) => {
      await nameRest(page);
      const [json] = packTitles('made', [old], WORDS);
      await page.route('**/pagefind/titles-made-1.json', (route) => route.fulfill({ json }));
      const paths = watchRequests(page);
      const field = page.getByLabel('找什么');
      await field.focus();
      await page.getByText('常找的').last().waitFor();
      for (const [query, isWanted] of [
        ['荔枝', false], // in more names than the box offers
        [old.title, true],
      ] as const) {
        await field.fill(query);
        await field.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('q') === query);
        await page.locator('[data-status]', { hasText: /^(?:找到|没有)/ }).waitFor();
        expect(paths.includes('/pagefind/titles-made-1.json'), query).toBe(isWanted);
      }
      expect(paths).toContain('/pagefind/titles.json');
    });
  });

  test('as many names as before are announced anew', async () => {
    await visit('/about/', async (page) => {
      const said = page.getByRole('search').first().getByRole('status');
      await box(page).fill('科');
      await options(page).first().waitFor();
      const first = await said.evaluate((node) => node.textContent);
      await box(page).fill('科普');
      await page.waitForFunction(
        (before) => document.querySelector('.find [role=status]')?.textContent !== before,
        first,
      );
      expect((await said.innerText()).trim()).toBe(first.trim());
    });
  });

  test.each(['lvyou', 'luyou', 'lüyou', 'lǚyóu'])('%s offers 旅游', async (typed) => {
    await visit('/about/', async (page) => {
      await box(page).fill(typed);
      await page.getByRole('option', { name: '旅游' }).first().waitFor();
    });
  });

  test('Tab leaves the box and the list closes', async () => {
    await visit('/about/', async (page) => {
      await box(page).click();
      await options(page).first().waitFor();
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => document.querySelector('.find-list:not([hidden])') === null);
    });
  });
});
