import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const SITE = resolve(process.env['OUT_DIR'] ?? 'dist');
const PAGES = resolve('src/pages');

/** Tools whose script is too large to stand in the page: it comes in files of its own. */
export const TOOL_PAGES: readonly string[] = [
  '/calendar/',
  '/editing/write/',
  '/mine/',
  '/places/',
  '/places/route/',
  '/places/visit/',
  '/poster/',
  '/resources/',
  '/search/',
];

/** Pages that one page file makes and that differ from its largest: which, and in what. */
const FURTHER: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^\/calendar\/for\//, why: 'dates for an audience' },
  { path: /^\/calendar\/in\//, why: 'dates in a district' },
  { path: /^\/resources\/concepts\/./, why: 'resources on a concept: the head of the page' },
  { path: /^\/resources\/stages\//, why: 'resources for a stage' },
  { path: /^\/resources\/years\//, why: 'resources for a school year' },
  { path: /^\/observances\/[a-z-]*month\/$/, why: 'an observance that is a whole month' },
  { path: /^\/about\/$/, why: 'a text that belongs to no section' },
  { path: /^\/resources\/kepu-net\/$/, why: 'a resource elsewhere, without a sheet' },
  { path: /^\/places\/yanxia-mountain\/$/, why: 'a place outdoors' },
  { path: /\/\d+\/$(?<!^\/calendar\/.*)/, why: 'a list that goes on' },
];

/** Kinds of parts of a path, the most special first, as it is to be tried before the others. */
const PARTS = [
  { part: /^[^[]+$/, source: '/$&' },
  { part: /^\[(year|month)\]$/, source: '/\\d+' },
  { part: /^\[\w+\]$/, source: '/[^/]+' },
  { part: /^\[\.{3}\w+\]$/, source: '(?:/.*)?' },
];

/** A page file with the pattern of its paths. */
function patternOf(file: string) {
  const names = file
    .replace(/(\/?index)?\.astro$/, '')
    .split('/')
    .filter(Boolean);
  const ranks = names.map((name) => PARTS.findIndex(({ part }) => part.test(name)));
  const sources = names.map((name) =>
    PARTS.reduce((source, { part, source: by }) => source.replace(part, by), name),
  );
  return { file, pattern: new RegExp(`^${sources.join('')}/$`), rank: ranks.join('') };
}

/** Every built page by its path, the largest first; pages at old addresses, which lead on, are none. */
function builtPages(): readonly string[] {
  return globSync('**/*.html', { cwd: SITE })
    .map((name) => ({ name, bytes: statSync(join(SITE, name)).size }))
    .filter(({ name }) => !readFileSync(join(SITE, name), 'utf8').includes('http-equiv="refresh"'))
    .sort((one, other) => other.bytes - one.bytes || (one.name < other.name ? -1 : 1))
    .map(({ name }) => `/${name.replaceAll(sep, '/').replace(/index\.html$/, '')}`);
}

/**
 * One path for each file in src/pages, the largest page that it makes, and those of `FURTHER`: a new
 * page is covered by being there. Before a build, when tests are only counted, the files themselves.
 */
function pageKinds(): readonly string[] {
  const files = globSync('**/*.astro', { cwd: PAGES }).map((name) => name.replaceAll(sep, '/'));
  if (!existsSync(join(SITE, 'index.html'))) return [...files, ...FURTHER.map(({ why }) => why)];
  const patterns = files.map(patternOf).sort((one, other) => (one.rank < other.rank ? -1 : 1));
  const kinds = new Map<string, string>();
  const pages = builtPages();
  for (const path of pages) {
    const address = path === '/404.html' ? '/404/' : path;
    const file = patterns.find(({ pattern }) => pattern.test(address))?.file;
    if (file === undefined) throw new Error(`no file in src/pages makes ${path}`);
    if (!kinds.has(file)) kinds.set(file, path);
  }
  const unbuilt = files.filter((file) => !kinds.has(file) && !file.includes('['));
  if (unbuilt.length > 0) throw new Error(`dist is older than ${unbuilt.join(', ')}: build again`);
  const further = FURTHER.flatMap(({ path }) => pages.find((page) => path.test(page)) ?? []);
  return [...new Set([...kinds.values(), ...further])].sort();
}

export const PAGE_KINDS = pageKinds();
