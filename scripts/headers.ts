import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tileOrigins } from '#domain/geo/map-tiles.ts';
import { tileSetting } from '#site/config.ts';

/** File in which the build leaves its response headers, in the form that static hosts read. */
export const HEADERS_FILE = '_headers';

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'Strict-Transport-Security': 'max-age=31536000',
};

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * The Content-Security-Policy of a set of pages: only the site's own files and exactly the inline
 * scripts and styles that stand in the pages; pictures from the servers of the map's tiles, where there
 * are any.
 */
export function contentSecurityPolicy(pages: readonly string[]): string {
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
    `script-src ${sources('script')}`,
    `style-src ${sources('style')}`,
    ["img-src 'self' data:", ...tileOrigins(tileSetting())].join(' '),
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
  const headers = { 'Content-Security-Policy': contentSecurityPolicy(pages), ...FIXED };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  await writeFile(join(folder, HEADERS_FILE), `/*\n${lines.join('\n')}\n`);
}

/** Reads the headers that {@link writeHeaders} left in a folder. */
export async function readHeaders(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, HEADERS_FILE), 'utf8');
  const pairs = [...text.matchAll(/^ {2}([^:]+): (.*)$/gm)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]));
}
