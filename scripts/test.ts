import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildAndCheck, buildInFolder, IN_FOLDER, LOOKS } from '#tests/runner/built-site.ts';
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
function has(prepare: () => string): boolean {
  try {
    console.log(prepare());
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

await mkdir('.build/reports', { recursive: true });
const canBrowse = has(prepareChromium);
has(prepareServers); // without them the tests of hosting fail, and say so
// The types of the content come first: lint and type check both read them.
await check('astro', 'sync');
// Most steps keep one core busy: two go side by side, until the tests take both.
const [sites] = await Promise.all([
  check('astro', 'check', '--minimumFailingSeverity', 'hint').then(async () => ({
    atRoot: await buildAndCheck(tally, resolve('dist')),
    inFolder: await buildInFolder(tally, resolve('dist')),
  })),
  check('eslint', '.', '--max-warnings', '0')
    .then(() => check('prettier', '--check', '.', '--log-level', 'warn'))
    .then(() => check('knip')),
]);
for (const tier of ['unit', 'integration']) await runTier(tally, tier);
await (sites.atRoot && canBrowse ? runTier : failTier)(tally, 'browser');
// The same tests at other addresses: what leads out of the folder is not there.
await (sites.inFolder && canBrowse ? runTier : failTier)(tally, 'browser', IN_FOLDER, LOOKS);

console.log(`\n最慢的：\n${slowest(tally.durations, 10).join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
