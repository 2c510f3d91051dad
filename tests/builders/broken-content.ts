import { existsSync, globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

// tests/fixtures/broken/base is a small content folder without fault. Each case in the tables beside
// it is one mistake of an editor: the edits that make it, and all that the check has to say of it.
// `bytes` holds the files that no table can, `starts` faultless files of kinds that the base lacks.

const FOLDER = 'tests/fixtures/broken';
export const BASE_CONTENT = `${FOLDER}/base`;
export const START_CONTENT = `${FOLDER}/starts`;

const problemSchema = z.strictObject({
  line: z.int(),
  /** Default: not looked at. */
  column: z.int().optional(),
  field: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning']).default('error'),
  /** Default: the broken file. */
  file: z.string().optional(),
  message: z.string(),
});

const editSchema = z.union([
  /** `replace` stands exactly once in the file; `times` writes `by` over and over. */
  z.strictObject({ replace: z.string(), by: z.string(), times: z.int().default(1) }),
  /** Adds lines below the one that holds `after`. */
  z.strictObject({ after: z.string(), add: z.string() }),
]);

const caseSchema = z.strictObject({
  name: z.string(),
  /** Where in the content folder the broken file stands. */
  as: z.string().default('events/2026/2026-lecture.md'),
  /** The file that is edited, of the base or of `starts`; default: `as`. */
  start: z.string().optional(),
  edits: z.array(editSchema).default([]),
  /** The whole file, instead of edits. */
  text: z.string().optional(),
  /** A file of `bytes`, instead of edits. */
  file: z.string().optional(),
  /** The base was published before. */
  published: z.boolean().default(false),
  /** Default: it is not asked what day it is. */
  today: z.string().optional(),
  problems: z.array(problemSchema),
});

/** One mistake: the file that has it, and what the check finds. */
export type BrokenCase = Omit<z.output<typeof caseSchema>, 'start' | 'edits' | 'text' | 'file'> & {
  readonly content: Buffer;
};

/**
 * Every case of the tables in tests/fixtures/broken.
 *
 * @throws Error where an edit does not fit its file, or a table is not written as it should be
 */
export function brokenCases(): readonly BrokenCase[] {
  return globSync(`${FOLDER}/*.yaml`)
    .sort()
    .flatMap((path) => z.array(caseSchema).parse(parse(readFileSync(path, 'utf8'))))
    .map(({ start, edits, text, file, ...rest }) => {
      if (file !== undefined) return { ...rest, content: readFileSync(`${FOLDER}/bytes/${file}`) };
      return {
        ...rest,
        content: Buffer.from(text ?? edits.reduce(edited, read(start ?? rest.as))),
      };
    });
}

function read(path: string): string {
  const home = existsSync(`${BASE_CONTENT}/${path}`) ? BASE_CONTENT : START_CONTENT;
  return readFileSync(`${home}/${path}`, 'utf8');
}

function edited(text: string, edit: z.output<typeof editSchema>): string {
  const place = 'replace' in edit ? edit.replace : edit.after;
  const [before = '', behind, ...more] = text.split(place);
  if (behind === undefined || more.length > 0) {
    throw new Error(`stands ${more.length > 0 ? 'more than once' : 'nowhere'}: ${place}`);
  }
  if ('replace' in edit) return before + edit.by.repeat(edit.times) + behind;
  const lineEnd = behind.indexOf('\n');
  return `${before}${place}${behind.slice(0, lineEnd)}\n${edit.add}${behind.slice(lineEnd)}`;
}
