import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { checkSite, SITE_CHECKS } from '#checks/site/check-site.ts';
import { SITE } from '#site/config.ts';
import { differentPages } from './same-pages.ts';
import { count, run, type Tally } from './tally.ts';

const BUILD = 'node scripts/build.ts';

/**
 * Builds the site.
 *
 * @returns whether there is one
 */
export const buildAtRoot = (tally: Tally): Promise<boolean> =>
  count(tally, BUILD, () => run('node', ['scripts/build.ts']));

/** Tries a built site: builds it once more for another time zone, and runs every site check. */
export async function checkAtRoot(tally: Tally, site: string): Promise<void> {
  await count(tally, `${BUILD}, a second time`, () => isSameBuild(site));
  const start = performance.now();
  const reports = await checkSite(site);
  tally.durations.push({ name: 'site checks', milliseconds: performance.now() - start });
  console.log('\n── site checks');
  for (const { name, faults } of reports) {
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    for (const { path, message } of faults.slice(0, 20)) console.log(`     ${path}  ${message}`);
    tally[faults.length === 0 ? 'passed' : 'failed'] += 1;
  }
}

/** What {@link checkAtRoot} counts where there is no site, as failed. */
export const CHECKS_AT_ROOT = 1 + SITE_CHECKS.length;

/** The site once more, for a host that gives it a folder: what its build, its checks and tests are told. */
export const IN_FOLDER = {
  SITE_URL: `${SITE.url}/kepu/`,
  OUT_DIR: resolve('.build/in-folder'),
} as const;

/**
 * What looks at how pages are set, and at nothing that an address decides. In a folder it need not look again:
 * that the pages are those of the root is compared byte by byte.
 */
export const LOOKS = [
  'accessibility',
  'chinese-setting',
  'header',
  'old-browser',
  'reading',
  'sheets',
  'themes',
].map((name) => `tests/browser/${name}.test.ts`);

/**
 * Builds the site for a folder of its host, runs every site check over it and compares its pages with those
 * at the root.
 *
 * @param atRoot the built site at the root
 * @returns whether there is a site
 */
export async function buildInFolder(tally: Tally, atRoot: string): Promise<boolean> {
  const node = (script: string) =>
    count(tally, `node ${script}, in a folder`, () =>
      run('node', [script], { settings: IN_FOLDER }),
    );
  if (!(await node('scripts/build.ts'))) {
    tally.failed += 2; // its checks
    return false;
  }
  await node('scripts/check-site.ts');
  await count(tally, 'pages in a folder as at the root', async () => {
    const different = await differentPages(atRoot, IN_FOLDER.OUT_DIR, '/kepu/');
    for (const name of different) console.log(`     differs: ${name}`);
    return different.length === 0;
  });
  return true;
}

/** Builds again, each page anew, as on a machine with another time zone: not one byte may differ. */
async function isSameBuild(site: string): Promise<boolean> {
  const second = resolve('.build/second');
  const pages = resolve('.build/second-pages');
  await rm(pages, { recursive: true, force: true });
  const settings = { OUT_DIR: second, PAGE_CACHE: pages, TZ: 'America/Los_Angeles' };
  if (!(await run('node', ['scripts/build.ts'], { settings }))) return false;
  const different = await differences(site, second);
  for (const name of different) console.log(`     differs: ${name}`);
  return different.length === 0;
}

/** Files that only one folder has, or that differ. */
async function differences(one: string, other: string): Promise<readonly string[]> {
  const list = async (folder: string) =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const names = new Set([...(await list(one)), ...(await list(other))]);
  const read = (folder: string, name: string) =>
    readFile(join(folder, name)).catch(() => undefined);
  const changed: string[] = [];
  for (const name of names) {
    const [a, b] = await Promise.all([read(one, name), read(other, name)]);
    if (a === undefined || b === undefined || !a.equals(b)) changed.push(name);
  }
  return changed;
}
