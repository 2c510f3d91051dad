import { BASE } from '#site/base.ts';
import { SITE } from '#site/config.ts';
import { pathOf, routes } from '#site/routes.ts';

// What a host sends with every file, once, as data. `_headers`, the preview server, `.htaccess`,
// `web.config` and the files of deploy/ are all made of it; tests ask real servers for all of it.

/** Where a header or a type belongs. Paths are those of the site, without the folder it may lie in. */
export type Place =
  | { readonly kind: 'everywhere' }
  /** Addresses of pages: the last part has no dot, or ends with .html. */
  | { readonly kind: 'pages' }
  | { readonly kind: 'ending'; readonly text: string }
  /** A folder; its path ends with a slash. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string };

/** A value and where it belongs. */
export interface Placed {
  readonly at: Place;
  readonly value: string;
}

/** A response header; of the values that fit a path the last one is sent. */
export interface Header {
  readonly name: string;
  readonly values: readonly Placed[];
}

const everywhere: Place = { kind: 'everywhere' };
const pages: Place = { kind: 'pages' };
const ending = (text: string): Place => ({ kind: 'ending', text });
const folder = (path: string): Place => ({ kind: 'folder', path });
const file = (path: string): Place => ({ kind: 'file', path });

const header = (name: string, ...values: readonly (readonly [Place, string])[]): Header => ({
  name,
  values: values.map(([at, value]) => ({ at, value })),
});

/** Folders of files whose names change with what is in them. */
const HASHED = ['/assets/', '/pagefind/fragment/', '/pagefind/index/'].map(folder);

/** Only means something over https; a server that also answers http leaves it out there. */
export const HSTS = 'Strict-Transport-Security';

/** The response headers of the site. */
export const HEADERS: readonly Header[] = [
  // The browser asks again each time whether a file has changed.
  header(
    'Cache-Control',
    [everywhere, 'no-cache'],
    ...HASHED.map((at) => [at, 'public, max-age=31536000, immutable'] as const),
    // Asked for twice by every page, as its picture and as its icon: the second time it is at hand.
    [file('/icon.svg'), 'public, max-age=86400'],
  ),
  header('X-Content-Type-Options', [everywhere, 'nosniff']),
  header('Cross-Origin-Resource-Policy', [everywhere, 'same-origin']),
  // It binds the whole host: in a folder the host's own people decide it.
  ...(SITE.hstsSeconds > 0 && BASE === ''
    ? [header(HSTS, [everywhere, `max-age=${SITE.hstsSeconds}`])]
    : []),
  // Pages carry their own policy (content-policy.ts); this says what a page cannot say itself. A
  // drawing opened alone, and the worker, are documents of their own kind that carry none.
  header(
    'Content-Security-Policy',
    [pages, "frame-ancestors 'none'"],
    [ending('.svg'), "default-src 'none'"],
    [file('/worker.js'), "default-src 'self'"],
  ),
  header('Referrer-Policy', [pages, 'strict-origin-when-cross-origin']),
  header('Cross-Origin-Opener-Policy', [pages, 'same-origin']),
  header('Permissions-Policy', [
    pages,
    'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  ]),
];

const BINARY = 'application/octet-stream';

/** Content types; of those that fit a path the last one is sent. Every file of the site has one. */
export const TYPES: readonly Placed[] = [
  ...Object.entries({
    '.css': 'text/css; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8',
    '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    '.geojson': 'application/geo+json',
    '.html': 'text/html; charset=utf-8',
    '.ics': 'text/calendar; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.jsonld': 'application/ld+json',
    // Of Pagefind's files these are packed already; write-search.ts has unpacked the others.
    '.pf_fragment': BINARY,
    '.pf_index': BINARY,
    '.pf_meta': 'application/cbor',
    '.pagefind': 'application/wasm',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.webmanifest': 'application/manifest+json',
    '.webp': 'image/webp',
    '.xml': 'application/xml; charset=utf-8',
    '.atom.xml': 'application/atom+xml; charset=utf-8',
    '.rss.xml': 'application/rss+xml; charset=utf-8',
  }).map(([text, value]) => ({ at: ending(text), value })),
  { at: file(pathOf(routes.jsonFeed())), value: 'application/feed+json' },
];

/** Files in the site's folder that are for servers alone. */
export const FOR_SERVERS = [
  ...['_headers', '_redirects', '_redirects.nginx.conf', '_redirects.caddy'],
  ...['.htaccess', 'web.config'],
] as const;

/** A text as a regular expression that fits it alone. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A regular expression for the paths of a place, as JavaScript, nginx, Apache and Caddy all read it;
 * undefined for all paths.
 *
 * @param base folder of the host in which the site lies, without a last slash; empty at the root
 * @example patternOf({ kind: 'file', path: '/icon.svg' }, '/kepu') // '^/kepu/icon\\.svg$'
 */
export function patternOf(at: Place, base: string): string | undefined {
  switch (at.kind) {
    case 'everywhere':
      return undefined;
    case 'pages':
      return String.raw`(/[^./]*|\.html)$`;
    case 'ending':
      return `${escaped(at.text)}$`;
    case 'folder':
      return `^${escaped(base + at.path)}`;
    case 'file':
      return `^${escaped(base + at.path)}$`;
  }
}

const fits = (path: string) => {
  return ({ at }: Placed) => new RegExp(patternOf(at, '') ?? '').test(path);
};

/** The headers of a path, by the table; the content type apart. */
export function headersOf(path: string): ReadonlyMap<string, string> {
  return new Map(
    HEADERS.flatMap(({ name, values }) => {
      const found = values.findLast(fits(path));
      return found === undefined ? [] : [[name, found.value]];
    }),
  );
}

/** The content type of a file's path, by the table; undefined where it has none. */
export function typeOf(path: string): string | undefined {
  return TYPES.findLast(fits(path))?.value;
}

/** A regular expression for paths of which the answer is the page «not found», though there is a file. */
export const HIDDEN = String.raw`(/(${FOR_SERVERS.map(escaped).join('|')})|\.(br|gz))$`;

/** Whether the file of a path gains by compression. */
export function isText(path: string): boolean {
  const type = typeOf(path);
  return type !== undefined && type !== BINARY && !/^image\/(?!svg)/.test(type);
}

/** A regular expression for the paths of files that gain by compression, and of pages. */
export const TEXTS = (() => {
  const endings = TYPES.flatMap(({ at }) =>
    at.kind === 'ending' && isText(at.text) ? [escaped(at.text)] : [],
  );
  return `(/[^./]*|${endings.join('|')})$`;
})();
