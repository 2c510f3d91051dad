import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, readContent } from '#checks/check-content.ts';
import { publishedContent, publishedRevision } from '#checks/read/published.ts';
import { isReportFormat, REPORTS } from '#checks/report/report.ts';
import { buildNow } from '#site/now.ts';

// npm run check:content -- [FOLDER] [--format FORM] [--base REV]: reports every problem of the
// content folder in Chinese. Exit code 1: there are errors; 2: it was called wrongly.
const USAGE = `用法：npm run check:content -- [文件夹] [--format 格式] [--base 版本]
  --format  ${Object.keys(REPORTS).join('、')} 之一；不写就是 terminal
  --base    和哪个已经发布的版本比，例如 main；不写就和 origin/main 或 main 比，写 none 不比`;

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'terminal' }, base: { type: 'string' } },
  });
  const { format, base } = values;
  if (!isReportFormat(format)) throw new Error(`没有“${format}”这种格式。\n\n${USAGE}`);
  if (positionals.length > 1) throw new Error(`只能写一个文件夹。\n\n${USAGE}`);
  const folder = resolve(positionals[0] ?? process.env['CONTENT_DIR'] ?? 'content');
  return { format, folder, base };
}

/** The published content, and in one line what was compared with it. */
function readBefore(folder: string, base: string | undefined) {
  if (base === 'none') return { said: '没有和已经发布的版本比。' };
  const commit = base ?? publishedRevision(folder);
  if (commit === undefined) {
    return { said: '没有找到已经公开的内容，没查编号有没有消失、改动有没有记次数。' };
  }
  const named = base === undefined ? '网站上已经公开的内容' : `版本 ${base}`;
  const said = `也和${named}比过：编号有没有消失，改动有没有记次数。`;
  return { said, before: publishedContent(folder, commit) };
}

try {
  const { format, folder, base } = readCommand();
  const { said, ...before } = readBefore(folder, base);
  const today = buildNow().toPlainDate().toString();
  const problems = await checkContent(await readContent(folder), { today, ...before });
  console.log(REPORTS[format](problems));
  // Beside the report, which machines may read.
  console.error(said);
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 2;
}

/** What went wrong with the call, in Chinese; Node's own words name an option, which stays. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return USAGE;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
    return `看不懂选项 ${option}，或者它后面少了内容。\n\n${USAGE}`;
  }
  if (code === 'ENOENT') return `没有这个文件夹。\n\n${USAGE}`;
  return error.message;
}
