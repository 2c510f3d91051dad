import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesUnder } from './files-under.ts';

/** The content folder that somebody named, or that of `CONTENT_DIR`, or `content`; an empty name is none. */
export function contentFolder(named = process.env['CONTENT_DIR'] ?? ''): string {
  return resolve(named === '' ? 'content' : named);
}

/** Every file under a folder as text, by its path from there, sorted. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = await filesUnder(folder);
  // One after another: thousands of small files asked for at once take eight times the processor's time.
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
