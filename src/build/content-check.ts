import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'astro/zod';

/** What a build wants to know of content. */
export interface CheckOrder {
  /** Content folder. */
  readonly content: string;
  /** Where what was read is kept for Astro and for the next build. */
  readonly files: string;
  /** Day for which it is checked; without it the content is read and kept, and not checked. */
  readonly today?: string | undefined;
}

const resultSchema = z.union([
  z.object({
    /** All problems, as the terminal shows them; empty where there are none. */
    report: z.string(),
    /** One of them is an error. */
    isRefused: z.boolean(),
  }),
  z.object({
    /** There is no such folder, in Chinese words. */
    missing: z.string(),
  }),
]);
/** What came of the check. */
export type CheckResult = z.infer<typeof resultSchema>;

/**
 * Checks content on a thread of its own: what that takes, hundreds of megabytes with thousands of events,
 * is given back before the pages are made.
 *
 * @throws whatever else goes wrong while it is read
 */
export async function checkOnThread(order: CheckOrder): Promise<CheckResult> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: order });
  // Both reject with an error of the thread. One that ends without a word gives its code, which is no result.
  const messages: unknown[] = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  await worker.terminate();
  return resultSchema.parse(messages[0]);
}
