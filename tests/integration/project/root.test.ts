import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// The root is what a newcomer sees first: a name joins this list on purpose or the file goes elsewhere.
const ROOT = new Set([
  '.ci',
  '.editorconfig',
  '.gitee',
  '.githooks',
  '.github',
  '.gitignore',
  '.npmrc',
  '.nvmrc',
  '.prettierignore',
  '.prettierrc.json',
  '.vscode',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'astro.config.mjs',
  'bench',
  'content',
  'deploy',
  'docs',
  'eslint.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'public',
  'renovate.json',
  'scripts',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
]);

const git = (...args: readonly string[]) =>
  execFileSync('git', args, { encoding: 'utf8' })
    .split(/[\0\n]/)
    .filter(Boolean);

test('the root holds only what belongs there', () => {
  const names = new Set(git('ls-files', '-z').map((path) => path.replace(/\/.*/, '')));
  expect([...names].filter((name) => !ROOT.has(name))).toEqual([]);
});

test('what tools write is ignored', () => {
  const made = ['dist/x', '.build/x', '.astro/x', 'node_modules/x', 'test-results/x', 'x.log'];
  expect(git('check-ignore', ...made)).toEqual(made);
});
