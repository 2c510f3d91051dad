import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { IMPORTED_SCRIPTS } from '#build/page-scripts.ts';
import { siteProblem } from '#build/site-folder.ts';
import type { PackedPages } from '#domain/search/packed-titles.ts';
import { SITE } from '#site/config.ts';
import { addressOf, isReservedDomain } from '#site/routes.ts';
import { fitsChoice, titlesOf, type Choice } from './choice.ts';
import { stickPage } from './page.ts';
import { classicScript, STICK_SCRIPT, stickScript } from './scripts.ts';
import { StickError, targetProblem, writeCopy } from './target.ts';
import { packFolder } from './zip.ts';

const IMPORTED = [...IMPORTED_SCRIPTS, 'pagefind/pagefind.js'];
/** Calendar files that the list of one's own reads. */
const READ_CALENDARS = /^(?:calendar\/all|(?:events|observances)\/[^/]+)\.ics$/;
/** Pages of which it reads the heading. */
const READ_PAGES = /^routes\/[^/]+\/index\.html$/;
/** Pages for a connection lost, for a wrong address, and for pictures, which no script may draw here. */
const ONLINE_PAGES = ['404.html', 'offline/index.html', 'poster/index.html'];
/** The names that the search knows. */
const TITLES = /^pagefind\/titles[^/]*\.json$/;
/** A page that only leads on to another one. */
const REDIRECT = /<meta http-equiv="?refresh\b/i;
/** What was written. */
export interface Stick {
  readonly pages: number;
  readonly files: number;
  /** Size of the folder and of the zip, in bytes. */
  readonly folderSize: number;
  readonly zipSize: number;
}

/**
 * Makes of a built site a folder that opens from a stick by double click, and a zip beside it. The same site
 * gives the same bytes.
 *
 * @param site folder of the built site; it is only read
 * @param target folder of the copy; the zip has its name and `.zip`
 * @param choice for whom it is made; without it, all pages are in it
 * @throws StickError where there is no site, or something else is in the target
 */
export async function writeStick(site: string, target: string, choice?: Choice): Promise<Stick> {
  const problem = siteProblem(site) ?? targetProblem(site, target);
  if (problem !== undefined) throw new StickError(problem);
  const copy = await stickFiles(site, choice);
  const names = [...copy.keys()].sort();
  const zip = packFolder(basename(target), copy);
  await writeCopy(target, copy, zip);
  return {
    pages: names.filter((name) => name.endsWith('.html')).length,
    files: names.length,
    folderSize: [...copy.values()].reduce((sum, { length }) => sum + length, 0),
    zipSize: zip.length,
  };
}

/** The files of a copy, by their paths in it. */
async function stickFiles(site: string, choice?: Choice): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await namesIn(site);
  const read = (name: string) => readFile(join(site, name), 'utf8');
  const titles = new Map<string, PackedPages>();
  for (const name of names.filter((name) => TITLES.test(name))) {
    // Written by search/write-search.ts with the same type.
    titles.set(name, JSON.parse(await read(name)) as PackedPages);
  }
  const isKept = choice === undefined ? () => true : fitsChoice([...titles.values()], choice);
  const pathOf = (name: string) => `/${name.replace(/(?<=^|\/)index\.html$/, '')}`;
  const pages = new Map<string, string>();
  for (const name of names.filter((name) => name.endsWith('.html'))) {
    const isWanted = isKept(addressOf(pathOf(name))) && !ONLINE_PAGES.includes(name);
    const html = isWanted ? await read(name) : undefined;
    if (html !== undefined && !REDIRECT.test(html)) pages.set(name, html);
  }
  const all = new Set(names.filter((name) => !name.endsWith('.html') || pages.has(name)));
  const context = {
    has: (path: string) => all.has(`${path}${path.endsWith('/') ? 'index.html' : ''}`.slice(1)),
    publicOrigin: isReservedDomain(new URL(SITE.url).hostname)
      ? undefined
      : new URL(SITE.url).origin,
    drawing: (path: string) => readFileSync(join(site, path), 'utf8'),
  };

  const copy = new Map<string, Uint8Array>();
  const put = (name: string, text: string) => copy.set(name, Buffer.from(text));
  const linked = new Set<string>();
  for (const [name, html] of pages) {
    const page = stickPage(html, pathOf(name), context);
    put(name, page.html);
    const heading = READ_PAGES.test(name) ? /<h1\b[^]*?<\/h1>/.exec(html) : null;
    if (heading !== null) put(`${name}.js`, dataScript(name, Buffer.from(heading[0])));
    for (const file of page.files) if (!file.endsWith('/')) linked.add(file.slice(1));
  }
  for (const name of names) {
    if (name.endsWith('.html')) continue;
    const isLinked = linked.has(name);
    if (IMPORTED.includes(name) || (isLinked && name.endsWith('.js'))) {
      put(name, await classicScript(join(site, name)));
      continue;
    }
    if (isLinked || name.endsWith('.css')) copy.set(name, await readFile(join(site, name)));
    const isData = !isLinked && (name.startsWith('pagefind/') || extname(name) === '.json');
    if (isData || READ_CALENDARS.test(name)) {
      const packed = titles.get(name);
      const content =
        packed === undefined
          ? await readFile(join(site, name))
          : Buffer.from(JSON.stringify(titlesOf(packed, isKept)));
      put(`${name}.js`, dataScript(name, content));
    }
  }
  const paths = names.filter((name) => name.endsWith('.html') && !pages.has(name)).map(pathOf);
  const leftOut = JSON.stringify({ origin: context.publicOrigin ?? '', paths });
  put(STICK_SCRIPT, `var kepuLeftOut=${leftOut};${await stickScript()}`);
  return copy;
}

/** A classic script that hands a file over to the scripts that would fetch it. */
function dataScript(name: string, content: Buffer): string {
  const path = JSON.stringify(name);
  return /\.(?:json|ics|html)$/.test(name)
    ? `kepu.file(${path},${JSON.stringify(content.toString())})`
    : `kepu.file(${path},"${content.toString('base64')}",true)`;
}

/** All files of a built site but the compressed copies, which only servers send; sorted. */
async function namesIn(site: string): Promise<readonly string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)).split(sep).join('/'))
    .sort();
}
