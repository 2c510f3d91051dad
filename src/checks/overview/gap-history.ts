import { z } from 'astro/zod';
import { GAP_KINDS, withCount, type GapCount } from '#domain/gaps.ts';
import { keysOf } from '#domain/keys-of.ts';
import { gapCountIn } from '#publish/data/gaps.ts';

const HISTORY = z.array(
  z.strictObject({
    date: z.string(),
    missing: z.partialRecord(z.enum(keysOf(GAP_KINDS)), z.int()),
  }),
);

/**
 * The history of what is missing with the count of a day, as its file is written; the same where
 * nothing has changed.
 *
 * @param history text of src/catalog/gap-history.json
 * @param gaps text of /data/gaps.json
 * @throws ZodError where one of them is no such file
 */
export function recordGaps(history: string, gaps: string): string {
  const counts: readonly GapCount[] = HISTORY.parse(JSON.parse(history));
  return `${JSON.stringify(withCount(counts, gapCountIn(gaps)), null, 2)}\n`;
}
