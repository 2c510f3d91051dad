import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,bench}/**/*.test.ts', 'tests/{unit,runner}/**/*.test.ts'],
    env: { TZ: 'America/Los_Angeles' }, // any zone but Shanghai: nothing may lean on the machine's
    restoreMocks: true,
    setupFiles: ['tests/unit/seed.ts'],
    // A slow machine is no wrong result: some tests start the tools as an editor would.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
