import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publishedContent, publishedRevision } from '#checks/read/published-content.ts';

const root = mkdtempSync(join(tmpdir(), 'published-'));
const folder = join(root, 'content');
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root });
mkdirSync(join(folder, 'places'), { recursive: true });
writeFileSync(join(root, 'other.txt'), 'x');
writeFileSync(join(folder, 'units.yaml'), '- id: a\n  name: 市科协\n');
writeFileSync(join(folder, 'places/中文 名.md'), '---\nname: 海\n---\n');
git('init', '--quiet', '--initial-branch', 'main');
git('add', '.');
git('commit', '--quiet', '--message', 'first');
writeFileSync(join(folder, 'units.yaml'), '- id: b\n');
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('the content is that of the revision, not of the folder', () => {
  const { entries } = publishedContent(folder, 'HEAD');
  expect(entries.map(({ collection, id, data }) => [collection, id, data])).toEqual([
    ['places', '中文 名', { name: '海' }],
    ['units', 'a', { id: 'a', name: '市科协' }],
  ]);
});

test.each(['nope', '', '--all', 'HEAD:content'])(
  '“%s” is no revision, and it is said how',
  (rev) => {
    expect(() => publishedContent(folder, rev)).toThrow(`找不到版本“${rev}”`);
  },
);

test('what is published is where the branch left main', () => {
  const first = git('rev-parse', 'HEAD').stdout.toString().trim();
  git('checkout', '--quiet', '-b', 'work');
  git('commit', '--quiet', '--all', '--message', 'second');
  expect(publishedRevision(folder)).toBe(first);
  // The branch of the host is surer than one's own.
  const second = git('rev-parse', 'HEAD').stdout.toString().trim();
  git('update-ref', 'refs/remotes/origin/main', second);
  expect(publishedRevision(folder)).toBe(second);
});

test('where there is no repository, nothing is known to be published', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  expect(publishedRevision(elsewhere)).toBeUndefined();
  rmSync(elsewhere, { recursive: true });
});
