import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { checkContent, readContent } from '#checks/check-content.ts';
import { compareSites } from './compare.ts';
import { changesReport } from './report.ts';
import { editedPages, newProblems, reviewPoints } from './review.ts';
import { readSite } from './site-items.ts';

/** What to compare. */
export interface ChangeOptions {
  /** Revision that the working folder is compared with. */
  readonly base: string;
  /** Shanghai day or instant for which both are built. */
  readonly now: string;
  /** This version, where it has been built already for that moment. */
  readonly built?: string | undefined;
}

const git = (...args: readonly string[]) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * What a change does to the public site, as Markdown. Both versions are built, each by its own code;
 * the working folder counts as it is.
 *
 * @throws Error with what was printed (`stdout`, `stderr`) where Git or a build fails
 */
export async function describeChange({ base, now, built }: ChangeOptions): Promise<string> {
  const work = resolve('.build', `changes-${process.pid}`);
  const tree = join(work, 'base');
  /** Builds the version in a folder; what the build says is shown only where it fails. */
  const build = async (cwd: string, out: string) => {
    const env = { ...process.env, OUT_DIR: out, BUILD_NOW: now, PRECOMPRESS: 'no' };
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd, env });
    return out;
  };
  try {
    const commit = git('rev-parse', '--short', '--verify', `${base}^{commit}`).trim();
    git('worktree', 'add', '--quiet', '--detach', '--force', tree, commit);
    lendPackages(tree);
    lendMade(tree);
    const [before, after] = await Promise.all([
      build(tree, join(work, 'base-dist')).then(readSite),
      Promise.resolve(built ?? build('.', join(work, 'head-dist'))).then(readSite),
    ]);
    const [old, content] = await Promise.all([
      readContent(join(tree, 'content')),
      readContent(resolve('content')),
    ]);
    const problems = await Promise.all([checkContent(old), checkContent(content, { before: old })]);
    const names = git('diff', '--name-only', commit).split('\n').filter(Boolean);
    return changesReport({
      base: commit,
      now,
      changes: compareSites(before, after),
      edited: editedPages(old, content),
      points: [...reviewPoints(old, content), ...newProblems(...problems)],
      code: names.filter((name) => !/^(content|public)\//.test(name)),
    });
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', tree]); // there may be none
    rmSync(work, { recursive: true, force: true });
  }
}

/** Lends the packages one by one, so that the caches in node_modules are not shared. */
function lendPackages(tree: string): void {
  const folder = join(tree, 'node_modules');
  mkdirSync(folder);
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin$)/.test(each))) {
    symlinkSync(resolve('node_modules', name), join(folder, name));
  }
}

/** Lends what builds have made of the same input: drawings as pictures, and a copy of the pages. */
function lendMade(tree: string): void {
  mkdirSync('.build/share', { recursive: true });
  mkdirSync(join(tree, '.build'));
  symlinkSync(resolve('.build/share'), join(tree, '.build/share'));
  if (existsSync('.build/pages')) {
    cpSync('.build/pages', join(tree, '.build/pages'), { recursive: true });
  }
}
