import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { install, isRoot } from './debian.ts';

/** Debian's packages, the one without a window first: the same engine, and a page costs half as much. */
const SHELL_PACKAGE = 'chromium-headless-shell';
const SHELL = `/usr/bin/${SHELL_PACKAGE}`;
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the Chromium that is installed: Debian's, else Playwright's own.
 *
 * @throws Error with what to install where there is none
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = installedChromium();
  if (executablePath === undefined) throw new Error(`没有找到 Chromium。${HOW_TO_INSTALL}`);
  return chromium.launch({ executablePath, args: FLAGS });
}

const HOW_TO_INSTALL =
  '请先装好：Debian 或 Ubuntu 用 apt-get install chromium fonts-noto-cjk；其他系统用 npx playwright-core install chromium。';

const installedChromium = () =>
  [SHELL, SYSTEM_CHROMIUM, chromium.executablePath()].find((path) => existsSync(path));

/** Whether pages would show Chinese signs; only Linux comes without them. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/**
 * Makes sure, once and before any worker starts, that browser tests find Chromium and Chinese
 * glyphs: what is missing comes as Debian's packages where that is possible. Where the headless shell
 * cannot be had, Chromium with windows does.
 *
 * @returns one line on what the tests will use
 * @throws Error with what is missing, the package manager's own last words and what to do
 */
export function prepareChromium(): string {
  const shell = existsSync(SHELL) ? [] : [SHELL_PACKAGE];
  install(shell);
  const missing = [
    ...(installedChromium() === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  const words = install(missing);
  const path = installedChromium();
  if (path === undefined || !hasChineseFont()) {
    const what = path === undefined ? ' Chromium' : '中文字体';
    throw new Error(`没有${what}，浏览器测试不能运行。${HOW_TO_INSTALL}${words && `\n${words}`}`);
  }
  const version = execFileSync(path, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const added = [...(existsSync(SHELL) ? shell : []), ...missing];
  const note = added.length > 0 ? `（刚装上 ${added.join('、')}）` : '';
  return `浏览器测试用 ${version.trim()}${note}`;
}
