import { readContent } from '#checks/check-content.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { stalePoints, staleReport } from '#checks/overview/stale-report.ts';
import { buildNow } from '#site/now.ts';

// npm run check:stale: lists in Markdown what time has overtaken. A report, never a failure.
const content = await readContent(contentFolder());
const report = staleReport(stalePoints(content, buildNow().toPlainDate().toString()));
console.log(report === '' ? '没有过时的内容。' : report);
