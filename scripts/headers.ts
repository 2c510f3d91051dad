import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** File in which the build leaves its response headers, in the form that static hosts read. */
export const HEADERS_FILE = '_headers';

/** What stands at every address. The browser asks again each time whether a page has changed. */
const FIXED = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Their names change with what is in them. */
const HASHED = ['/assets/*', '/pagefind/fragment/*', '/pagefind/index/*'];

/** The one page that runs WebAssembly: the search engine. */
const WITH_WASM = '/search/';

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * The Content-Security-Policy of a set of pages: only the site's own files and exactly the inline
 * scripts and styles that stand in the pages; WebAssembly only where it is asked for.
 */
export function contentSecurityPolicy(pages: readonly string[], isWithWasm = false): string {
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
    `script-src ${sources('script')}${isWithWasm ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${sources('style')}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Writes the headers of a built site into its folder. */
export async function writeHeaders(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const html = names.filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(html.map((name) => readFile(join(folder, name), 'utf8')));
  const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '/*': { 'Content-Security-Policy': contentSecurityPolicy(pages), ...FIXED },
    ...Object.fromEntries(
      HASHED.map((pattern) => [
        pattern,
        { 'Cache-Control': 'public, max-age=31536000, immutable' },
      ]),
    ),
    [WITH_WASM]: { 'Content-Security-Policy': contentSecurityPolicy(pages, true) },
  };
  const blocks = Object.entries(rules).map(([pattern, headers]) =>
    [
      pattern,
      ...Object.entries(headers).flatMap(([name, value]) => [
        // Without this, Cloudflare Pages joins the two values.
        ...(pattern === '/*' ? [] : [`  ! ${name}`]),
        `  ${name}: ${value}`,
      ]),
    ].join('\n'),
  );
  await writeFile(join(folder, HEADERS_FILE), `${blocks.join('\n\n')}\n`);
}

/** Reads what {@link writeHeaders} left in a folder: the headers of a path, later rules first. */
export async function readHeaders(
  folder: string,
): Promise<(path: string) => ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, HEADERS_FILE), 'utf8');
  const rules = text.split('\n\n').map((block) => {
    const pattern = block.slice(0, block.indexOf('\n'));
    const pairs = [...block.matchAll(/^ {2}([\w-]+): (.*)$/gm)];
    return { pattern, pairs: pairs.map(([, name = '', value = '']) => [name, value] as const) };
  });
  return (path) =>
    new Map(
      rules
        .filter(({ pattern }) =>
          pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
        )
        .flatMap(({ pairs }) => pairs),
    );
}
