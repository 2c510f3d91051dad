import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BLANK, goTo, useBrowser, usePage } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const visit = useBrowser();
const open = usePage();
const WIDTHS = [320, 390, 768, 1280];

/** The main text without what only script can say: badges, filters, and what is over meanwhile. */
function readMain(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    for (const node of main.querySelectorAll('noscript, [data-script-only], [data-badge]'))
      node.remove();
    for (const node of main.querySelectorAll('[data-past]')) node.removeAttribute('data-past');
    return main instanceof HTMLElement ? main.innerText : '';
  });
}

/** Pages that are all script, and what they say without it. */
const INSTEAD_OF_SCRIPT: Readonly<Record<string, string>> = {
  '/editing/write/': '不用写作台也可以',
  '/display/': '浏览器关掉了脚本',
};

describe.each(PAGE_KINDS)('%s', (path) => {
  test.each([
    ['normal view', {}],
    ['关怀版', { care: 'on' }],
  ] as const)('is not wider than the screen in the %s', async (_, view) => {
    const page = await open(path, view);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const used = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(used, `${width} px`).toBeLessThanOrEqual(width);
    }
  });

  test('has no text smaller than 24 px in 关怀版', async () => {
    const page = await open(path, { care: 'on' });
    const sizes = await page.$$eval('main p, main li, main dd, main td, main a', (nodes) =>
      nodes
        .filter((node) => node.getClientRects().length > 0 && node.textContent.trim() !== '')
        .filter((node) => node.closest('[data-matrix], svg, .sr, code') === null)
        .map((node) => Math.round(parseFloat(getComputedStyle(node).fontSize))),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  test('says the same without script', async () => {
    const page = await open(path);
    const text = await readMain(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.reload();
    const instead = INSTEAD_OF_SCRIPT[path];
    if (instead !== undefined) expect(await readMain(page)).toContain(instead);
    else expect(await readMain(page)).toBe(text);
    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    await session.detach();
    await page.goto('about:blank');
  });
});

describe('关怀版', () => {
  test('the link enlarges the page, and the choice holds on the next page', async () => {
    await visit('/actions/youth/', async (page) => {
      await page.getByRole('link', { name: '关怀版' }).click();
      const size = () =>
        page
          .locator('[data-measure] [data-text]')
          .first()
          .evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
      expect(await size()).toBeGreaterThanOrEqual(24);
      await page.getByRole('link', { name: /下一篇/ }).click();
      expect(await size()).toBeGreaterThanOrEqual(24);
      await page.getByRole('link', { name: '标准版' }).click();
      expect(await size()).toBeLessThan(20);
    });
  });

  test('the link works on the page at hand without script', async () => {
    await visit(
      '/actions/youth/',
      async (page) => {
        await page.getByRole('link', { name: '关怀版' }).click();
        const style = await page
          .locator('[data-measure] [data-text]')
          .first()
          .evaluate((node) => {
            const { fontSize, lineHeight } = getComputedStyle(node);
            return { size: parseFloat(fontSize), leading: parseFloat(lineHeight) };
          });
        expect(style.size).toBeGreaterThanOrEqual(24);
        expect(style.leading / style.size).toBeGreaterThanOrEqual(1.8);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('display settings', () => {
  test('colours and text size are kept', async () => {
    await visit('/plan/', async (page) => {
      await page.getByRole('link', { name: '显示' }).click();
      await page.getByLabel('深色').check();
      await page.getByLabel('更大').check();
      await page.goBack();
      const root = page.locator('html');
      expect(await root.getAttribute('data-theme')).toBe('dark');
      expect(await root.getAttribute('data-text')).toBe('larger');
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe('rgb(16, 25, 28)');
    });
  });
});

describe('read aloud', () => {
  /** Opens a page with voices of the test's own; those in `broken` end with an error. */
  const open = async (
    page: Page,
    voices: readonly object[] | undefined,
    broken = '',
    path = '/actions/youth/',
  ) => {
    await page.addInitScript(
      ([list, failing]) => {
        const said: string[] = [];
        Reflect.set(window, 'said', said);
        class Utterance {
          readonly text: string;
          voice: { name?: string } | null = null;
          onend: () => void = () => undefined;
          onerror: (event: object) => void = () => undefined;
          constructor(text: string) {
            this.text = text;
          }
        }
        const speech = {
          cancel: () => undefined,
          getVoices: () => list,
          speak: (utterance: Utterance) => {
            const name = utterance.voice?.name ?? '';
            if (name !== failing) said.push(`${name}：${utterance.text}`);
            setTimeout(() => {
              if (name === failing) utterance.onerror({ error: 'network' });
              else utterance.onend();
            });
          },
        };
        Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
        Object.defineProperty(window, 'speechSynthesis', { value: list ? speech : undefined });
      },
      [voices, broken] as const,
    );
    await goTo(page, path);
    return page.getByRole('button', { name: /朗读/ });
  };
  const said = (page: Page) => page.evaluate<string[]>('window.said');
  /** What reads is fetched first. */
  const hasSpoken = (page: Page) => expect.poll(async () => (await said(page)).length).not.toBe(0);
  const LOCAL = { name: 'local', lang: 'zh-CN', localService: true };
  const REMOTE = { name: 'remote', lang: 'zh-CN', localService: false };
  const CANTONESE = { name: 'cantonese', lang: 'zh-HK', localService: true };

  test('reads the whole text with the Mandarin voice of the device, then stands ready again', async () => {
    await visit(BLANK, async (page) => {
      const button = await open(page, [REMOTE, CANTONESE, LOCAL]);
      await button.click();
      await hasSpoken(page);
      await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
      const spoken = await said(page);
      expect(spoken[0]).toMatch(/^local：.*提升行动/s);
      expect(spoken.join('')).toContain('把科学家精神带进校园');
    });
  });

  test('reads of an emergency guide what to do now before all else, in 关怀版 too', async () => {
    const views: readonly Record<string, string>[] = [{}, { care: 'on' }];
    for (const storage of views) {
      await visit(
        BLANK,
        async (page) => {
          const button = await open(page, [LOCAL], '', '/emergency/first-aid/');
          const first = page.locator('h2').filter({ visible: true }).first();
          expect(await first.innerText()).toBe('现在就做');
          const act = await page.locator('[data-read-first] li').first().innerText();
          await button.click();
          await expect.poll(async () => (await said(page)).length).toBeGreaterThan(1);
          const spoken = (await said(page)).map((text) => text.replace(/^local：/, ''));
          expect(spoken.slice(0, 2)).toEqual(['现在就做', act.trim()]);
        },
        { storage },
      );
    }
  });

  test('tries the next voice where one fails, and says so where all fail', async () => {
    await visit(BLANK, async (page) => {
      await (await open(page, [REMOTE, LOCAL], 'local')).click();
      await hasSpoken(page);
      await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
      expect((await said(page))[0]).toMatch(/^remote：/);
      await (await open(page, [LOCAL], 'local')).click();
      expect(await page.getByRole('alert').innerText()).toContain('现在不能朗读');
      expect(await page.getByRole('button', { name: '朗读', exact: true }).isVisible()).toBe(true);
    });
  });

  test('is not offered where there is no Chinese voice', async () => {
    for (const voices of [
      undefined,
      [],
      [{ name: 'english', lang: 'en-US', localService: true }],
    ]) {
      await visit(BLANK, async (page) => {
        expect(await (await open(page, voices)).isVisible()).toBe(false);
      });
    }
  });
});

describe('keyboard', () => {
  test('the first Tab shows the way to the text, and Enter goes there', async () => {
    await visit('/actions/youth/', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  test('focus is always visible', async () => {
    await visit('/', async (page) => {
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const node = document.activeElement;
          return node === null || node === document.body
            ? '3px'
            : getComputedStyle(node).outlineWidth;
        });
        expect(outline).toBe('3px');
      }
    });
  });
});

describe('print', () => {
  test('menus and ornaments stay off the paper', async () => {
    await visit('/actions/youth/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.head', '[data-toc]', '.foot', '.crumbs', 'nav:has([rel=prev])']) {
        expect(await page.locator(selector).isVisible(), selector).toBe(false);
      }
      expect(await page.locator('[data-measure]').first().isVisible()).toBe(true);
    });
  });
});
