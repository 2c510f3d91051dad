import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { checkSite, SITE_CHECKS } from '#checks/site/check-site.ts';
import { prepareChromium } from '../tests/runner/chromium.ts';
import { countListed, countReport } from '../tests/runner/counts.ts';

// npm test: types, lint, format, content, unit tests, build, site checks, browser tests. A failing
// step does not hide the ones after it; the last line counts what really ran.
const REPORTS = resolve('.build/reports');
const count = { passed: 0, failed: 0 };
// A log is read by what failed; dots that run along are for whoever sits before them.
const isWatched = process.stdout.isTTY;
const PLAIN: NodeJS.ProcessEnv = isWatched ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

const run = (command: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}) =>
  new Promise<boolean>((done) => {
    console.log(`\n── ${[command, ...args].join(' ')}`);
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...PLAIN, ...settings },
    });
    child.on('close', (code) => {
      done(code === 0);
    });
  });

/** A step that passes or fails as a whole. */
async function check(command: string, ...args: readonly string[]): Promise<boolean> {
  const ok = await run(command, args);
  count[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** A Vitest run: its tests are counted one by one. */
async function tests(name: string, ...args: readonly string[]): Promise<void> {
  const report = resolve(REPORTS, `${name}.json`);
  await rm(report, { force: true });
  const ok = await run('vitest', [
    'run',
    ...args,
    `--reporter=${isWatched ? 'dot' : 'minimal'}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = countReport(await readFile(report, 'utf8').catch(() => ''));
  if (counts === undefined) {
    await didNotRun(name, ...args);
    return;
  }
  count.passed += counts.passed;
  count.failed += counts.failed;
  // An error outside all tests is no failed test, and yet the run failed.
  if (!ok && counts.failed === 0) count.failed += 1;
}

/** Counts the tests of a Vitest run that could not start as failed. */
async function didNotRun(name: string, ...args: readonly string[]): Promise<void> {
  const list = resolve(REPORTS, `${name}-list.json`);
  await rm(list, { force: true });
  await run('vitest', ['list', ...args, '--no-static-parse', `--json=${list}`]);
  const number = countListed(await readFile(list, 'utf8').catch(() => ''));
  console.log(`${number} 项测试没有运行，算作没有通过。`);
  count.failed += Math.max(1, number);
}

async function siteChecks(): Promise<void> {
  console.log('\n── site checks');
  for (const { name, faults } of await checkSite(resolve('dist'))) {
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    for (const { path, message } of faults.slice(0, 20)) console.log(`     ${path}  ${message}`);
    count[faults.length === 0 ? 'passed' : 'failed'] += 1;
  }
}

/** Builds again on a machine with another time zone: not one byte may differ. */
async function repeatability(): Promise<void> {
  const second = resolve('.build/second');
  const built = await run('node', ['scripts/build.ts'], {
    OUT_DIR: second,
    TZ: 'America/Los_Angeles',
  });
  const different = built
    ? await differences(resolve('dist'), second)
    : ['the second build failed'];
  for (const name of different) console.log(`     differs: ${name}`);
  count[different.length === 0 ? 'passed' : 'failed'] += 1;
}

/** Files that only one folder has, or that differ. */
async function differences(one: string, other: string): Promise<readonly string[]> {
  const list = async (folder: string) =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const names = new Set([...(await list(one)), ...(await list(other))]);
  const read = (folder: string, name: string) =>
    readFile(join(folder, name)).catch(() => undefined);
  const changed: string[] = [];
  for (const name of names) {
    const [a, b] = await Promise.all([read(one, name), read(other, name)]);
    if (a === undefined || b === undefined || !a.equals(b)) changed.push(name);
  }
  return changed;
}

/** Says what the browser tests will use; nothing where they cannot run. */
function browserOrComplaint(): string | undefined {
  try {
    console.log(prepareChromium());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

await mkdir(REPORTS, { recursive: true });
const noBrowser = browserOrComplaint();
await check('astro', 'check', '--minimumFailingSeverity', 'hint');
await check('eslint', '.', '--max-warnings', '0');
await check('prettier', '--check', '.', '--log-level', 'warn');
await tests('unit');
const browserTests = ['browser', '--config', 'vitest.browser.config.ts'] as const;
const isBuilt = await check('node', 'scripts/build.ts');
if (isBuilt) {
  await repeatability();
  await siteChecks();
} else {
  count.failed += 1 + SITE_CHECKS.length;
}
if (isBuilt && noBrowser === undefined) await tests(...browserTests);
else {
  console.log(`\n${noBrowser ?? '网站没有生成，浏览器测试不能运行。'}`);
  await didNotRun(...browserTests);
}
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
