import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEEN_CACHE } from '#client/offline/caches.ts';
import { KEEP_GUIDES } from '#client/offline/keep-guides.ts';
import type { KnownGuide } from '#domain/search/known-guide.ts';
import { OWN } from '#site/base.ts';
import { addressOf, pathOf, routes } from '#site/routes.ts';
import { smallestSize } from './hosting/precompress.ts';

const WORKER = 'worker.js';
/** Kept from the first visit on, for every reader; the pages come with the scripts that they load. */
const FIRST = [
  ...[routes.emergencyNow(), routes.emergencyNames(), routes.offline(), routes.search()],
  ...['/search-box.js', '/icon.svg'].map(addressOf),
];
/** Kept afterwards, where data is not to be saved. */
const LATER = [
  ...[routes.emergency(), routes.pageIndex()],
  ...['/pagefind/titles.json', '/voice.js'].map(addressOf),
];
/** Bytes of guides and of what belongs to them, compressed, that a device keeps at most. */
const MOST_OF_GUIDES = 250_000;
/** Says which index belongs to a build; with it the search files of the last build are dropped. */
const INDEX = '/pagefind/pagefind-entry.json';

/** Scripts, and the signs of what to do: what belongs to a page that is kept. */
const PARTS =
  /(?:src="|from\s?["'`]|import\s?["'`])([^"'`]+\.js|[^"]*\/pictures\/(?:acts|hazards)\/[^"]+\.svg)/g;

/**
 * Writes into the worker of a built site what it keeps and a name for it, made from the content: the
 * same files give the same worker, other files a new one that replaces the old.
 *
 * @param compressed folder of what earlier builds compressed
 */
export async function writeWorker(folder: string, compressed: string): Promise<void> {
  const hash = createHash('sha256');
  const read = (path: string) =>
    readFile(join(folder, pathOf(path).replace(/\/$/, '/index.html')), 'utf8');
  const add = async (list: Set<string>, path: string) => {
    if (list.has(path)) return;
    list.add(path);
    const text = await read(path);
    hash.update(`${path}\n${text}`);
    for (const [, found = ''] of text.matchAll(PARTS)) {
      await add(list, new URL(found, `https://inside.example${path}`).pathname);
    }
  };
  const first = new Set<string>();
  for (const path of FIRST) await add(first, path);
  const later = new Set<string>();
  for (const path of LATER) await add(later, path);
  let bytes = 0;
  // Written by src/pages/emergency/guides.json.ts with the same type.
  const guides = JSON.parse(await read(routes.emergencyNames())) as readonly KnownGuide[];
  for (const { path } of guides) {
    const withGuide = new Set(later);
    await add(withGuide, path);
    for (const part of [...withGuide].slice(later.size)) {
      bytes += await smallestSize(Buffer.from(await read(part)), compressed);
    }
    if (bytes > MOST_OF_GUIDES) break;
    for (const part of withGuide) later.add(part);
  }
  if (existsSync(join(folder, INDEX))) hash.update(await readFile(join(folder, INDEX)));
  const file = join(folder, WORKER);
  const code = await readFile(file, 'utf8');
  hash.update(code);
  const values = {
    BUILD: OWN + hash.digest('hex').slice(0, 16),
    SHELL: [...first],
    LATER: [...later].filter((path) => !first.has(path)),
    SEEN: SEEN_CACHE,
    KEEP_GUIDES,
  };
  const lines = Object.entries(values).map(
    ([name, value]) => `var ${name}=${JSON.stringify(value)};\n`,
  );
  await writeFile(file, lines.join('') + code);
}
