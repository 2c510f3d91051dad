import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { checkContent, readContent } from '#checks/check-content.ts';
import { redirectProblems, redirectsIn, type WrittenRedirect } from '#checks/redirects.ts';
import { terminalReport } from '#checks/report.ts';
import { redirectSchema } from '#schemas/redirect.ts';
import { buildNow } from '#site/now.ts';
import { writeHeaders } from './headers.ts';
import { writeWorker } from './offline.ts';
import { writeRedirects } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';

// npm run build: content check, Astro, redirects, search index, offline worker, response headers, and
// only then the swap with the last good build. Whatever fails leaves dist as it was.
const CONTENT = resolve(process.env['CONTENT_DIR'] ?? 'content');
const OUT = resolve(process.env['OUT_DIR'] ?? 'dist');
const WORK = resolve('.build', `site-${process.pid}`);

const run = (command: string, args: readonly string[]) =>
  new Promise<number>((done) => {
    const child = spawn(command, args, {
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
    child.on('close', (code) => {
      done(code ?? 1);
    });
  });

async function build(): Promise<number> {
  const today = buildNow().toPlainDate().toString();
  const content = await readContent(CONTENT);
  const redirects = redirectsIn(content);
  const problems = await checkContent(content, { today });
  if (problems.length > 0) console.log(terminalReport(problems));
  if (problems.some(({ severity }) => severity === 'error')) {
    console.error('\n内容有错误，没有生成网站；原来的 dist 没有改动。');
    return 1;
  }
  const code = await run('astro', ['build', '--silent']);
  if (code !== 0) {
    console.error('\n网站没有生成；原来的 dist 没有改动。');
    return code;
  }
  if (!(await addRedirects(redirects))) {
    console.error('\n转向的网址有错误，没有生成网站；原来的 dist 没有改动。');
    return 1;
  }
  await writeSearchIndex(WORK, CONTENT);
  await writeWorker(WORK);
  await writeHeaders(WORK);
  const previous = `${WORK}-previous`;
  await rename(OUT, previous).catch(() => undefined);
  await rename(WORK, OUT);
  await rm(previous, { recursive: true, force: true });
  console.log(`网站已生成：${OUT}`);
  return 0;
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

await mkdir(resolve('.build'), { recursive: true });
try {
  process.exitCode = await build();
} finally {
  await rm(WORK, { recursive: true, force: true });
  await rm(`${WORK}-cache`, { recursive: true, force: true }); // see astro.config.mjs
}
