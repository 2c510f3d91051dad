import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'astro/zod';
import { packNames } from '#domain/search/name-file.ts';
import type { NamedPage } from '#domain/search/name-table.ts';
import { synonymSchema } from '#schemas/synonym.ts';
import { parse } from 'yaml';
import { nameTable } from './search-names.ts';
import { readSearchPage } from './search-page.ts';
import { splitIndex, WORDS_FILE } from './split-index.ts';

/** Folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';
/** Pagefind's ready-made interfaces: ours is another. */
const UNUSED = /^pagefind-(component|modular|ui|highlight|worker)/;
/** What stands on a page but is not what it says. */
const EXCLUDED = [
  ...['nav', 'textarea', 'select', 'button', 'script', 'style', 'template'],
  ...['.print-only', '.leaf', '.source-note .no-print', '[aria-hidden=true]'],
];
const HAN = /\p{Script=Han}/gu;
const fragment = z.object({ url: z.string() });

/** Builds the index of every public page of a built site, and the table of names beside it. */
export async function writeSearchIndex(folder: string, content: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
  const { index, errors } = await createIndex({
    forceLanguage: 'zh-cn',
    excludeSelectors: EXCLUDED,
  });
  if (index === undefined) throw new Error(errors.join('\n'));
  const text = await readFile(resolve(content, 'synonyms.yaml'), 'utf8').catch(() => '[]');
  const synonyms = z.array(synonymSchema).parse(parse(text));
  const absent = new Set(synonyms.flatMap(({ words }) => words));
  const pages: Omit<NamedPage, 'id'>[] = [];
  const used = new Set<string>();
  for (const file of files) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const page = readSearchPage(await readFile(join(folder, file), 'utf8'), path);
    if (page === undefined) continue;
    for (const [character] of page.text.matchAll(HAN)) used.add(character);
    for (const word of absent) if (page.text.includes(word)) absent.delete(word);
    const added = await index.addHTMLFile({ url: path, content: page.html });
    if (added.errors.length > 0) throw new Error(`${file}: ${added.errors.join('\n')}`);
    pages.push(page.names);
  }
  const output = join(folder, INDEX_FOLDER);
  const written = await index.writeFiles({ outputPath: output });
  await close();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  for (const name of await readdir(output)) {
    if (UNUSED.test(name)) await rm(join(output, name));
  }
  await splitIndex(output);
  const ids = await readIds(output);
  const named = pages
    .map((page) => ({ id: ids.get(page.path) ?? '', ...page }))
    .sort((a, b) => numberOf(a) - numberOf(b));
  const table = nameTable(named, { synonyms, absent }, used);
  await writeFile(join(output, 'names.json'), JSON.stringify(packNames(table)));
  for (const name of ['names.json', WORDS_FILE, 'pagefind.js']) await compress(join(output, name));
}

/** The number of a page in the index: see pageId(). */
const numberOf = ({ id }: NamedPage) => parseInt(id.replace(/^.*-/, ''), 36);

/** Leaves a compressed copy beside a file: hosts that look for one send it, ours does. */
async function compress(file: string): Promise<void> {
  await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
}

/** Ids of the pages in the index, by path. */
async function readIds(output: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(output, 'fragment'));
  const entries = await Promise.all(
    names.map(async (name) => {
      const text = gunzipSync(await readFile(join(output, 'fragment', name))).toString('utf8');
      const { url } = fragment.parse(JSON.parse(text.replace(/^pagefind_dcd/, '')));
      return [url, name.replace(/\.pf_fragment$/, '')] as const;
    }),
  );
  return new Map(entries);
}
