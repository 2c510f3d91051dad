import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const NOT_COPIED = new Set(['.git', '.astro', '.build', 'dist', 'node_modules']);

/** A copy of the project in a folder of its own, with the packages lent to it. */
export function copyProject(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const entry of readdirSync('.').filter((each) => !NOT_COPIED.has(each))) {
    cpSync(entry, join(folder, entry), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
