import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from '#tests/runner/chromium.ts';

export type VisitOptions = BrowserContextOptions & {
  readonly storage?: Record<string, string>;
  /** Another site than the built one. */
  readonly origin?: string;
  /** What the reader's clock shows, as an ISO instant; the real time where absent. */
  readonly now?: string;
  /** Files that hold something else than the site's, by path. */
  readonly files?: Readonly<Record<string, string>>;
};

/** A browser for the tests of one file; it is closed after them. */
export function useBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  /** Opens a path of the site in a fresh context and hands the page over. */
  return async function visit<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options: VisitOptions = {},
  ): Promise<T> {
    if (browser === undefined) throw new Error('the browser has not started');
    const { storage = {}, origin = inject('origin'), now, files = {}, ...contextOptions } = options;
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // The worker comes after everything else; tests that are about it, or about all requests, let it.
      serviceWorkers: 'block',
      ...contextOptions,
    });
    try {
      await context.addInitScript((items) => {
        for (const [name, value] of Object.entries(items)) localStorage.setItem(name, value);
      }, storage);
      const page = await context.newPage();
      for (const [file, body] of Object.entries(files)) {
        await page.route(origin + file, (route) => route.fulfill({ body }));
      }
      if (now !== undefined) await page.clock.setFixedTime(new Date(now));
      await page.goto(origin + path);
      return await use(page);
    } finally {
      await context.close();
    }
  };
}
