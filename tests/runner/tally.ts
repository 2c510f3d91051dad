import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countListed, readReport, type Duration } from './report.ts';

const REPORTS = resolve('.build/reports');

/** What `npm test` has found so far. */
export interface Tally {
  passed: number;
  failed: number;
  /** How long each test file and each step took. */
  readonly durations: Duration[];
}

// A log is read by what failed; dots that run along are for whoever sits before them.
const isWatched = process.stdout.isTTY;
const PLAIN: NodeJS.ProcessEnv = isWatched ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

interface RunOptions {
  readonly settings?: NodeJS.ProcessEnv;
  /** Prints as it goes, which a step may do that runs alone; else all at its end. */
  readonly isAlone?: boolean;
}

/** Runs a program with its words under a heading of its own. */
export function run(
  command: string,
  args: readonly string[],
  { settings = {}, isAlone = false }: RunOptions = {},
): Promise<boolean> {
  return new Promise((done) => {
    const heading = `\n── ${[command, ...args].join(' ')}`;
    if (isAlone) console.log(heading);
    const output: Buffer[] = [];
    const child = spawn(command, args, {
      stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...PLAIN, ...settings },
    });
    child.stdout?.on('data', (piece: Buffer) => output.push(piece));
    child.stderr?.on('data', (piece: Buffer) => output.push(piece));
    child.on('error', (error) => output.push(Buffer.from(error.message)));
    child.on('close', (code) => {
      if (!isAlone) console.log(`${heading}\n${Buffer.concat(output).toString('utf8').trim()}`);
      done(code === 0);
    });
  });
}

/** Counts a step that passes or fails as a whole, and how long it took. */
export async function count(
  tally: Tally,
  name: string,
  step: () => Promise<boolean>,
): Promise<boolean> {
  const start = performance.now();
  const ok = await step();
  tally[ok ? 'passed' : 'failed'] += 1;
  tally.durations.push({ name, milliseconds: performance.now() - start });
  return ok;
}

interface TierOptions {
  /** Environment in which it runs once more, for another site than that in `dist`. */
  readonly settings?: NodeJS.ProcessEnv;
  /** Test files that need not run in it. */
  readonly without?: readonly string[];
  /** Runs beside other steps: with one worker, and all its words at its end. */
  readonly isBeside?: boolean;
}

/** Runs one tier of Vitest: its tests are counted one by one. */
export async function runTier(
  tally: Tally,
  tier: string,
  { settings = {}, without = [], isBeside = false }: TierOptions = {},
): Promise<void> {
  const path = resolve(REPORTS, `${[tier, ...Object.keys(settings)].join('-')}.json`);
  await rm(path, { force: true });
  const shown = `--reporter=${isWatched ? 'dot' : 'minimal'}`;
  const reporters = [shown, '--reporter=json', `--outputFile.json=${path}`];
  const left = without.map((file) => `--exclude=${file}`);
  const workers = isBeside ? ['--maxWorkers=1'] : [];
  const args = ['run', '--project', tier, ...workers, ...left, ...reporters];
  const ok = await run('vitest', args, { isAlone: !isBeside, settings });
  const report = readReport(await readFile(path, 'utf8').catch(() => ''));
  if (report === undefined) {
    await failTier(tally, tier, { settings, without });
    return;
  }
  tally.passed += report.passed;
  tally.failed += report.failed;
  tally.durations.push(...report.durations);
  // An error outside all tests is no failed test, and yet the run failed.
  if (!ok && report.failed === 0) tally.failed += 1;
}

/** Counts the tests of a tier that could not start as failed. */
export async function failTier(
  tally: Tally,
  tier: string,
  { settings = {}, without = [] }: TierOptions = {},
): Promise<void> {
  const path = resolve(REPORTS, `${tier}-list.json`);
  await rm(path, { force: true });
  const left = without.map((file) => `--exclude=${file}`);
  const args = ['list', '--project', tier, ...left, '--no-static-parse', `--json=${path}`];
  await run('vitest', args, { settings });
  const number = countListed(await readFile(path, 'utf8').catch(() => ''));
  console.log(`${number} 项测试没有运行，算作没有通过。`);
  tally.failed += Math.max(1, number);
}
