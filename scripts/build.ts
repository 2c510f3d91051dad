import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkContent } from '#checks/check-content.ts';
import { terminalReport } from '#checks/report.ts';
import { writeHeaders } from './headers.ts';

// npm run build: content check, Astro, response headers, and only then the swap with the last good
// build. Whatever fails leaves dist as it was.
const OUT = resolve(process.env['OUT_DIR'] ?? 'dist');
const WORK = resolve('.build', `site-${process.pid}`);

const run = (command: string, args: readonly string[]) =>
  new Promise<number>((done) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, OUT_DIR: WORK, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('close', (code) => {
      done(code ?? 1);
    });
  });

async function build(): Promise<number> {
  const problems = await checkContent(resolve(process.env['CONTENT_DIR'] ?? 'content'));
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
  await writeHeaders(WORK);
  const previous = `${WORK}-previous`;
  await rename(OUT, previous).catch(() => undefined);
  await rename(WORK, OUT);
  await rm(previous, { recursive: true, force: true });
  console.log(`网站已生成：${OUT}`);
  return 0;
}

await mkdir(resolve('.build'), { recursive: true });
try {
  process.exitCode = await build();
} finally {
  await rm(WORK, { recursive: true, force: true });
}
