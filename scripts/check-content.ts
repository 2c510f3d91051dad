import { parseArgs } from 'node:util';
import { checkContent, readContent } from '#checks/check-content.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { comparisonOf } from '#checks/read/published-content.ts';
import { isReportFormat, REPORTS } from '#checks/report/report.ts';
import { buildNow } from '#site/now.ts';

// npm run check:content -- [FOLDER] [--format FORM] [--base REV]: reports every problem of the
// content folder in Chinese. Exit code 1: there are errors; 2: it was called wrongly.
const USAGE = `用法：npm run check:content -- [文件夹] [--format 格式] [--base 版本]
  --format  ${Object.keys(REPORTS).join('、')} 之一；不写就是 terminal
  --base    和哪个已经发布的版本比，例如 main；不写就和 origin/main 或 main 比，写 none 不比`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'terminal' }, base: { type: 'string' } },
  });
  if (!isReportFormat(values.format)) throw new Error(`没有“${values.format}”这种格式。`);
  if (positionals.length > 1) throw new Error('只能写一个文件夹。');
  const folder = contentFolder(positionals[0]);
  const { said, ...before } = comparisonOf(folder, values.base);
  const today = buildNow().toPlainDate().toString();
  const problems = await checkContent(await readContent(folder), { today, ...before });
  console.log(REPORTS[values.format](problems));
  console.error(said); // beside the report, which machines may read
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // Node's own words name an option.
  const option = /^(?:Unknown option|Option) '(-[^' ]*)/.exec(message)?.[1];
  const reason = option === undefined ? message : `看不懂选项 ${option}，或者它后面少了内容。`;
  console.error(`${reason}\n\n${USAGE}`);
  process.exitCode = 2;
}
