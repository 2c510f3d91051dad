import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: first under a hidden name beside it, then into its place.
 *
 * @param mode `new` refuses where the file exists, `over` takes its place
 * @throws Error with code EEXIST where a new file exists already
 */
export async function writeWhole(file: string, text: string, mode: 'new' | 'over'): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    // A link fails where the name is taken; a rename does not.
    await (mode === 'new' ? link(unfinished, file) : rename(unfinished, file));
  } finally {
    await rm(unfinished, { force: true });
  }
}
