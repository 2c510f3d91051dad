import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { install, isRoot } from './debian.ts';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
/** Debian's Chromium without windows, for machines that have none: the same engine, and a page costs half as much. */
const SHELL_PACKAGE = 'chromium-headless-shell';
const SHELL = `/usr/bin/${SHELL_PACKAGE}`;

const FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the Chromium that is installed: the system's, else Playwright's own, else the shell.
 *
 * @throws Error with what to install where there is none
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = installedChromium();
  if (executablePath === undefined) throw new Error(`没有找到 Chromium。${HOW_TO_INSTALL}`);
  // Without a locale it saves no file under a Chinese name.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath, args: FLAGS, env });
}

const HOW_TO_INSTALL =
  '请先装好：Debian 或 Ubuntu 用 apt-get install chromium fonts-noto-cjk；其他系统用 npx playwright-core install chromium。';

const installedChromium = () =>
  [SYSTEM_CHROMIUM, chromium.executablePath(), SHELL].find((path) => existsSync(path));

/** Whether pages would show Chinese signs; only Linux comes without them. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/**
 * Makes sure, once and before any worker starts, that browser tests find Chromium and Chinese
 * glyphs: what is missing comes as Debian's packages where that is possible.
 *
 * @returns one line on what the tests will use
 * @throws Error with what is missing, the package manager's own last words and what to do
 */
export async function prepareChromium(): Promise<string> {
  const missing = [
    ...(installedChromium() === undefined ? [SHELL_PACKAGE] : []),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  const words = await install(missing);
  const path = installedChromium();
  if (path === undefined || !hasChineseFont()) {
    const what = path === undefined ? ' Chromium' : '中文字体';
    throw new Error(`没有${what}，浏览器测试不能运行。${HOW_TO_INSTALL}${words && `\n${words}`}`);
  }
  const version = execFileSync(path, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const note = missing.length > 0 ? `（刚装上 ${missing.join('、')}）` : '';
  return `浏览器测试用 ${version.trim()}${note}`;
}
