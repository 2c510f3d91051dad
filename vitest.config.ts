import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Three tiers. `npm run test:unit`: no process, no build, no browser; `test:integration`: whatever
// starts programs, builds sites or reads all of content/; `test:browser`: the site in dist (or
// OUT_DIR), so build first. A slow machine is no wrong result: no tier has a short timeout.
const isOnlyListing = process.argv.includes('list');

/** Short files that take long: begun last, one of them would keep one processor busy and leave the other idle. */
const LONG =
  /(?:browser\/(?:accessibility|reading|offline)|integration\/(?:project\/check-changes|build\/(?:incremental|build|grown-content)))\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => Number(!LONG.test(moduleId));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,bench}/**/*.test.ts', 'tests/runner/**/*.test.ts'],
          env: { TZ: 'America/Los_Angeles' }, // any zone but Shanghai: nothing may lean on the machine's
          restoreMocks: true,
          isolate: false, // half the time; no test changes what others see
          setupFiles: ['tests/runner/seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          env: { TZ: 'America/Los_Angeles' },
          restoreMocks: true,
          setupFiles: ['tests/runner/seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // `vitest list` only counts the tests: it needs neither a site nor a browser.
          globalSetup: isOnlyListing ? [] : ['tests/browser/serve-site.ts'],
          maxConcurrency: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
