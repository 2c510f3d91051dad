import { mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

const TEXT = '科普'.repeat(500);
const FILES = {
  'index.html': TEXT,
  'same/index.html': TEXT,
  'tiny.txt': 'a',
  'picture.png': TEXT,
  _headers: TEXT,
  'pagefind/a.pf_index': TEXT,
};
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'precompress-'));
});
afterEach(() => rm(root, { recursive: true }));

async function site(name: string): Promise<string> {
  const folder = join(root, name);
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}
const cache = () => join(root, 'cache');
const packed = async (folder: string) =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name)).sort();

test('texts alone get compressed forms, where these are smaller', async () => {
  const folder = await site('site');
  await precompress(folder, cache());
  expect(await packed(folder)).toEqual([
    ...['index.html.br', 'index.html.gz', 'same/index.html.br', 'same/index.html.gz'],
  ]);
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(TEXT);
  expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(TEXT);
});

test('a text is compressed once, also over several builds, to the same bytes', async () => {
  const [one, two] = [await site('one'), await site('two')];
  await precompress(one, cache());
  const kept = await readdir(cache());
  const made = async () =>
    Promise.all(kept.map(async (name) => (await stat(join(cache(), name))).ino));
  const before = await made();
  await precompress(two, cache());
  expect(await readdir(cache())).toEqual(kept);
  expect(await made()).toEqual(before);
  for (const name of await packed(one)) {
    expect(await readFile(join(two, name))).toEqual(await readFile(join(one, name)));
  }
});

test('the cache does not grow for ever: the oldest go, never what is in use', async () => {
  const folder = await site('site');
  await precompress(folder, cache());
  const used = await readdir(cache());
  const old = Array.from({ length: 15 }, (_, index) => `old-${index}`);
  for (const name of old) await writeFile(join(cache(), name), '');
  await precompress(folder, cache(), 10);
  const left = await readdir(cache());
  expect(left).toEqual(expect.arrayContaining(used));
  expect(left).toHaveLength(used.length + 10);
});
