import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Builds that are killed, find the disk full, or meet another one: the last good site stays whole.

const root = mkdtempSync(join(tmpdir(), 'interrupted-'));
const content = join(root, 'content');
const dist = join(root, 'dist');
/** What Astro writes is the same each time: it does so once, and is a copy of that from then on. */
const ASTRO = `#!/bin/sh
if [ ! -d "$KEPT" ]; then "$REAL" "$@" && cp -r "$OUT_DIR" "$KEPT.new" && mv "$KEPT.new" "$KEPT"
else cp -r "$KEPT" "$OUT_DIR"; fi
`;
const real = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'astro'))
  .find((file) => existsSync(file));
const env = {
  ...process.env,
  PATH: [join(root, 'bin'), process.env['PATH']].join(delimiter),
  KEPT: join(root, 'kept'),
  REAL: real,
  BUILD_NOW: '2026-11-28',
};

/** Runs a build to its end, however it comes; `doom` is the step that kills it. */
async function run(out: string, doom?: string, prefix: readonly string[] = []) {
  const [command = '', ...args] = [
    ...prefix,
    ...['node', 'tests/integration/build/doomed-build.ts', content, out],
    ...(doom === undefined ? [] : [doom]),
  ];
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { said, pid: child.pid ?? 0, status: child.exitCode, signal: child.signalCode };
}

/** Names of all files with hashes of their bytes. */
const bytesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
      return `${file.slice(folder.length)} ${hash}`;
    })
    .sort();
const leftOf = (pid: number) =>
  readdirSync('.build').filter((name) => name.startsWith(`site-${pid}`));

let good: readonly string[] = [];
let steps: readonly string[] = [];
/** Makes the next site another one. */
const edit = (title: string) => {
  const file = join(content, 'events/2026/2026-lecture.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
};

beforeAll(async () => {
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin/astro'), ASTRO, { mode: 0o755 });
  cpSync('tests/fixtures/broken/base', content, { recursive: true });
  cpSync('content/topics.yaml', join(content, 'topics.yaml'));
  const { said, status } = await run(dist);
  expect([said, status]).toEqual([said, 0]);
  steps = said.split('\n').filter((line) => /^\p{L}+$/u.test(line));
  good = bytesOf(dist);
}, 300_000);
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('killed at any step, a build leaves the last good site; the next one clears up', async () => {
  expect(steps.length).toBeGreaterThan(8);
  const dead: number[] = [];
  for (const step of steps) {
    const { signal, pid } = await run(dist, step);
    expect([step, signal]).toEqual([step, 'SIGKILL']);
    expect([step, bytesOf(dist)]).toEqual([step, good]);
    dead.push(pid);
  }
  expect(dead.flatMap(leftOf)).not.toEqual([]);
  const { said, status } = await run(dist);
  expect([said, status]).toEqual([said, 0]);
  expect(dead.flatMap(leftOf)).toEqual([]);
  expect(bytesOf(dist)).toEqual(good);
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
}, 600_000);

test('two builds of one folder at once: the second says that it waits, and both are whole', async () => {
  const both = await Promise.all([run(dist), run(dist)]);
  expect(both.map(({ status }) => status)).toEqual([0, 0]);
  const waited = both.filter(({ said }) => said.includes('另一个 npm run build 正在往'));
  expect(waited).toHaveLength(1);
  expect(bytesOf(dist)).toEqual(good);
}, 300_000);

/** A disk too small for two sites; undefined where only root could make one. */
function smallDisk(): string | undefined {
  const disk = join(root, 'disk');
  mkdirSync(disk);
  const sizes = good.map(
    (line) => readFileSync(join(dist, line.split(' ')[0] ?? '')).length + 8192,
  );
  const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  const args = ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk];
  return spawnSync('mount', args).status === 0 ? disk : undefined;
}

describe('a full disk', () => {
  let disk: string | undefined;
  beforeAll(() => {
    disk = smallDisk();
  });
  afterAll(() => {
    if (disk !== undefined) spawnSync('umount', [disk]);
  });

  test('leaves the last good site, and is told', async () => {
    const site = disk === undefined ? dist : join(disk, 'dist');
    if (disk !== undefined) cpSync(dist, site, { recursive: true });
    edit('改过的讲座');
    // Without a small disk: no file may be longer than a page.
    const limit = disk === undefined ? ['prlimit', '--fsize=20000'] : [];
    const { said, status } = await run(site, undefined, limit);
    expect(status).toBe(1);
    expect(said).toContain(disk === undefined ? '生成网页时出错' : '磁盘满了');
    expect(bytesOf(site)).toEqual(good);
    if (disk !== undefined) expect(readdirSync(disk)).toEqual(['dist']);
  }, 300_000);
});
