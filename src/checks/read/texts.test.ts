import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentFolder } from './texts.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['', 'content'],
  ['tests/fixtures', 'tests/fixtures'],
])('CONTENT_DIR=%j names the folder %s', (name, folder) => {
  vi.stubEnv('CONTENT_DIR', name);
  expect(contentFolder()).toBe(resolve(folder));
});
