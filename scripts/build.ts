import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, BuildError } from '#build/pipeline.ts';
import { siteFolder } from '#build/site-folder.ts';
import { timed } from '#build/timings.ts';
import { contentFolder } from '#checks/read/texts.ts';

// npm run build: builds the site of CONTENT_DIR into OUT_DIR; with -- --timings it says how long each step takes.
const { values } = parseArgs({ options: { timings: { type: 'boolean', default: false } } });
const out = siteFolder();
const content = contentFolder();
/** Pages of earlier builds: those of the project's own content, unless somebody says where others are. */
const cache =
  process.env['PAGE_CACHE'] ??
  (content === resolve('content') ? resolve('.build/pages') : undefined);
const abort = new AbortController();

/** Says that there is no new site, why, and what became of the old one. */
function fail(reason: string): void {
  const name = out === resolve('dist') ? 'dist' : out;
  const old = existsSync(join(out, 'index.html'))
    ? `原来的 ${name} 没有改动`
    : `${name} 里本来就没有网站`;
  console.error(`\n${reason}，没有生成网站；${old}。`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    abort.abort();
    fail('中途停下了');
    process.exit(128 + constants.signals[signal]);
  });
}
try {
  await build({
    ...{ content, out, signal: abort.signal, cache },
    ...(values.timings && { step: timed }),
  });
  console.log(`网站已生成：${out}`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  fail(error.message);
  process.exitCode = 1;
}
