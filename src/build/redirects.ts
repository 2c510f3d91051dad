import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { redirectsIn, type WrittenRedirect } from '#checks/model/written-redirects.ts';
import { contentOf } from '#checks/read/content.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import {
  caddyRedirects,
  netlifyRedirects,
  nginxRedirects,
  readNetlifyRedirects,
  redirectPage,
  type Redirect,
} from '#site/redirect-files.ts';
import { BASE } from '#site/base.ts';
import { htaccess } from './hosting/apache.ts';
import { webConfig } from './hosting/iis.ts';

const NETLIFY_FILE = '_redirects';

/** The redirects of a content folder; the rest of it is not read. */
export async function writtenRedirects(folder: string): Promise<readonly WrittenRedirect[]> {
  const { list } = COLLECTIONS.redirects;
  const file = join(folder, list);
  const texts: [string, string][] = existsSync(file) ? [[list, await readFile(file, 'utf8')]] : [];
  return redirectsIn(contentOf(texts, basename(folder)));
}

/** Writes the redirects into a built site: a page at each old address, and rules for servers. */
export async function writeRedirects(
  folder: string,
  redirects: readonly Redirect[],
  finish = (html: string) => html,
): Promise<void> {
  for (const redirect of redirects.filter(({ from }) => from.endsWith('/'))) {
    const file = join(folder, redirect.from, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, finish(redirectPage(redirect)));
  }
  const told = redirects.filter(({ keepsQuery }) => keepsQuery !== true);
  await writeFile(join(folder, NETLIFY_FILE), netlifyRedirects(told));
  await writeFile(join(folder, '_redirects.nginx.conf'), nginxRedirects(told));
  await writeFile(join(folder, '_redirects.caddy'), caddyRedirects(told));
  await writeFile(join(folder, '.htaccess'), htaccess(BASE, told));
  await writeFile(join(folder, 'web.config'), webConfig(told));
}

/** The redirects that {@link writeRedirects} left in a folder: old address → new address. */
export async function readRedirects(folder: string): Promise<ReadonlyMap<string, string>> {
  return readNetlifyRedirects(await readFile(join(folder, NETLIFY_FILE), 'utf8'));
}
