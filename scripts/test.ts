import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  buildAtRoot,
  buildInFolder,
  checkAtRoot,
  CHECKS_AT_ROOT,
  IN_FOLDER,
  LOOKS,
} from '#tests/runner/built-site.ts';
import { prepareChromium } from '#tests/runner/chromium.ts';
import { prepareServers } from '#tests/runner/servers.ts';
import { slowest } from '#tests/runner/report.ts';
import { count, failTier, run, runTier, type Tally } from '#tests/runner/tally.ts';

// npm test: types, lint, format, unused code, build, site checks and the three tiers of tests. A failing step
// does not hide the ones after it; the last line counts what really ran.
const tally: Tally = { passed: 0, failed: 0, durations: [] };
const check = (command: string, ...args: readonly string[]) =>
  count(tally, [command, ...args].join(' '), () => run(command, args));

/** Says what tests will use, or why they cannot run. */
const has = (prepare: () => Promise<string>): Promise<boolean> =>
  prepare().then(
    (words) => {
      console.log(words);
      return true;
    },
    (error: unknown) => {
      console.log(error instanceof Error ? error.message : error);
      return false;
    },
  );

await mkdir('.build/reports', { recursive: true });
// Packages come while everything else goes on; without servers the tests of hosting fail, and say so.
const prepared = has(prepareChromium).then(async (canBrowse) => {
  await has(prepareServers);
  return canBrowse;
});
// The types of the content come first: lint and type check both read them.
await check('astro', 'sync');
// Most steps keep one core busy: two go side by side, until the tests take both. One build is told of another
// by nothing but its own files.
const types = check('astro', 'check', '--minimumFailingSeverity', 'hint');
const built = types.then(() => buildAtRoot(tally));
const [isAtRoot, isInFolder] = await Promise.all([
  check('eslint', '.', '--max-warnings', '0')
    .then(() => check('prettier', '--check', '.', '--log-level', 'warn'))
    .then(() => check('knip'))
    .then(() => runTier(tally, 'unit', { isBeside: true }))
    .then(() => built)
    .then(async (isBuilt) => {
      if (isBuilt) await checkAtRoot(tally, resolve('dist'));
      else tally.failed += CHECKS_AT_ROOT;
      return isBuilt;
    }),
  built.then(() => buildInFolder(tally, resolve('dist'))),
]);
const canBrowse = await prepared;
await runTier(tally, 'integration');
await (isAtRoot && canBrowse ? runTier : failTier)(tally, 'browser');
// The same tests at other addresses: what leads out of the folder is not there.
const folder = { settings: IN_FOLDER, without: LOOKS };
await (isInFolder && canBrowse ? runTier : failTier)(tally, 'browser', folder);

console.log(`\n最慢的：\n${slowest(tally.durations, 10).join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
