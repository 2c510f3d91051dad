import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { exportInstance, KNOWN_VERSION, readFormat, writeFormat } from './pagefind-format.ts';

// When this fails, Pagefind was updated: build the site, see that tests/integration/build/search-index.test.ts
// passes and `npm run bench:search` reaches its marks, and name the new version in pagefind-format.ts.
test('the files of this version of Pagefind are known', async () => {
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(devDependencies).toMatchObject({ pagefind: KNOWN_VERSION });
});

test('what was written is read', () => {
  const value = ['海豚', [[1, [-25, 7, 300, 70_000], []]]];
  expect(readFormat(writeFormat(value), z.unknown())).toEqual(value);
});

test('another file is refused', () => {
  expect(() => exportInstance('export{search}')).toThrow('1.6.0');
  expect(() => readFormat(Buffer.from('<html>'), z.unknown())).toThrow();
});
