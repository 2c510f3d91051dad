import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEEN_CACHE } from '#client/offline/caches.ts';
import { routes } from '#site/routes.ts';

const WORKER = 'worker.js';
/** Kept from the first visit on; the pages come with the scripts that they load. */
const PAGES = [routes.offline(), routes.search(), routes.pageIndex()];
const FILES = ['/search-box.js', '/voice.js', '/pagefind/titles.json', '/icon.svg'];
/** Says which index belongs to a build; with it the search files of the last build are dropped. */
const INDEX = '/pagefind/pagefind-entry.json';

/**
 * Writes into the worker of a built site what it keeps and a name for it, made from the content: the
 * same files give the same worker, other files a new one that replaces the old.
 */
export async function writeWorker(folder: string): Promise<void> {
  const shell = new Set<string>();
  const hash = createHash('sha256');
  const add = async (path: string) => {
    if (shell.has(path)) return;
    shell.add(path);
    const text = await readFile(join(folder, path.replace(/\/$/, '/index.html')), 'utf8');
    hash.update(`${path}\n${text}`);
    for (const [, found = ''] of text.matchAll(
      /(?:src="|from\s?["'`]|import\s?["'`])([^"'`]+\.js)/g,
    )) {
      await add(new URL(found, `https://inside.example${path}`).pathname);
    }
  };
  for (const path of [...PAGES, ...FILES]) await add(path);
  if (existsSync(join(folder, INDEX))) hash.update(await readFile(join(folder, INDEX)));
  const file = join(folder, WORKER);
  const code = await readFile(file, 'utf8');
  hash.update(code);
  const values = { BUILD: hash.digest('hex').slice(0, 16), SHELL: [...shell], SEEN: SEEN_CACHE };
  const lines = Object.entries(values).map(
    ([name, value]) => `var ${name}=${JSON.stringify(value)};\n`,
  );
  await writeFile(file, lines.join('') + code);
}
