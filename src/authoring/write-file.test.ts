import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from './write-file.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'write-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

test('a new file never takes the place of another, and nothing unfinished is left', async () => {
  const file = join(FOLDER, 'deep/a.md');
  await writeWhole(file, 'one', 'new');
  await expect(writeWhole(file, 'two', 'new')).rejects.toThrow('EEXIST');
  expect(readFileSync(file, 'utf8')).toBe('one');
  await writeWhole(file, 'three', 'over');
  expect(readFileSync(file, 'utf8')).toBe('three');
  expect(readdirSync(join(FOLDER, 'deep'))).toEqual(['a.md']);
});

test('of two at once one wins', async () => {
  const file = join(FOLDER, 'b.md');
  const results = await Promise.allSettled(['x', 'y'].map((text) => writeWhole(file, text, 'new')));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(['x', 'y']).toContain(readFileSync(file, 'utf8'));
});
