import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOnThread } from '#build/content-check.ts';
import { BASE_CONTENT } from '#tests/builders/broken-content.ts';

// The check of a build knows which files had no fault in the build before, and says the same as without.
let folder = '';
const EVENT = 'events/2026/2026-lecture.md';
const TODAY = '2026-11-10';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-check-'));
  await cp(BASE_CONTENT, join(folder, 'content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const check = (kept: string) =>
  checkOnThread({ content: join(folder, 'content'), files: join(folder, kept), today: TODAY });

test('a build after another finds the faults that a first one finds, and no others', async () => {
  const file = join(folder, 'content', EVENT);
  const right = await readFile(file, 'utf8');
  const before = await check('kept');
  expect(before).toMatchObject({ isRefused: false });
  expect(await check('kept')).toEqual(before);
  await writeFile(file, `${right}\n<script>x()</script>\n`);
  const wrong = await check('kept');
  expect(wrong).toMatchObject({ isRefused: true });
  expect(wrong).toEqual(await check('none'));
  expect(await check('kept')).toEqual(wrong); // it is not forgotten either
  await writeFile(file, right);
  expect(await check('kept')).toEqual(before);
});

test('files that were read unchecked are checked later', async () => {
  const file = join(folder, 'content', EVENT);
  await writeFile(file, `${await readFile(file, 'utf8')}\n<script>x()</script>\n`);
  const content = join(folder, 'content');
  expect(await checkOnThread({ content, files: join(folder, 'unchecked') })).toEqual({
    report: '',
    isRefused: false,
  });
  expect(await check('unchecked')).toMatchObject({ isRefused: true });
});
