import { z } from 'astro/zod';

/** How many tests or checks passed, and how many failed or could not run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts a report of Vitest's `json` reporter. In a file that failed, a test that did not pass has
 * failed, even if Vitest calls it skipped because a hook before it broke; a file that could not be
 * loaded is one failure.
 *
 * @returns nothing where the text is no report, as after a run that broke before its first test
 */
export function countReport(text: string): Counts | undefined {
  const report = reportSchema.safeParse(json(text));
  if (!report.success) return undefined;
  const counts = { passed: 0, failed: 0 };
  for (const { status, assertionResults } of report.data.testResults) {
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passed;
    if (status === 'failed') counts.failed += Math.max(1, assertionResults.length - passed);
  }
  return counts;
}

/** Counts the tests that `vitest list --json` wrote down; 0 where the text is no such list. */
export function countListed(text: string): number {
  const list = z.array(z.unknown()).safeParse(json(text));
  return list.success ? list.data.length : 0;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
