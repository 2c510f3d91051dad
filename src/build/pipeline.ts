import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { redirectProblems } from '#checks/model/written-redirects.ts';
import { FILES_VARIABLE } from '#checks/read/kept-files.ts';
import { terminalReport } from '#checks/report/report.ts';
import type { Temporal } from 'temporal-polyfill';
import { redirectSchema } from '#schemas/redirect.ts';
import { buildNow } from '#site/now.ts';
import { KEEP_QUERY } from '#site/redirect-files.ts';
import { guardPage } from './content-policy.ts';
import { setChinese } from './chinese-setting.ts';
import { checkOnThread } from './content-check.ts';
import { inlineHash } from './inline-hash.ts';
import { writeHeaders } from './headers.ts';
import { writeSecurityText } from './hosting/security-text.ts';
import { cacheFolder } from './page-cache.ts';
import { CACHE_VARIABLE, takeFaults } from './prerender.ts';
import { writeWorker } from './offline.ts';
import { precompress } from './hosting/precompress.ts';
import { writeRedirects, writtenRedirects } from './redirects.ts';
import { writeSharePictures } from './share-pictures.ts';
import { clearLeftovers, findTarget, remove, replaceSite } from './site-folder.ts';
import { takeTurn } from './turn.ts';
import { untimed, type Step } from './timings.ts';

/** What to build, and where. */
export interface BuildOptions {
  /** Content folder. */
  readonly content: string;
  /** Folder that gets the site, whole or not at all. */
  readonly out: string;
  /** Environment of Astro beside that of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Samples of a test: built unchecked, without search index and worker. */
  readonly isSample?: boolean;
  /** Stops the build: at the abort the unfinished site is gone. */
  readonly signal?: AbortSignal;
  /** Folder of the pages that earlier builds have made; without it all are made. */
  readonly cache?: string | undefined;
  /** Runs each step of the build, and may print how long it takes. */
  readonly step?: Step;
}

/** What builds compressed, by the text. */
const COMPRESSED = resolve('.build/compressed');

/** Why there is no new site, in Chinese; what the build found is printed by then. */
export class BuildError extends Error {}

/**
 * Builds the site: content check, Astro, share pictures, redirects, content policies, search index, offline worker,
 * response headers, compressed copies (without `PRECOMPRESS=no`), and only then the swap with the last good build. Prints what it finds wrong.
 *
 * @throws BuildError; the old site is then as it was
 */
export async function build(options: BuildOptions): Promise<void> {
  const builds = resolve('.build');
  const work = join(builds, `site-${process.pid}`);
  const clear = () => {
    remove(work, `${work}-files`, `${work}-cache`); // the cache: see astro.config.mjs
  };
  const astro = new AbortController();
  options.signal?.addEventListener('abort', () => {
    astro.abort(); // first, so that nothing is written any more
    clear();
  });
  let release: (() => void) | undefined;
  try {
    const target = findTarget(options.out);
    if (target.kind === 'refused') throw failure('网站没有地方放', target.reason);
    release = await takeTurn(target.path, () => {
      console.log(`另一个 npm run build 正在往 ${target.path} 写，等它做完……`);
    });
    await mkdir(builds, { recursive: true });
    clearLeftovers(builds);
    await buildInto(work, { ...options, signal: astro.signal });
    replaceSite(work, target.path);
  } catch (error) {
    throw error instanceof BuildError ? error : failureOf(error);
  } finally {
    clear();
    release?.();
  }
}

