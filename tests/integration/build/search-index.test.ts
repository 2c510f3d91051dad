import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuiltSearch } from '../../../scripts/open-built-search.ts';
import { INDEX_FOLDER, writeSearchIndex } from '#build/search/search-index.ts';

// Pagefind's files as src/build/search/split-index.ts leaves them: what they must find, by hand.
const TEXTS = [
  '三娘湾看海豚，海豚在湾里。12月27日开放。',
  '海湾很大。电话0777，7日值班。',
  '坭兴陶用土做。讲座2026年开始。',
  'Polaris 是北极星的名字，海很远。',
];
const FOLDERS = ['one', 'two'].map((name) =>
  resolve('.build', `search-index-${process.pid}-${name}`),
);
const [ONE = '', TWO = ''] = FOLDERS;

beforeAll(async () => {
  for (const folder of FOLDERS) {
    for (const [at, text] of TEXTS.entries()) {
      await mkdir(join(folder, `page-${at}`), { recursive: true });
      const head = `<meta property="og:title" content="第${at}页"><meta data-pagefind-filter="kind[content]" content="page">`;
      const html = `<!doctype html><html lang="zh-CN"><head>${head}</head><body><main data-pagefind-body><h1>第${at}页</h1><p>${text}</p></main></body></html>`;
      await writeFile(join(folder, `page-${at}`, 'index.html'), html);
    }
    await writeSearchIndex(folder, resolve('content'));
  }
});

afterAll(async () => {
  for (const folder of FOLDERS) await rm(folder, { recursive: true, force: true });
});

/** Every file of an index with a hash of what is in it. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const index = join(folder, INDEX_FOLDER);
  const entries = await readdir(index, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const lines = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name));
    return `${parentPath.slice(index.length)}/${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return (await Promise.all(lines)).sort();
}

test('two builds make one index, byte for byte', async () => {
  expect((await filesOf(ONE)).length).toBeGreaterThan(8);
  expect(await filesOf(TWO)).toEqual(await filesOf(ONE));
});

test.each([
  ['海豚', [0]],
  ['湾', [0, 1]], // ends a word, stands within another
  ['海', [0, 1, 3]],
  ['海湾很', [1]],
  ['7日', [0, 1]], // in 27日, too
  ['27日', [0]],
  ['777', [1]],
  ['12月27日开放', [0]],
  ['年开', [2]],
  ['陶用土做', [2]],
  ['olar', [3]],
  ['海豚，海', [0]],
  ['土豚', []],
])('“%s” stands on its pages', async (words, pages) => {
  const { find, book } = await openBuiltSearch(ONE);
  const { hits, isNear } = await find({ query: `“${words}”` }, '2026-11-25');
  const found = isNear ? [] : hits.map(({ id }) => book.pages.get(id)?.path);
  expect(found.sort()).toEqual(pages.map((page) => `/page-${page}/`));
});
