import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { routes } from '#site/routes.ts';

/** File in which the build leaves its response headers, in the form that static hosts read. */
export const HEADERS_FILE = '_headers';

/** First line of that file; by it a build knows a folder that it may replace. */
const MARK = '# Response headers, written by npm run build of 钦州科普.';
/** How the file began before it had that line; sites of then may be replaced, too. */
const OLD_MARK = "/*\n  Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-";

/** Whether a file of headers was written by {@link writeHeaders}, and so the folder around it. */
export function isBuildsHeaders(text: string): boolean {
  return text.startsWith(MARK) || text.startsWith(OLD_MARK);
}

/** What stands at every address. The browser asks again each time whether a file has changed. */
const FIXED = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

const POLICY = 'Content-Security-Policy';

/**
 * What means something on pages alone. The pages carry their own policy (content-policy.ts); this
 * one says what a page cannot say itself.
 */
const OF_PAGES = {
  [POLICY]: "frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
};

/** A drawing opened alone, and the worker, are documents of their own kind that carry no policy. */
const OF_PICTURES = "default-src 'none'";
const OF_WORKER = "default-src 'self'";

/** Folders of files whose names change with what is in them. */
const HASHED = ['/assets/*', '/pagefind/fragment/*', '/pagefind/index/*'];

/** Types that hosts often get wrong. */
const TYPES = {
  '/*.atom.xml': 'application/atom+xml; charset=utf-8',
  '/*.csv': 'text/csv; charset=utf-8',
  '/*.geojson': 'application/geo+json',
  '/*.ics': 'text/calendar; charset=utf-8',
  '/*.rss.xml': 'application/rss+xml; charset=utf-8',
  '/*.webmanifest': 'application/manifest+json',
  [routes.jsonFeed()]: 'application/feed+json',
  [routes.sitemap()]: 'application/xml; charset=utf-8',
};

/** Writes the headers of a built site into its folder. */
export async function writeHeaders(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const kinds = new Set(names.map((name) => extname(name.split(sep).at(-1) ?? '')));
  const noPages = [...kinds].filter((kind) => kind !== '' && kind !== '.html').sort();
  const set = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  // Hosts add the headers of all rules that fit: the general one is taken back first.
  const takeBack = (name: string) => `  ! ${name}`;
  const lines = [
    MARK,
    '/*',
    ...set({ ...FIXED, ...OF_PAGES }),
    ...noPages.flatMap((kind) => [
      `/*${kind}`,
      ...Object.keys(OF_PAGES).map(takeBack),
      ...(kind === '.svg' ? set({ [POLICY]: OF_PICTURES }) : []),
    ]),
    '/worker.js',
    ...set({ [POLICY]: OF_WORKER }),
    ...HASHED.flatMap((path) => [
      path,
      takeBack('Cache-Control'),
      ...set({ 'Cache-Control': 'public, max-age=31536000, immutable' }),
    ]),
    // Asked for twice by every page, as its picture and as its icon: the second time it is at hand.
    '/icon.svg',
    takeBack('Cache-Control'),
    ...set({ 'Cache-Control': 'public, max-age=86400' }),
    ...Object.entries(TYPES).flatMap(([path, type]) => [path, ...set({ 'Content-Type': type })]),
  ];
  await writeFile(join(folder, HEADERS_FILE), `${lines.join('\n')}\n`);
}

/** Headers of a path. */
export type HeadersOf = (path: string) => ReadonlyMap<string, string>;

/** Reads the headers that {@link writeHeaders} left in a folder. */
export async function readHeaders(folder: string): Promise<HeadersOf> {
  const text = await readFile(join(folder, HEADERS_FILE), 'utf8');
  const rules = [...text.matchAll(/^(\/.*)\n((?: {2}.*\n)*)/gm)].map(
    ([, path = '', block = '']) => {
      const [start = '', end] = path.split('*');
      return {
        start,
        end,
        pairs: [...block.matchAll(/^ {2}(! )?([^:\n]+)(?:: (.*))?$/gm)],
      };
    },
  );
  return (path) => {
    const headers = new Map<string, string>();
    for (const { start, end, pairs } of rules) {
      if (end === undefined ? path !== start : !(path.startsWith(start) && path.endsWith(end))) {
        continue;
      }
      for (const [, taken, name = '', value = ''] of pairs) {
        if (taken === undefined) headers.set(name, value);
        else headers.delete(name);
      }
    }
    return headers;
  };
}
