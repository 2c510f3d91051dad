import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { openBuiltSearch } from '#build/search/open-built-search.ts';
import { readFormat, writeFormat } from '#build/search/pagefind-format.ts';
import { INDEX_FOLDER, LIST_FILE, writeSearch } from '#build/search/write-search.ts';
import { findPages } from '#domain/search/find-pages.ts';
import type { SearchList } from '#domain/search/search-list.ts';

// Pagefind's files as src/build/search leaves them: what they must find, by hand.
const TEXTS = [
  '三娘湾看海豚，海豚在湾里。12月27日开放。',
  '海湾很大。电话0777，7日值班。盐分：6.5％（海水），world’s。',
  '坭兴陶用土做。讲座2026年开始。',
  'Polaris 是北极星的名字，海很远。电话和緊急電話。',
  '检查分两步：①通过，②没有。',
];
const FOLDERS = ['one', 'two'].map((name) =>
  resolve('.build', `search-index-${process.pid}-${name}`),
);
const [ONE = '', TWO = ''] = FOLDERS;

const LIST: SearchList = {
  pages: TEXTS.map((_, at) => ({ path: `/page-${at}/`, title: `第${at}页`, kind: 'page' })),
  synonyms: [],
  sections: {},
};

beforeAll(async () => {
  for (const folder of FOLDERS) {
    for (const [at, text] of TEXTS.entries()) {
      await mkdir(join(folder, `page-${at}`), { recursive: true });
      const html = `<!doctype html><html lang="zh-CN"><head></head><body><main><h1>第${at}页</h1><p>${text}</p></main></body></html>`;
      await writeFile(join(folder, `page-${at}`, 'index.html'), html);
    }
    await mkdir(join(folder, LIST_FILE, '..'), { recursive: true });
    await writeFile(join(folder, LIST_FILE), JSON.stringify(LIST));
    await writeSearch(folder);
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

test('what Pagefind wrote of the real content is written as it was read', async () => {
  const output = join(TWO, 'as-pagefind-wrote');
  const { index } = await createIndex({ forceLanguage: 'zh-cn' });
  for (const name of await readdir('content/resources')) {
    const text = await readFile(join('content/resources', name), 'utf8');
    const content = `<html><body><pre>${text.replaceAll('<', '&lt;')}</pre></body></html>`;
    await index?.addHTMLFile({ url: `/${name}/`, content });
  }
  await index?.writeFiles({ outputPath: output });
  await close();
  const files = (await readdir(output, { recursive: true })).filter((name) =>
    /\.pf_(?:meta|index)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) {
    const file = await readFile(join(output, name));
    const written = writeFormat(readFormat(file, z.unknown()));
    expect(gunzipSync(written).equals(gunzipSync(file)), name).toBe(true);
  }
});

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
  ['电话', [1, 3]],
  ['緊急電話', [3]],
  ['海豚，海', [0]],
  ['6.5', [1]],
  ['分：6.5％（海', [1]],
  ['65', []],
  ['①通过，②没有', [4]],
  ['两步：①', [4]],
  ['2没有', [4]],
  ['world’s', [1]],
  ['土豚', []],
])('“%s” stands on its pages', async (words, pages) => {
  const search = await openBuiltSearch(ONE);
  const { hits, isNear } = await findPages({ query: `“${words}”` }, '2026-11-25', search);
  const found = isNear ? [] : hits.map(({ id }) => search.titles.pages.get(id)?.path);
  expect(found.sort()).toEqual(pages.map((page) => `/page-${page}/`));
});
