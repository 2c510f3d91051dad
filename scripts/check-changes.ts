import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { compareSites } from '#checks/changes/compare.ts';
import { changesReport } from '#checks/changes/report.ts';
import { editedPages, newProblems, reviewPoints } from '#checks/changes/review.ts';
import { readSite } from '#checks/changes/site-snapshot.ts';
import { loadRules, readContent } from '#checks/check-content.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import { loadCorrector } from '#checks/corrector.ts';
import { problemsIn } from '#checks/run-rules.ts';
import { buildNow } from '#site/now.ts';

// npm run check:changes -- --base REV [--built FOLDER]: prints in Markdown what a change does to the
// public site. Both versions are built, each by its own code, for the same moment; FOLDER is this
// version where it has been built already for that moment. The working folder counts as it is.
const { values } = parseArgs({
  options: { base: { type: 'string' }, built: { type: 'string' } },
});
const WORK = resolve('.build', `changes-${process.pid}`);
const TREE = join(WORK, 'base');
const NOW = process.env['BUILD_NOW'] ?? buildNow().toPlainDate().toString();

/** Output of a git command; its own words to the terminal. */
function git(...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`没有做成：git ${args.join(' ')}`);
  return stdout;
}

/** Builds the version in a folder; what the build says is shown only where it fails. */
async function build(cwd: string, out: string): Promise<string> {
  const env = { ...process.env, OUT_DIR: out, BUILD_NOW: NOW };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd, env });
  return out;
}

/** Lends the packages one by one, so that the caches in node_modules are not shared. */
function lendPackages(): void {
  const folder = join(TREE, 'node_modules');
  mkdirSync(folder);
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin$)/.test(each))) {
    symlinkSync(resolve('node_modules', name), join(folder, name));
  }
}

async function main(rev: string): Promise<string> {
  const base = git('rev-parse', '--short', '--verify', `${rev}^{commit}`).trim();
  git('worktree', 'add', '--quiet', '--detach', '--force', TREE, base);
  lendPackages();
  const [before, after] = await Promise.all([
    build(TREE, join(WORK, 'base-dist')).then(readSite),
    (values.built === undefined
      ? build('.', join(WORK, 'head-dist'))
      : Promise.resolve(values.built)
    ).then(readSite),
  ]);
  const correct = loadCorrector();
  const [baseContent, headContent, rules, routes] = await Promise.all([
    readContent(join(TREE, 'content')),
    readContent(resolve('content')),
    loadRules(),
    readRoutes(),
  ]);
  const names = git('diff', '--name-only', base).split('\n').filter(Boolean);
  return changesReport({
    base,
    now: NOW,
    changes: compareSites(before, after),
    edited: editedPages(baseContent, headContent),
    points: [
      ...reviewPoints(baseContent, headContent),
      ...newProblems(
        problemsIn(baseContent, rules, { correct, routes }),
        problemsIn(headContent, rules, { before: baseContent, correct, routes }),
      ),
    ],
    code: names.filter((name) => !/^(content|public)\//.test(name)),
  });
}

/** What a failed command printed, or the error itself. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const printed = ['stdout', 'stderr'].map((name) => String(Reflect.get(error, name) ?? ''));
  return [...printed, error.message].filter((words) => words.trim() !== '').join('\n');
}

if (values.base === undefined) {
  console.error('要写和哪个版本比，例如：npm run check:changes -- --base main');
  process.exitCode = 1;
} else {
  try {
    console.log(await main(values.base));
  } catch (error) {
    console.error(wordsOf(error));
    process.exitCode = 1;
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', TREE]);
    rmSync(WORK, { recursive: true, force: true });
  }
}
