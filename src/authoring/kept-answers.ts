import { readFile, rm } from 'node:fs/promises';
import { z } from 'astro/zod';
import type { Answers } from './answers.ts';
import { isKind } from './command.ts';
import type { KindName } from './kinds.ts';
import { writeWhole } from './write-file.ts';

/** Answers of a conversation that has not come to its end. */
export interface KeptAnswers {
  readonly kind: KindName;
  readonly answers: Answers;
}

const schema = z.object({ kind: z.string(), answers: z.record(z.string(), z.string()) });

/** The answers that were kept in a file; undefined where there are none that can be used. */
export async function readKept(file: string): Promise<KeptAnswers | undefined> {
  try {
    const { kind, answers } = schema.parse(JSON.parse(await readFile(file, 'utf8')));
    return isKind(kind) && Object.keys(answers).length > 0 ? { kind, answers } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps answers in a file of this computer, which Git does not see. */
export const keepAnswers = (file: string, kept: KeptAnswers) =>
  writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`, 'over');

/** Forgets the answers that were kept. */
export const forgetKept = (file: string) => rm(file, { force: true });

/** What was kept, in a few words, e.g. `活动“海豚讲座”，答了 5 项`. */
export function nameOfKept({ answers }: KeptAnswers, title: string): string {
  const name = answers['title'] ?? answers['name'] ?? '';
  const answered = Object.values(answers).filter((answer) => answer !== '').length;
  return `${title}${name === '' ? '' : `“${name}”`}，答了 ${answered} 项`;
}
