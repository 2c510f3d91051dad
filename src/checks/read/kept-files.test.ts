import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { readContentFile } from './content-file.ts';
import { keepFiles, keptReader, wasFaultless } from './kept-files.ts';

vi.mock('yaml', { spy: true });

const PATH = 'content/events/2026/2026-a.md';
const TEXT = '\uFEFF---\ntitle: 潮汐\ncount: .inf\nlist: [1, { a: 2 }]\n---\n\n正文\n';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a text that was read before says the same, at the same places', async () => {
  const kept = join(folder, 'kept');
  const file = readContentFile(PATH, TEXT);
  await keepFiles([file], kept);
  const again = (await keptReader(kept))(PATH, TEXT);
  for (const name of ['path', 'name', 'data', 'text', 'body', 'faults'] as const) {
    expect(again[name], name).toEqual(file[name]);
  }
  expect(again.locate(['list', 1])).toEqual(file.locate(['list', 1]));
  expect(again.written(['count'])).toBe('.inf');
});

test('where a field stands is kept from the first time it is asked for', async () => {
  const kept = join(folder, 'places');
  const none = join(folder, 'none');
  const first = (await keptReader(none))(PATH, TEXT.slice(1));
  const place = first.locate(['list', 1]);
  await keepFiles([first], kept);
  vi.mocked(parseDocument).mockClear();
  const again = (await keptReader(kept))(PATH, TEXT.slice(1));
  expect(again.locate(['list', 1])).toEqual(place);
  expect(parseDocument).not.toHaveBeenCalled();
  expect(again.locate(['title'])).toEqual(readContentFile(PATH, TEXT).locate(['title']));
});

test('a text is known to be without fault under its path alone, and only if that was said', async () => {
  const kept = join(folder, 'checked');
  const text = TEXT.slice(1);
  const other = PATH.replace('2026-a', '2026-b');
  const files = [readContentFile(PATH, text), readContentFile(other, text)];
  await keepFiles(files, kept, new Set(files.slice(0, 1)));
  const read = await keptReader(kept);
  expect(wasFaultless(read(PATH, text))).toBe(true);
  expect(wasFaultless(read(other, text))).toBe(false);
  expect(wasFaultless(read(PATH, text.replace('潮汐', '海豚')))).toBe(false);
});

test('other texts, and files with faults, are read', async () => {
  const kept = join(folder, 'others');
  const faulty = '---\ntitle: [潮汐\n---\n';
  await keepFiles([readContentFile(PATH, TEXT), readContentFile(PATH, faulty)], kept);
  const read = await keptReader(kept);
  expect(read(PATH, TEXT.replace('潮汐', '海豚')).data).toMatchObject({ title: '海豚' });
  expect(read(PATH, faulty).faults).not.toEqual([]);
});

test('without a whole file of what was kept everything is read', async () => {
  const half = join(folder, 'half');
  await writeFile(half, 'not what was kept');
  for (const kept of [undefined, join(folder, 'missing'), half]) {
    expect((await keptReader(kept))(PATH, TEXT).data).toMatchObject({ title: '潮汐' });
  }
});
