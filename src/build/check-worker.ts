import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { checkContent, loadRules, MissingFolderError, readContent } from '#checks/check-content.ts';
import { keepFiles, keptReader, wasFaultless } from '#checks/read/kept-files.ts';
import { faultlessFiles } from '#checks/run-rules.ts';
import { terminalReport } from '#checks/report/report.ts';
import type { CheckOrder, CheckResult } from './content-check.ts';

// The thread of content-check.ts.
const order: CheckOrder = z
  .object({ content: z.string(), files: z.string(), today: z.string().optional() })
  .parse(workerData);

async function check({ content: folder, files, today }: CheckOrder): Promise<CheckResult> {
  try {
    const content = await readContent(folder, await keptReader(files));
    if (today === undefined) {
      await keepFiles(content.files, files);
      return { report: '', isRefused: false };
    }
    const problems = await checkContent(content, { today }, wasFaultless);
    await keepFiles(content.files, files, faultlessFiles(content, await loadRules(), problems));
    return {
      report: problems.length === 0 ? '' : terminalReport(problems),
      isRefused: problems.some(({ severity }) => severity === 'error'),
    };
  } catch (error) {
    if (error instanceof MissingFolderError) return { missing: error.message };
    throw error;
  }
}

parentPort?.postMessage(await check(order));
