import { afterEach, expect, it, vi } from 'vitest';
import { isShown } from './draft.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  { dev: true, draft: true, out: true },
  { dev: true, draft: false, out: true },
  { dev: false, draft: true, out: false },
  { dev: false, draft: false, out: true },
])('an entry with draft $draft is shown: $out, in the dev server: $dev', ({ dev, draft, out }) => {
  vi.stubEnv('DEV', dev);
  expect(isShown({ data: { draft } })).toBe(out);
});
