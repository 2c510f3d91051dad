import { defineConfig } from 'vitest/config';

// Runs against the site in dist (or OUT_DIR): build first.
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // `vitest list` only counts the tests: it needs neither a site nor a browser.
    globalSetup: process.argv.includes('list') ? [] : ['tests/browser/serve-site.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
