import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';
import { runStep } from './workflow-steps.ts';

const FOLDER = copyProject('check-changes');
afterAll(() => {
  rmSync(FOLDER, { recursive: true, maxRetries: 3 });
});

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: FOLDER,
    encoding: 'utf8',
    input: '',
    env: {
      ...process.env,
      ...{
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      ...{ GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' },
      BUILD_NOW: '2026-11-25',
      PRECOMPRESS: 'no', // what is compared has no compressed copies
    },
  });
  expect([status, stderr, status === 0 ? '' : stdout]).toEqual([0, stderr, '']);
  return stdout;
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(FOLDER, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

beforeAll(() => {
  // What is kept by the hash of what it is made of need not be made for this copy.
  mkdirSync('.build/share', { recursive: true });
  mkdirSync(join(FOLDER, '.build'));
  symlinkSync(resolve('.build/share'), join(FOLDER, '.build/share'));
  writeFileSync(join(FOLDER, '.gitignore'), 'node_modules\ndist\n.astro\n.build\n');
  run('git', 'init', '-q');
  run('git', 'add', '-A');
  run('git', 'commit', '-qm', 'base');
});

/** Its two builds take most of a minute where the machine is busy. */
const PATIENCE = 360_000;

test(
  'real edits of every kind, as a reviewer is told of them',
  () => {
    edit('events/2025/2025-youth-lab.md', (text) =>
      text
        .replace('sequence: 0', 'status: cancelled\nstatusNote: 样例的原因\nsequence: 1')
        .replace(/^updated: '(\S+) .*$/m, "updated: '$1 23:59'"),
    );
    edit('places/nixing-museum.md', (text) =>
      text.replace(/^summary: .*$/m, 'summary: 样例的一句话。'),
    );
    rmSync(join(FOLDER, 'content/events/2015/2015-robot-contest.md'));
    rmSync(join(FOLDER, 'content/notices/typhoon-tape.md'));
    edit(
      'redirects.yaml',
      (text) =>
        `${text}- from: /notices/typhoon-tape/\n  to: /notices/\n  since: '2026-11-25'\n  why: 样例\n`,
    );
    const source = ['--source-title', '测试通知', '--source-number', '样例〔2027〕1号'];
    const event = (id: string, title: string) => [
      ...['event', '--id', id, '--title', title],
      ...['--summary', '样例的说明。'],
    ];
    const more = [
      '--kind',
      '讲座',
      '--audiences',
      '公众',
      '--start',
      '2027-05-22',
      '--district',
      '钦南区',
    ];
    const create = (id: string, title: string) =>
      run(process.execPath, 'scripts/new.ts', ...event(id, title), ...more, ...source);
    create('2027-sample', '样例讲座*');
    edit('events/2027/2027-sample.md', (text) => text.replace('draft: true', 'draft: false'));
    create('2027-draft', '样例草稿');
    cpSync('tests/fixtures/pictures/images/good.jpg', join(FOLDER, 'public/images/sample.jpg'));

    // As the workflow does it: the build that is kept, then the summary.
    const NOW = { BUILD_NOW: '2026-11-25' };
    run('npm', 'run', '--silent', 'build');
    const summary = join(FOLDER, 'summary.md');
    const env = { ...NOW, BASE: 'HEAD', GITHUB_STEP_SUMMARY: summary };
    const step = runStep('check.yml', 'Summary of the change', env, FOLDER);
    expect([step.status, step.stderr]).toEqual([0, step.stderr]);
    const report = readFileSync(join(FOLDER, 'changes.md'), 'utf8');
    expect(readFileSync(summary, 'utf8')).toBe(report);
    const lines = report.split('\n');
    expect(lines[0]).toBe('## 这次改动，读者会看到什么');
    expect(report).toMatch(/^\| 活动 \| 1 \| 1 \| 1 \|$/m);
    for (const line of [
      '- 增加 样例讲座\\* `/events/2027-sample/`',
      '- 去掉 台风来了，玻璃贴上胶带就安全吗 `/notices/typhoon-tape/`',
      '- 增加 `/images/sample.jpg`',
    ]) {
      expect(lines).toContain(line);
    }
    expect(report).toMatch(/^- 改动 【已取消】第十一届.* `\/events\/2025-youth-lab\/`$/m);
    expect(report).toMatch(/^- 改动 .*坭兴陶博物馆.* `\/places\/nixing-museum\/`$/m);
    const tasks = lines.slice(lines.indexOf('### 请审稿人看一看') + 2);
    expect(tasks.slice(0, tasks.indexOf(''))).toEqual([
      '- [ ] `/events/2015-robot-contest/` 没了，旧链接会断：在 `content/redirects.yaml` 里写转到哪里',
      // A list may have one page less.
      expect.stringMatching(
        /^- \[ \] 这些网址也没了，.*`\/calendar\/archive\/2015\/`、`\/events\/2015-robot-contest\.ics`/,
      ),
      '- [ ] `content/events/2025/2025-youth-lab.md` 状态改成“已取消”：原定 2025-04-12；原因：样例的原因',
      '- [ ] `content/events/2025/2025-youth-lab.md` 来源没有变：改期、延期、取消要有通知，请加上',
      '- [ ] `content/events/2027/2027-draft.md` 是草稿，不会出现在网站上',
      '- [ ] `content/events/2015/2015-robot-contest.md:1` 检查出错：公开过的编号 2015-robot-contest 不见了，应留着它；改了名，就在 redirects.yaml 里写转到哪里',
      expect.stringMatching(
        /^- \[ \] `content\/places\/nixing-museum.md:\d+` 检查提醒：更新时间（updated）/,
      ),
      expect.stringMatching(/^- \[ \] 图片 `\/images\/sample.jpg`：/),
    ]);
    expect(run('git', 'worktree', 'list').trim().split('\n')).toHaveLength(1);
  },
  PATIENCE,
);
