import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tileOrigins } from '#domain/geo/map-tiles.ts';
import { tileSetting } from '#site/config.ts';

/** File in which the build leaves its response headers, in the form that static hosts read. */
const HEADERS_FILE = '_headers';

/** What stands at every address. The browser asks again each time whether a file has changed. */
const FIXED = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Headers that mean nothing on a file that is no page. */
const OF_DOCUMENTS = ['Referrer-Policy', 'Cross-Origin-Opener-Policy', 'Permissions-Policy'];

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * The Content-Security-Policy of a set of pages: only the site's own files and exactly the inline
 * scripts and styles that stand in the pages; pictures also from the servers of the map's tiles,
 * where there are any.
 *
 * @param moreScripts other sources of scripts, e.g. `'wasm-unsafe-eval'`
 */
export function contentSecurityPolicy(
  pages: readonly string[],
  moreScripts: readonly string[] = [],
): string {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  for (const page of pages) {
    for (const [, element, attributes = '', text = ''] of page.matchAll(INLINE)) {
      if (text === '' || attributes.includes('application/ld+json')) continue;
      const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      hashes[element === 'style' ? 'style' : 'script'].add(hash);
    }
  }
  const sources = (kind: 'script' | 'style') => ["'self'", ...[...hashes[kind]].sort()].join(' ');
  return [
    "default-src 'self'",
    ['script-src', sources('script'), ...moreScripts].join(' '),
    `style-src ${sources('style')}`,
    ["img-src 'self' data:", ...tileOrigins(tileSetting())].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The one page that may compile WebAssembly: Pagefind is that. */
const SEARCH_PAGE = '/search/*';

/** Folders of files whose names change with what is in them. */
const HASHED = ['/assets/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/filter/*'];

/** Writes the headers of a built site into its folder. */
export async function writeHeaders(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(html.map((name) => readFile(join(folder, name), 'utf8')));
  const policy = 'Content-Security-Policy';
  const general = { [policy]: contentSecurityPolicy(pages), ...FIXED };
  // Hosts add the headers of all rules that fit: the general one is taken back first.
  const instead = (path: string, name: string, value: string) => [
    path,
    `  ! ${name}`,
    `  ${name}: ${value}`,
  ];
  const lines = [
    '/*',
    ...Object.entries(general).map(([name, value]) => `  ${name}: ${value}`),
    ...instead(SEARCH_PAGE, policy, contentSecurityPolicy(pages, ["'wasm-unsafe-eval'"])),
    ...HASHED.flatMap((path) =>
      instead(path, 'Cache-Control', 'public, max-age=31536000, immutable'),
    ),
    // These speak to pages; on each of thirty small files they would outweigh the file.
    '/pagefind/*',
    ...[policy, ...OF_DOCUMENTS].map((name) => `  ! ${name}`),
  ];
  await writeFile(join(folder, HEADERS_FILE), `${lines.join('\n')}\n`);
}

/** Headers of a path. */
export type HeadersOf = (path: string) => ReadonlyMap<string, string>;

/** Reads the headers that {@link writeHeaders} left in a folder. */
export async function readHeaders(folder: string): Promise<HeadersOf> {
  const text = await readFile(join(folder, HEADERS_FILE), 'utf8');
  const rules = [...text.matchAll(/^(\/.*)\n((?: {2}.*\n)*)/gm)].map(
    ([, path = '', block = '']) => ({
      start: path.replace(/\*$/, ''),
      pairs: [...block.matchAll(/^ {2}(! )?([^:\n]+)(?:: (.*))?$/gm)],
    }),
  );
  return (path) => {
    const headers = new Map<string, string>();
    for (const { start, pairs } of rules) {
      if (!path.startsWith(start)) continue;
      for (const [, taken, name = '', value = ''] of pairs) {
        if (taken === undefined) headers.set(name, value);
        else headers.delete(name);
      }
    }
    return headers;
  };
}
