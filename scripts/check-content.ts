import { resolve } from 'node:path';
import { checkContent } from '#checks/check-content.ts';
import { terminalReport } from '#checks/report.ts';

// npm run check:content [folder]: reports every problem of the content folder in Chinese.
const problems = await checkContent(
  resolve(process.argv[2] ?? process.env['CONTENT_DIR'] ?? 'content'),
);
console.log(terminalReport(problems));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
