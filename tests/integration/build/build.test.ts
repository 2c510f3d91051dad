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
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHeaders } from '#build/headers.ts';
import { startServer } from '#build/server/server.ts';

describe('a build with wrong content', () => {
  test('says all that is wrong, in Chinese, and leaves the last good site as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    try {
      const content = join(folder, 'content');
      cpSync('content', content, { recursive: true });
      const units = join(content, 'units.yaml');
      writeFileSync(units, readFileSync(units, 'utf8').replace('group: people', 'group: poeple'));
      const youth = join(content, 'actions/youth.mdx');
      writeFileSync(youth, readFileSync(youth, 'utf8').replace('order: 1', 'order: 9'));
      const dist = join(folder, 'dist');
      mkdirSync(dist);
      await writeHeaders(dist); // a folder that a build may replace
      writeFileSync(join(dist, 'index.html'), 'the last good one');
      const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist },
      });
      expect(status).toBe(1);
      expect(stdout).toContain('content/units.yaml');
      expect(stdout).toContain('应为其中之一：party（市委部门）');
      expect(stdout).toContain('content/actions/youth.mdx:5:8');
      expect(stdout).toContain('应不大于 6');
      expect(stderr).toContain(`内容有错误，没有生成网站；原来的 ${dist} 没有改动`);
      expect(readdirSync(dist)).toEqual(['_headers', 'index.html']);
      expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good one');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a build that cannot begin', () => {
  const root = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(root, 'mine'));
  writeFileSync(join(root, 'mine/thesis.doc'), 'mine');
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const build = (env: Readonly<Record<string, string>>) =>
    spawnSync('node', ['scripts/build.ts'], { encoding: 'utf8', env: { ...process.env, ...env } });

  test.each(['abc', '2026-02-30', '2027年5月22日', '2027-05-22T10:00', '2027-5-1'])(
    'BUILD_NOW=%s is explained',
    (BUILD_NOW) => {
      const OUT_DIR = join(root, 'none');
      const { status, stderr } = build({ BUILD_NOW, OUT_DIR });
      expect(status).toBe(1);
      expect(stderr).toBe(
        `BUILD_NOW 看不懂：${BUILD_NOW}。要写一个真实存在的日子，例如 2026-12-01；或者带时区的时刻，例如 2026-12-01T08:00:00+08:00。\n\nBUILD_NOW 写错了，没有生成网站；${OUT_DIR} 里本来就没有网站。\n`,
      );
    },
  );

  test('names the folder that it looked for when there is no content', () => {
    const CONTENT_DIR = join(root, 'no-content');
    const { status, stderr } = build({ CONTENT_DIR, OUT_DIR: join(root, 'none') });
    expect(status).toBe(1);
    expect(stderr).toContain(`没有这个内容文件夹：${CONTENT_DIR}`);
    expect(stderr).not.toContain('    at ');
  });

  test('tells the program that makes the pages its day, for midnight may come before the last of them', () => {
    const programs = join(root, 'programs');
    mkdirSync(programs);
    writeFileSync(join(programs, 'astro'), '#!/bin/sh\necho "day $BUILD_NOW."\nexit 1\n', {
      mode: 0o755,
    });
    const PATH = `${programs}:${process.env['PATH'] ?? ''}`;
    const day = Temporal.Now.plainDateISO('Asia/Shanghai').toString();
    const { stdout } = build({ PATH, BUILD_NOW: '', OUT_DIR: join(root, 'none') });
    rmSync(programs, { recursive: true });
    expect(stdout).toContain(`day ${day}.`);
  });

  test('refuses a folder with other files at once, and touches nothing', () => {
    const { status, stdout, stderr } = build({ OUT_DIR: join(root, 'mine') });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('OUT_DIR 里有别的东西（thesis.doc）');
    expect(stderr).toContain('没有生成网站');
    expect(readdirSync(root)).toEqual(['mine']);
    expect(readFileSync(join(root, 'mine/thesis.doc'), 'utf8')).toBe('mine');
  });
});

