import { existsSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { collectionOf, entriesOf, type Entry } from '#checks/read/content.ts';
import type { ContentFile } from '#checks/read/content-file.ts';
import { filesUnder } from '#checks/read/files-under.ts';
import { FILES_VARIABLE, keptReader } from '#checks/read/kept-files.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';

/** Tests and benchmarks build other content with the same code. */
const CONTENT_DIR = contentFolder();
const reader = keptReader(process.env[FILES_VARIABLE]);

/**
 * Loads a collection with the reader of the content check, so that Astro sees the files and the
 * values that the check has seen, and nothing else.
 *
 * @param folder path of the content folder
 * @throws Error in Chinese that names file and line, where a file cannot be read
 */
export function contentLoader(collection: CollectionName, folder = CONTENT_DIR): Loader {
  return {
    name: 'content-loader',
    load: async (context) => {
      const load = async () => {
        const entries = await readCollection(collection, folder);
        context.store.clear();
        await Promise.all(entries.map((entry) => store(context, folder, entry)));
      };
      await load();
      const { watcher } = context;
      watcher?.add(folder);
      const reload = (changed: string) => {
        const path = relative(folder, changed).split(sep).join(posix.sep);
        if (collectionOf(path) !== collection) return;
        load().catch((error: unknown) => {
          context.logger.error(error instanceof Error ? error.message : String(error));
        });
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, reload);
    },
  };
}

/** An entry with the data that Astro compares with its schema. */
export interface LoadedEntry extends Entry {
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The entries of a collection, in the order of their files and lists.
 *
 * @throws Error in Chinese that names file and line, where a file cannot be read
 */
export async function readCollection(
  collection: CollectionName,
  folder: string,
): Promise<readonly LoadedEntry[]> {
  const paths = (await pathsOf(collection, folder)).filter(
    (path) => collectionOf(path) === collection,
  );
  const files = await Promise.all(paths.map((path) => readEntries(collection, folder, path)));
  return files.flat().map((entry, order) => ({
    ...entry,
    id: entry.id || String(order), // words that mean the same have no name
    // The store sorts its entries by id: `order` keeps the place that the editor gave an item.
    data: { ...fields.parse(entry.data), ...(entry.at.length > 0 ? { order } : {}) },
  }));
}

const fields = z.looseObject({});

/** Paths under the folder among which those of a collection are. */
async function pathsOf(collection: CollectionName, folder: string): Promise<readonly string[]> {
  const where = COLLECTIONS[collection];
  if ('list' in where) return existsSync(join(folder, where.list)) ? [where.list] : [];
  const own = join(folder, where.folder);
  if (!existsSync(own)) return [];
  return (await filesUnder(own)).map((path) => `${where.folder}/${path}`);
}

async function readEntries(collection: CollectionName, folder: string, path: string) {
  const read = await reader;
  const file = read(path, readFileSync(join(folder, path), 'utf8')); // see readTexts
  const entries = entriesOf(collection, file);
  const [fault] = file.faults;
  if (fault !== undefined || entries === undefined) throw new Error(unreadable(file));
  return entries;
}

/** During `npm run dev` nobody has run the check before. */
function unreadable({ path, faults: [fault], locate }: ContentFile): string {
  const { line, column } = fault?.position ?? locate([]);
  return `${path}:${line}:${column} ${fault?.message ?? '没有填写项，照模板写'}`;
}

async function store(
  { config, store, parseData, renderMarkdown, generateDigest }: LoaderContext,
  folder: string,
  { id, data, file }: LoadedEntry,
): Promise<void> {
  const absolute = join(folder, file.path);
  const filePath = relative(fileURLToPath(config.root), absolute).split(sep).join(posix.sep);
  const entry = {
    id,
    data: await parseData({ id, data, filePath: absolute }),
    filePath,
    digest: generateDigest(file.text),
  };
  const body = file.body.trim();
  if (file.path.endsWith('.yaml')) store.set(entry);
  else if (file.path.endsWith('.mdx')) store.set({ ...entry, body, deferredRender: true });
  else {
    // Astro looks for front matter in what it renders; the empty one keeps a line of dashes text.
    const rendered = await renderMarkdown(`---\n---\n${body}`, {
      fileURL: pathToFileURL(absolute),
    });
    store.set({ ...entry, body, rendered, assetImports: rendered.metadata?.imagePaths });
  }
}
