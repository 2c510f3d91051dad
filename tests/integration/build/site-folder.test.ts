import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeHeaders } from '#build/headers.ts';
import {
  clearLeftovers,
  findTarget,
  replaceSite,
  restore,
  type Target,
} from '#build/site-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-folder-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
/** The number of a process that has ended. */
const DEAD = spawnSync('node', ['-e', '']).pid;
/** The number of one that runs as long as this test. */
const ALIVE = process.ppid;
const at = (...parts: readonly string[]) => join(root, ...parts);
const text = (...parts: readonly string[]) => readFileSync(at(...parts), 'utf8');

async function site(name: string, words: string) {
  mkdirSync(at(name, 'about'), { recursive: true });
  writeFileSync(at(name, 'index.html'), words);
  writeFileSync(at(name, 'about/index.html'), words);
  await writeHeaders(at(name));
}
const reason = (target: Target) => (target.kind === 'refused' ? target.reason : '');

describe('where a build may put its site', () => {
  test('in a folder that is missing, or empty, or that a build wrote', async () => {
    mkdirSync(at('empty'));
    await site('old', 'old');
    for (const name of ['missing', 'empty', 'old']) {
      expect(findTarget(at(name))).toEqual({ kind: 'folder', path: at(name) });
    }
  });

  test('a folder of a build before there was a mark counts, too', () => {
    mkdirSync(at('old'));
    const policy = "default-src 'self'; script-src 'self' 'sha256-2IHy/nYNTtEe8QMJj2SOv1H7uwxhp='";
    writeFileSync(at('old/_headers'), `/*\n  Content-Security-Policy: ${policy}\n`);
    expect(findTarget(at('old')).kind).toBe('folder');
  });

  test('where a link leads, also when nothing is there yet', async () => {
    await site('old', 'old');
    symlinkSync('old', at('link'));
    symlinkSync(at('link'), at('chain'));
    symlinkSync('not-yet', at('dangling'));
    expect(findTarget(at('link'))).toEqual({ kind: 'folder', path: at('old') });
    expect(findTarget(at('chain'))).toEqual({ kind: 'folder', path: at('old') });
    expect(findTarget(at('dangling'))).toEqual({ kind: 'folder', path: at('not-yet') });
  });

  test('no other folder is taken, and the reason is given', () => {
    mkdirSync(at('mine'));
    for (const name of ['thesis.doc', 'index.html', 'a', 'b']) writeFileSync(at('mine', name), '');
    writeFileSync(at('file'), '');
    symlinkSync('circle', at('circle'));
    const why = (path: string) => reason(findTarget(path));
    expect(why(at('mine'))).toContain(
      'OUT_DIR 里有别的东西（a、b、index.html 等），生成网站会把它们删掉',
    );
    expect(why(at('file'))).toContain('OUT_DIR 指的是一个文件，不是文件夹');
    expect(why(at('none/site'))).toContain(`OUT_DIR 的上一级文件夹不存在：${at('none')}`);
    expect(why(at('file/site'))).toContain('OUT_DIR 的上一级不是文件夹');
    expect(why(at('circle'))).toContain('一圈互相指着的链接');
    for (const path of ['.', '.build', 'content', 'src/site', 'public/out', '..', '/']) {
      expect([path, why(path)]).toEqual([path, expect.stringContaining('OUT_DIR ')]);
    }
    expect(readdirSync(at('mine'))).toHaveLength(4);
  });
});

