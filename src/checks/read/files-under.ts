import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths of all files under a folder, from there, with slashes, sorted. */
export const filesUnder = (folder: string): Promise<readonly string[]> =>
  pathsUnder(folder, (entry) => entry.isFile());

/** Paths of all symbolic links under a folder, likewise; they are not followed. */
export const linksUnder = (folder: string): Promise<readonly string[]> =>
  pathsUnder(folder, (entry) => entry.isSymbolicLink());

async function pathsUnder(folder: string, isWanted: (entry: Dirent) => boolean) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
