import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { z } from 'astro/zod';
import { readContentFile, readLater, type ContentFile } from './content-file.ts';
import { readKept, writeKept } from './kept.ts';

// To read the YAML of thousands of files takes seconds: the check hands over to Astro what it has read,
// and the next build finds there what has not changed. The same code must have read it.

const keptSchema = z.array(z.tuple([z.string(), z.unknown()]));

/** Names to Astro the file in which that is. */
export const FILES_VARIABLE = 'READ_FILES';

/** Gives what {@link readContentFile} gives. */
export type FileReader = typeof readContentFile;

/** What a file says follows from its text and its kind. */
const keyOf = (path: string, text: string): string =>
  createHash('sha256').update(extname(path)).update(text).digest('base64');

/**
 * A reader that takes over what {@link keepFiles} has kept of the same texts.
 *
 * @param kept where that is; without it, or where there is none, everything is read
 */
export async function keptReader(kept?: string): Promise<FileReader> {
  const known = new Map(kept === undefined ? [] : await readKept(kept, keptSchema));
  if (known.size === 0) return readContentFile;
  return (path, text) => {
    const key = keyOf(path, text);
    return known.has(key) ? readLater(path, text, known.get(key)) : readContentFile(path, text);
  };
}

/** Keeps what was read of the files without faults. */
export async function keepFiles(files: readonly ContentFile[], kept: string): Promise<void> {
  const read = files.filter(({ faults }) => faults.length === 0);
  await writeKept(
    kept,
    read.map(({ path, text, data }) => [keyOf(path, text), data]),
  );
}