async function buildInto(work: string, options: BuildOptions): Promise<void> {
  const { step = untimed, cache } = options;
  const isWhole = options.isSample !== true;
  const now = buildMoment();
  const today = now.toPlainDate().toString();
  const env = { ...process.env, ...options.env };
  const { BUILD_NOW = '' } = env;
  const kept = cache === undefined ? undefined : cacheFolder(cache, options.content, env);
  const files = kept === undefined ? `${work}-files` : join(kept, 'files');
  await step('检查内容', async () => {
    const order = { content: options.content, files, today: isWhole ? today : undefined };
    const result = await checkOnThread(order);
    if ('missing' in result) throw failure('没有内容', result.missing);
    if (result.report !== '') console.log(result.report);
    if (result.isRefused) throw new BuildError('内容有错误');
  });
  const code = await step('生成网页', () =>
    runAstro(work, options, {
      ...env,
      // Without it, pages made after midnight would have another day than those before.
      BUILD_NOW: BUILD_NOW === '' ? today : BUILD_NOW,
      [CACHE_VARIABLE]: kept,
      [FILES_VARIABLE]: files,
    }),
  );
  if (code !== 0) throw new BuildError('生成网页时出错');
  const faults = await takeFaults(work);
  if (faults.length > 0) {
    const lines = faults.map(({ page, message }) => `${page}  ${message}`);
    const advice = '请到内容文件里把这些代码删掉：内容只写文字，不写脚本和样式。';
    throw failure('有网页带着不该有的代码', ...lines, advice);
  }
  await step('分享图', () => writeSharePictures(work, resolve('.build/share')));
  await step('转向', () => addRedirects(work, options.content));
  if (isWhole) {
    // Much code, which no refused content needs.
    const { writeSearch } = await import('./search/write-search.ts');
    await writeSearch(work, step, kept && join(kept, 'bodies'));
    await step('离线', () => writeWorker(work, COMPRESSED));
  }
  await step('响应头', async () => {
    await writeHeaders(work);
    await writeSecurityText(work, now);
  });
  if (isWhole && process.env['PRECOMPRESS'] !== 'no') {
    await step('压缩', () => precompress(work, COMPRESSED));
  }
}

/** The moment for which the site is built, one for all of it. */
function buildMoment(): Temporal.ZonedDateTime {
  try {
    return buildNow();
  } catch (error) {
    throw failure('BUILD_NOW 写错了', error);
  }
}

function runAstro(
  out: string,
  { content, signal }: BuildOptions,
  env: NodeJS.ProcessEnv,
): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn('astro', ['build', '--silent'], {
      stdio: 'inherit',
      killSignal: 'SIGKILL',
      ...(signal === undefined ? {} : { signal }),
      env: {
        ...env,
        CONTENT_DIR: content,
        OUT_DIR: out,
        // The bundler gives back at once what it needs no more.
        MIMALLOC_PURGE_DELAY: '0',
        // A variable DEV (Vitest sets one) would become import.meta.env.DEV and publish the drafts.
        DEV: undefined,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    child.on('error', fail);
    child.on('close', done);
  });
}

/** Writes the redirects, unless an old address still is a page or a new one is none. */
async function addRedirects(work: string, content: string): Promise<void> {
  const redirects = await writtenRedirects(content);
  const names = readdirSync(work, { recursive: true, encoding: 'utf8' });
  const files = new Set(names.map((name) => `/${name.split(sep).join('/')}`));
  const problems = redirectProblems(redirects, files);
  if (problems.length > 0) {
    console.log(terminalReport(problems));
    throw new BuildError('转向的网址有错误');
  }
  await writeRedirects(
    work,
    redirects.map(({ entry }) => redirectSchema.parse(entry.data)),
    (html) => guardPage(setChinese(html), new Set([inlineHash(KEEP_QUERY)])).html,
  );
}

/** Prints the details and gives back the error that sums them up. */
function failure(reason: string, ...details: readonly unknown[]): BuildError {
  for (const detail of details)
    console.error(detail instanceof RangeError ? detail.message : detail);
  return new BuildError(reason);
}

/** What the file system says, in words; anything else is a fault of the program and shows its trace. */
function failureOf(error: unknown): BuildError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new BuildError('磁盘满了');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return failure('没有权限写文件', error instanceof Error ? error.message : error);
  }
  return failure('程序出错', error);
}
