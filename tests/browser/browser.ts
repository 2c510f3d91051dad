import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { OWN } from '#site/base.ts';
import { launchChromium } from '#tests/runner/chromium.ts';

export type VisitOptions = BrowserContextOptions & {
  readonly storage?: Record<string, string>;
  /** Another site than the built one: its address without a last slash. */
  readonly origin?: string;
  /** What the reader's clock shows, as an ISO instant; the real time where absent. */
  readonly now?: string;
  /** Files that hold something else than the site's, by path. */
  readonly files?: Readonly<Record<string, string>>;
};

const READER: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  // The worker comes after everything else; tests that are about it, or about all requests, let it.
  serviceWorkers: 'block',
};

/** A browser for the tests of one file; it is closed after them. */
function useChromium(): (options?: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  return (options) => {
    if (browser === undefined) throw new Error('the browser has not started');
    return browser.newContext({ ...READER, ...options });
  };
}

/**
 * Tools start when the page is painted (client/start-tools.ts): waits until all of them run. The script of
 * `<my-needs>` comes only where some are kept.
 */
export async function toolsStarted(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('template[data-src], :not(:defined):not(my-needs)') === null,
  );
}

/** Goes to a path of the site, and waits for the tools of its page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(inject('origin') + path);
  await toolsStarted(page);
}

/** For tests that prepare the page before it opens anything of the site. */
export const BLANK = 'about:blank';

/** Opens paths of the site, each in a fresh context, and hands the page over. */
export function useBrowser() {
  const newContext = useChromium();
  return async function visit<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options: VisitOptions = {},
  ): Promise<T> {
    const { storage = {}, origin = inject('origin'), now, files = {}, ...contextOptions } = options;
    const context = await newContext(contextOptions);
    try {
      await context.addInitScript(
        (items) => {
          for (const [name, value] of items) localStorage.setItem(name, value);
        },
        Object.entries(storage).map(([name, value]) => [OWN + name, value] as const),
      );
      const page = await context.newPage();
      for (const [file, body] of Object.entries(files)) {
        await page.route(origin + file, (route) => route.fulfill({ body }));
      }
      if (now !== undefined) await page.clock.setFixedTime(new Date(now));
      await page.goto(path === BLANK ? BLANK : origin + path);
      if (contextOptions.javaScriptEnabled !== false) await toolsStarted(page);
      return await use(page);
    } finally {
      await context.close();
    }
  };
}

/** What a reader has chosen in the display settings; the attributes of the root that it sets. */
export interface View {
  readonly care?: 'on';
  readonly theme?: 'dark' | 'light' | 'contrast';
}

/**
 * One page for all tests of a file that look and change nothing: to go on in it is five times as
 * fast as a fresh context. It opens a path where it is not there yet, and shows it in a view, at
 * 390 px, as a screen or a printer does.
 */
export function usePage() {
  const newContext = useChromium();
  let page: Page | undefined;
  return async function open(
    path: string,
    view: View = {},
    media: { readonly media?: 'print'; readonly colorScheme?: 'dark' } = {},
  ): Promise<Page> {
    page ??= await (await newContext()).newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ media: null, colorScheme: null, ...media });
    if (page.url() !== inject('origin') + path) {
      await goTo(page, path);
    }
    await page.evaluate((chosen) => {
      const { dataset } = document.documentElement;
      delete dataset['care'];
      delete dataset['theme'];
      Object.assign(dataset, chosen);
    }, view);
    return page;
  };
}
