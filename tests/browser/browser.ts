import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/**
 * Where Chromium is: the system's, else Playwright's own, else Debian's package, installed now.
 *
 * @throws Error with what to install where none can be had
 */
export function findChromium(): string {
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const install = 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk';
    spawnSync('sh', ['-c', install], { stdio: 'inherit' });
    if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  }
  throw new Error(
    '没有找到 Chromium。请安装：Debian 或 Ubuntu 用 apt-get install chromium；其他系统用 npx playwright install chromium。',
  );
}

const FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type VisitOptions = BrowserContextOptions & {
  readonly storage?: Record<string, string>;
  /** Another site than the built one. */
  readonly origin?: string;
  /** What the reader's clock shows, as an ISO instant; the real time where absent. */
  readonly now?: string;
};

/** A browser for the tests of one file; it is closed after them. */
export function useBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  });
  afterAll(() => browser?.close());
  /** Opens a path of the site in a fresh context and hands the page over. */
  return async function visit<T>(
    path: string,
    use: (page: Page) => Promise<T>,
    options: VisitOptions = {},
  ): Promise<T> {
    if (browser === undefined) throw new Error('the browser has not started');
    const { storage = {}, origin = inject('origin'), now, ...contextOptions } = options;
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
      if (now !== undefined) await page.clock.setFixedTime(new Date(now));
      await page.goto(origin + path);
      return await use(page);
    } finally {
      await context.close();
    }
  };
}