describe('replacing a site', () => {
  test('leaves the new one, whole, and nothing else', async () => {
    await site('old', 'old');
    writeFileSync(at('old/gone.html'), '');
    await site('new', 'new');
    replaceSite(at('new'), at('old'));
    expect(readdirSync(root)).toEqual(['old']);
    expect(readdirSync(at('old')).sort()).toEqual(['_headers', 'about', 'index.html']);
    expect(text('old/about/index.html')).toBe('new');
  });

  test('behind a link leaves the link', async () => {
    await site('live', 'old');
    await site('new', 'new');
    symlinkSync('live', at('link'));
    const target = findTarget(at('link'));
    if (target.kind === 'folder') replaceSite(at('new'), target.path);
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
    expect(text('live/index.html')).toBe('new');
  });

  test('that cannot take place leaves the old one', async () => {
    await site('old', 'old');
    expect(() => {
      replaceSite(at('none'), at('old'));
    }).toThrow('ENOENT');
    expect(text('old/index.html')).toBe('old');
    expect(readdirSync(root)).toEqual(['old']);
  });

  test.runIf(existsSync('/dev/shm'))('works on another file system', async () => {
    const far = mkdtempSync('/dev/shm/site-folder-');
    try {
      await site('new', 'one');
      replaceSite(at('new'), join(far, 'site'));
      rmSync(at('new'), { recursive: true });
      await site('new', 'two');
      replaceSite(at('new'), join(far, 'site'));
      expect(readFileSync(join(far, 'site/about/index.html'), 'utf8')).toBe('two');
      expect(readdirSync(far)).toEqual(['site']);
    } finally {
      rmSync(far, { recursive: true });
    }
  });
});

describe('a build that was killed', () => {
  const moment = (name: string, what: string, pid: number) => at(`.${name}.kepu-${what}-${pid}`);

  test('between the two steps: the old site comes back', async () => {
    await site('previous', 'old');
    cpSync(at('previous'), moment('dist', 'previous', DEAD), { recursive: true });
    cpSync(at('previous'), moment('dist', 'new', DEAD), { recursive: true });
    restore(at('dist'));
    expect(text('dist/index.html')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['dist', 'previous']);
  });

  test('after both steps: what is left is removed', async () => {
    await site('dist', 'new');
    mkdirSync(moment('dist', 'previous', DEAD));
    restore(at('dist'));
    expect(text('dist/index.html')).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('is told from one that still runs', () => {
    mkdirSync(moment('dist', 'previous', ALIVE));
    mkdirSync(moment('other', 'previous', DEAD));
    restore(at('dist'));
    expect(readdirSync(root)).toHaveLength(2);
    for (const name of [
      `site-${DEAD}`,
      `site-${DEAD}-cache`,
      `site-${ALIVE}`,
      'site-mine',
      'reports',
    ]) {
      mkdirSync(at('.build', name), { recursive: true });
    }
    clearLeftovers(at('.build'));
    expect(readdirSync(at('.build')).sort()).toEqual(
      ['reports', `site-${ALIVE}`, 'site-mine'].sort(),
    );
  });

  test('inside a mounted folder, before the old site was out: it comes back', async () => {
    await site('dist', 'old');
    const [next, previous] = [`dist/.site.kepu-new-${DEAD}`, `dist/.site.kepu-previous-${DEAD}`];
    mkdirSync(at(next));
    writeFileSync(at(next, 'index.html'), 'new');
    mkdirSync(at(previous));
    cpSync(at('dist/index.html'), at(previous, 'index.html'));
    rmSync(at('dist/index.html'));
    restore(at('dist'));
    expect(text('dist/index.html')).toBe('old');
    expect(readdirSync(at('dist')).sort()).toEqual(['_headers', 'about', 'index.html']);
  });

  test('inside a mounted folder, after that: the new site goes in', async () => {
    await site('dist', 'new');
    const [next, replaced] = [`dist/.site.kepu-new-${DEAD}`, `dist/.site.kepu-replaced-${DEAD}`];
    mkdirSync(at(next));
    writeFileSync(at(next, 'late.html'), 'new');
    mkdirSync(at(replaced));
    writeFileSync(at(replaced, 'index.html'), 'old');
    restore(at('dist'));
    expect(readdirSync(at('dist')).sort()).toEqual([
      '_headers',
      'about',
      'index.html',
      'late.html',
    ]);
    expect(text('dist/index.html')).toBe('new');
  });
});
