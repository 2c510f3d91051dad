import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDesk } from '#authoring/desk-file.ts';
import { afterAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 180_000 });

const WORK = mkdtempSync(join(tmpdir(), 'new-'));
const CONTENT = join(WORK, 'content');
cpSync('content', CONTENT, { recursive: true });
afterAll(() => {
  rmSync(WORK, { recursive: true });
});

/** Runs a script on the copy of the content; nobody is there to answer questions. */
function run(script: string, ...args: string[]) {
  return runWith('', script, ...args);
}
function runWith(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    input,
    env: { ...process.env, CONTENT_DIR: CONTENT, BUILD_NOW: '2027-01-05T00:30:00Z' },
  });
  return { status, out: stdout + stderr };
}
const SOURCE = ['--source-title', '测试通知', '--source-number', '样例〔2027〕1号'];
const EVENT = [
  ...['event', '--title', '样例讲座', '--summary', '只在测试里。', '--kind', '讲座'],
  ...['--audiences', '公众', '--start', '2027-05-22 09:00', '--district', '钦南区', ...SOURCE],
];
test('what it writes passes the content check as a draft; a second time it refuses', () => {
  const files = () => readdirSync(join(CONTENT, 'events'), { recursive: true }).length;
  mkdirSync(join(CONTENT, 'events/2027'), { recursive: true });
  const before = files();
  const file = join(CONTENT, 'events/2027/2027-yang-li-jiangzuo.md');
  expect(run('scripts/new.ts', ...EVENT)).toMatchObject({ status: 0 });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain("created: '2027-01-05 08:30'");
  expect(run('scripts/new.ts', ...EVENT)).toEqual({
    status: 1,
    out: expect.stringContaining('已经有 content/events/2027/2027-yang-li-jiangzuo.md'),
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(files()).toBe(before + 1);

  const written = readFileSync(join(CONTENT, 'observances/science-month.yaml'), 'utf8');
  const years = [...written.matchAll(/^ *- year: (\d{4})/gm)].map(([, known]) => Number(known));
  const free = String(Math.max(...years) + 1);
  const of = ['--id', 'science-month', '--year', free, '--theme', '样例主题'];
  const year = ['year', ...of, ...SOURCE];
  expect(run('scripts/new.ts', ...year)).toMatchObject({ status: 0 });
  const place = ['place', '--name', '样例馆', '--kinds', '博物馆', '--summary', '只在测试里。'];
  const open = ['--status', '待核实', '--audiences', '公众', ...SOURCE];
  expect(run('scripts/new.ts', ...place, ...open)).toMatchObject({ status: 0 });
  const notice = ['notice', '--title', '样例公告', '--kind', '公告', '--summary', '只在测试里。'];
  expect(run('scripts/new.ts', ...notice, ...SOURCE)).toMatchObject({ status: 0 });
  const resource = [
    'resource',
    '--title',
    '样例网站',
    '--kind',
    '读物',
    '--summary',
    '只在测试里。',
  ];
  const more = [
    '--publisher',
    '样例单位',
    '--link',
    'https://www.kepu.net.cn/',
    '--stages',
    '小学',
  ];
  const last = ['--audiences', '教师', '--devices', '手机', '--licence', 'link-only'];
  const use = ['--offers', '样例。', '--use', '看。'];
  expect(run('scripts/new.ts', ...resource, ...more, ...last, ...use, ...SOURCE)).toMatchObject({
    status: 0,
  });
  expect(run('scripts/check-content.ts', CONTENT)).toMatchObject({ status: 0 });
});

test('without arguments it explains its use; with too few it lists what is missing', () => {
  const before = readdirSync(CONTENT, { recursive: true });
  expect(run('scripts/new.ts').out).toContain('npm run new -- event');
  expect(run('scripts/new.ts', 'event', '--help').out).toMatch(/--kind +类别：必填；lecture 讲座/);
  const { status, out } = run('scripts/new.ts', 'notice', '--kind', '公告');
  expect(status).toBe(1);
  expect(out).toContain('- 标题：没有写\n- 一句话说明：没有写\n- 来源标题：没有写');
  expect(run('scripts/new.ts', 'event', '--titel', 'x')).toMatchObject({ status: 1 });
  expect(readdirSync(CONTENT, { recursive: true })).toEqual(before);
});

test('what the writing desk made is checked and put in place, from a file or pasted', () => {
  const path = 'observances/science-month.yaml';
  const written = () => readFileSync(join(CONTENT, path), 'utf8');
  const text = `# 看过\n${written()}`;
  const packed = join(WORK, 'desk.md');
  writeFileSync(packed, `编辑好：\n${packDesk({ path, text })}`);
  expect(run('scripts/new.ts', '--from', packed)).toEqual({
    status: 0,
    out: `放好了：content/${path}\n这个文件本来就有：提交前看一遍改了哪些地方。\n`,
  });
  expect(written()).toBe(text);

  const wrong = packDesk({ path, text: text.replace(/^name: .*$/m, 'name: 3') });
  expect(runWith(wrong, 'scripts/new.ts', '--from', '-')).toEqual({
    status: 1,
    out: expect.stringMatching(/^没有写，还要改这些：\n- 名称/) as string,
  });
  expect(runWith('你好', 'scripts/new.ts', '--from', '-').out).toContain('没有找到写作台做的文字');
  expect(written()).toBe(text);
});

test('what cannot be understood is said in plain Chinese', () => {
  const nearest = run('scripts/new.ts', 'evnt');
  expect(nearest.status).toBe(1);
  expect(nearest.out).toContain('没有“evnt”这一种，是不是“event”。可以写：event（活动）、year（');
  expect(run('scripts/new.ts', '公告或辟谣').out).toContain('是不是“notice”');
  const lost = run('scripts/new.ts', '--from', '没有这个文件');
  expect(lost.status).toBe(1);
  expect(lost.out).toBe(
    '没有写成：没有“没有这个文件”这个文件，或者打不开；写文件的完整路径，检查有没有拼错\n',
  );
  expect(run('scripts/new.ts', 'event', '--titel', 'x').out).toMatch(
    /^没有写，还要改这些：\n- 活动没有 --titel 这一项，是不是 --title/,
  );
});
