import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { constants } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { checkContent, MissingFolderError, readContent } from '#checks/check-content.ts';
import { redirectProblems, redirectsIn, type WrittenRedirect } from '#checks/model/redirects.ts';
import { terminalReport } from '#checks/report/report.ts';
import { redirectSchema } from '#schemas/redirect.ts';
import { buildNow } from '#site/now.ts';
import { writePolicies } from '#build/content-policy.ts';
import { writeHeaders } from '#build/headers.ts';
import { writeWorker } from '#build/offline.ts';
import { writeRedirects } from '#build/redirects.ts';
import { writeSearchIndex } from './search-index.ts';
import { clearLeftovers, findTarget, remove, replaceSite, siteFolder } from '#build/site-folder.ts';

// npm run build: content check, Astro, redirects, content policies, search index, offline worker,
// response headers, and only then the swap with the last good build. Whatever fails leaves the old
// site as it was, and says so.
const CONTENT = resolve(process.env['CONTENT_DIR'] ?? 'content');
const OUT = siteFolder();
const BUILDS = resolve('.build');
const WORK = join(BUILDS, `site-${process.pid}`);
const OUT_NAME = OUT === resolve('dist') ? 'dist' : OUT;

let child: ChildProcess | undefined;

const run = (command: string, args: readonly string[]) =>
  new Promise<number>((done, wrong) => {
    child = spawn(command, args, {
      stdio: 'inherit',
      env: {
        ...process.env,
        OUT_DIR: WORK,
        // A variable DEV (Vitest sets one) would become import.meta.env.DEV and publish the drafts.
        DEV: undefined,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    child.on('error', wrong);
    child.on('close', (code) => {
      done(code ?? 1);
    });
  });

/** Says that there is no new site, why, and what became of the old one. */
function fail(reason: string): number {
  const old = existsSync(join(OUT, 'index.html'))
    ? `原来的 ${OUT_NAME} 没有改动`
    : `${OUT_NAME} 里本来就没有网站`;
  console.error(`\n${reason}，没有生成网站；${old}。`);
  return 1;
}

async function build(): Promise<number> {
  const today = buildDay();
  if (today === undefined) return fail('BUILD_NOW 写错了');
  const target = findTarget(OUT);
  if (target.kind === 'refused') {
    console.error(target.reason);
    return fail('网站没有地方放');
  }
  await mkdir(BUILDS, { recursive: true });
  clearLeftovers(BUILDS);
  const content = await readContent(CONTENT);
  const redirects = redirectsIn(content);
  const problems = await checkContent(content, { today });
  if (problems.length > 0) console.log(terminalReport(problems));
  if (problems.some(({ severity }) => severity === 'error')) return fail('内容有错误');
  if ((await run('astro', ['build', '--silent'])) !== 0) return fail('生成网页时出错');
  if (!(await addRedirects(redirects))) return fail('转向的网址有错误');
  const faults = await writePolicies(WORK);
  for (const { page, message } of faults) console.error(`${page}  ${message}`);
  if (faults.length > 0) {
    console.error('请到内容文件里把这些代码删掉：内容只写文字，不写脚本和样式。');
    return fail('有网页带着不该有的代码');
  }
  await writeSearchIndex(WORK, CONTENT);
  await writeWorker(WORK);
  await writeHeaders(WORK);
  replaceSite(WORK, target.path);
  console.log(`网站已生成：${OUT}`);
  return 0;
}

/** The day for which the site is built; undefined, and said, where `BUILD_NOW` is none. */
function buildDay(): string | undefined {
  try {
    return buildNow().toPlainDate().toString();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** Whether every old address leads to a page that this build has. */
async function addRedirects(redirects: readonly WrittenRedirect[]): Promise<boolean> {
  const names = await readdir(WORK, { recursive: true });
  const files = new Set(names.map((name) => `/${name.split(sep).join('/')}`));
  const problems = [...redirectProblems(redirects, files)];
  if (problems.length > 0) console.log(terminalReport(problems));
  await writeRedirects(
    WORK,
    redirects.map(({ entry }) => redirectSchema.parse(entry.data)),
  );
  return problems.length === 0;
}

function clear(): void {
  remove(WORK, `${WORK}-cache`); // the cache: see astro.config.mjs
}

/** What the file system says, in words; anything else is a fault of the program and shows its trace. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return '磁盘满了';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    console.error(error instanceof Error ? error.message : error);
    return '没有权限写文件';
  }
  if (error instanceof MissingFolderError) {
    console.error(error.message);
    return '没有内容';
  }
  console.error(error);
  return '程序出错';
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    child?.kill('SIGKILL');
    clear();
    fail('中途停下了');
    process.exit(128 + constants.signals[signal]);
  });
}
try {
  process.exitCode = await build();
} catch (error) {
  process.exitCode = fail(reasonOf(error));
} finally {
  clear();
}
