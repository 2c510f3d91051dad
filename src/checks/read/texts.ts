import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { filesUnder } from './files-under.ts';

/** The content folder that somebody named, or that of `CONTENT_DIR`, or `content`; an empty name is none. */
export function contentFolder(named = process.env['CONTENT_DIR'] ?? ''): string {
  return resolve(named === '' ? 'content' : named);
}

/** Every file under a folder as text, by its path from there, sorted. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = (await filesUnder(folder)).map(
    async (path) => [path, await readFile(join(folder, path), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}
