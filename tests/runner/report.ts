import { relative } from 'node:path';
import { z } from 'astro/zod';

/** How long a test file or a step took. */
export interface Duration {
  readonly name: string;
  readonly milliseconds: number;
}

/** What a Vitest run found: tests that passed, that failed or could not run, and each file's time. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly durations: readonly Duration[];
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Reads a report of Vitest's `json` reporter. In a file that failed, a test that did not pass has
 * failed, even if Vitest calls it skipped because a hook before it broke; a file that could not be
 * loaded is one failure.
 *
 * @returns undefined where the text is no report, as after a run that broke before its first test
 */
export function readReport(text: string): TestReport | undefined {
  const report = reportSchema.safeParse(json(text));
  if (!report.success) return undefined;
  const counts = { passed: 0, failed: 0 };
  const durations: Duration[] = [];
  for (const { name, status, startTime, endTime, assertionResults } of report.data.testResults) {
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passed;
    if (status === 'failed') counts.failed += Math.max(1, assertionResults.length - passed);
    durations.push({ name: relative('', name), milliseconds: endTime - startTime });
  }
  return { ...counts, durations };
}

/**
 * The longest durations as lines, longest first.
 *
 * @example slowest([{ name: 'lint', milliseconds: 21_040 }], 10) // ['  21.0 s  lint']
 */
export function slowest(durations: readonly Duration[], number: number): readonly string[] {
  return durations
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, number)
    .map(({ name, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`);
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