describe('a build with drafts and redirects', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const build = (env: Readonly<Record<string, string>> = {}) =>
    spawnSync('node', ['scripts/build.ts'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, ...env },
    });
  const moveTo = (path: string) => {
    const redirect = `{ from: /events/2026-old/, to: ${path}, since: '2026-01-05', why: 样例改名 }`;
    writeFileSync(join(content, 'redirects.yaml'), `- ${redirect}\n`);
  };
  const publish = (template: string, as: string, change: (text: string) => string) => {
    mkdirSync(join(content, as, '..'), { recursive: true });
    writeFileSync(
      join(content, as),
      change(readFileSync(`content/_templates/${template}`, 'utf8')),
    );
  };

  /** What js-yaml and other readers of front matter take for something else; and two of a name. */
  const publishStrange = () => {
    const event = join(content, 'events/2026/2026-lecture.md');
    const text = readFileSync(event, 'utf8');
    const strange = text
      .replaceAll('2026-lecture', '2026-strange')
      .replace(/time: .*/, 'time: { tba: 2027-10-01 }')
      .replace('summary: 听专家讲大海。', 'summary: 2026-11-20')
      .replace('图书馆', '2026-11-21')
      .replace('正文。', '---\n\n正文 2026-11-22。');
    writeFileSync(join(content, 'events/2026/2026-strange.md'), strange);
    const page = join(content, 'pages/strange.mdx');
    const about = readFileSync(join(content, 'pages/about.mdx'), 'utf8');
    const fields = about.replace('title: 关于', 'title: 2026-11-20');
    writeFileSync(page, fields.replace("compiled: '2026-08-01'", 'compiled: 2026-08-01'));
  };

  beforeAll(() => {
    cpSync('tests/fixtures/broken/base', content, { recursive: true });
    cpSync('content/topics.yaml', join(content, 'topics.yaml'));
    publish('notice.md', 'notices/hidden.md', (text) => text);
    const notice = readFileSync('content/notices/reheated-rice.md', 'utf8');
    writeFileSync(
      join(content, 'notices/shown.md'),
      notice.replace(/^hazards:.*$/m, 'hazards: [drowning]'),
    );
    publishStrange();
    publish('place.md', 'places/hidden-hall.md', (text) =>
      text.replace(/^measures:.*$/m, 'measures: []'),
    );
    moveTo('/notices/shown/#样例');
    const { status, stdout, stderr } = build();
    expect(status, stdout + stderr).toBe(0);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('publishes what is no draft and leaves out what is', () => {
    const names = readdirSync(dist, { recursive: true }).map(String);
    expect(names).toContain('notices/shown/index.html');
    expect(names.filter((name) => name.includes('hidden'))).toEqual([]);
    const texts = names.filter((name) => /\.(html|xml|json|ics|geojson|csv)$/.test(name)).map(read);
    expect(texts.filter((text) => /【草稿】|notices\/hidden|hidden-hall/.test(text))).toEqual([]);
  });

  test('publishes what the check has read, word by word', () => {
    const event = read('events/2026-strange/index.html');
    expect(event).toContain('2027-10-01');
    expect(event).toContain('2026-11-20');
    expect(event).toContain('2026-11-21');
    expect(event).toContain('<hr>');
    expect(event).toContain('正文 2026-11-22。');
    expect(read('strange/index.html')).toMatch(/<h1[^>]*>\s*(?:<span[^>]*>)?2026-11-20/);
  });

  test('tells two events of one name apart', () => {
    const titleOf = (id: string) =>
      /<title>(.*?)<\/title>/.exec(read(`events/${id}/index.html`))?.[1];
    expect(titleOf('2026-lecture')).toMatch(/^海洋讲座（2026年9月5日） · /);
    expect(titleOf('2026-strange')).toMatch(/^海洋讲座（日期待公布） · /);
  });

  test('leads on from the old address, on every kind of server', async () => {
    expect(read('events/2026-old/index.html')).toContain('url=/notices/shown/');
    const target = '/notices/shown/#%E6%A0%B7%E4%BE%8B';
    expect(read('_redirects').split('\n')[0]).toBe(`/events/2026-old/ ${target} 301`);
    expect(read('_redirects.caddy')).toContain(`redir /events/2026-old ${target} 301\n`);
    expect(read('_redirects.nginx.conf')).toContain(`"/events/2026-old/" "${target}";`);
    const { origin, server } = await startServer(dist, 0);
    for (const path of ['/events/2026-old/?from=wechat', '/events/2026-old']) {
      const { status, headers } = await fetch(origin + path, { redirect: 'manual' });
      expect([path, status, headers.get('location')]).toEqual([path, 301, target]);
    }
    server.close();
  });

  test('that fails halfway leaves the last good site whole', () => {
    const hash = () =>
      readdirSync(dist, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]);
    const before = hash();
    // The check of the content knows nothing of the map's tiles: it shows when pages are made.
    const { status, stdout, stderr } = build({ MAP_TILES: 'no address' });
    expect(status).toBe(1);
    expect(stderr, stdout).not.toContain('内容有错误');
    expect(stderr).toContain(`没有生成网站；原来的 ${dist} 没有改动`);
    expect(hash()).toEqual(before);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'that is stopped by %s says so and leaves nothing behind',
    async (signal) => {
      const before = read('index.html');
      const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: dist };
      const child = spawn('node', ['scripts/build.ts'], {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
      const own = join('.build', `site-${child.pid ?? 0}`);
      while (!existsSync(own) && child.exitCode === null) await setTimeout(20);
      child.kill(signal);
      await once(child, 'close');
      expect(child.exitCode).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(stderr).toContain(`中途停下了，没有生成网站；原来的 ${dist} 没有改动`);
      expect(readdirSync('.build').filter((name) => join('.build', name).startsWith(own))).toEqual(
        [],
      );
      expect(read('index.html')).toBe(before);
    },
  );

  test('with a redirect to nowhere says so and leaves the last good site as it was', () => {
    const before = read('_redirects');
    moveTo('/notices/hidden/');
    const { status, stdout, stderr } = build();
    expect(status).toBe(1);
    expect(stdout).toContain('content/redirects.yaml:1:34');
    expect(stdout).toContain('网站上没有这个新网址');
    expect(stderr).toContain(`没有生成网站；原来的 ${dist} 没有改动`);
    expect(read('_redirects')).toBe(before);
    expect(read('notices/shown/index.html')).toContain('<h1');
  });
});
