import { inlineHash } from '#build/inline-hash.ts';
import { pathOf } from '#site/routes.ts';
import { forStick, STICK_SCRIPT } from './scripts.ts';

/** What a page of a copy may lead to. */
export interface Copy {
  /** Whether a page or file of the site is in the copy, by its path, e.g. `/places/`. */
  readonly has: (path: string) => boolean;
  /** Address of the site that others can open, without a last slash; undefined where there is none. */
  readonly publicOrigin: string | undefined;
  /** Text of a drawing of which pages show parts (`<use>`), by its path. */
  readonly drawing: (path: string) => string;
}

/** A page that opens from a folder, and the files of the site that it leads to or shows. */
export interface StickPage {
  readonly html: string;
  readonly files: ReadonlySet<string>;
}

const ELEMENT = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi;
const TAG = /<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ADDRESS = /(\s(?:href|src|action)=)"?(\/[^"\s>]*)"?/g;
/** What is asked for only by search engines, by readers of feeds, or by a site that can be installed. */
const FOR_OTHERS =
  /^\s(?:rel="?(?:canonical|alternate|manifest|apple-touch-icon)\b|property="?og:|name="?(?:SiteDomain|twitter:))/;
/** A part that means nothing without a server. */
const ONLINE = /\sdata-online(?![\w-])/;
/** A part of a drawing that is a file of its own. */
const DRAWN = /\shref="?(\/[^"#\s>]+\.svg)#/;
/** What the ids of drawings begin with that came into a page. */
const DRAWN_ID = 'drawn-';
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/**
 * Rewrites a page of the built site so that it opens from a folder: addresses are relative, scripts are
 * classic and stand at the end where modules ran, and the content policy allows files in place of `'self'`,
 * which means nothing there.
 *
 * @param html the page as it was published
 * @param page its path, e.g. `/places/`
 */
export function stickPage(html: string, page: string, copy: Copy): StickPage {
  const files = new Set<string>();
  const up = '../'.repeat(page.split('/').length - 2);
  const relative = (address: string): string | undefined => {
    const [, whole = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
    const path = pathOf(whole);
    if (!copy.has(path)) return undefined;
    files.add(path);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return (up + file.slice(1) || './') + rest;
  };

  const late: string[] = [];
  const hashes = new Set<string>();
  const inline = (code: string) => {
    hashes.add(inlineHash(code));
    return `<script>${code}</script>`;
  };
  const kept: string[] = [];
  /** Code, which has no tags of the page. */
  const keep = (part: string) => `<!--${kept.push(part) - 1}-->`;
  const marked = html
    .replace(/<template data-src=("[^"]*")><\/template>/g, '<script src=$1></script>')
    .replace(ELEMENT, (whole, element: string, attributes: string, text: string) => {
      if (element.toLowerCase() === 'style') return keep(whole);
      if (/\stype="?(?:speculationrules|application\/ld\+json)\b/.test(attributes)) return '';
      const src = /\ssrc="?([^"\s>]*)/.exec(attributes)?.[1];
      if (src !== undefined) {
        late.push(`<script src="${src}"></script>`);
        return '';
      }
      if (!/\stype="?module\b/.test(attributes)) return keep(inline(forStick(text)));
      late.push(keep(inline(`(function(){"use strict";${forStick(text)}})()`)));
      return '';
    });

  const drawings = new Set<string>();
  const tag = (whole: string, slash: string, name: string, attributes: string): string => {
    if (slash !== '') return whole;
    const isOnline = ONLINE.test(attributes);
    if (!isOnline && !/\s(?:href|src|action|property|name|rel)=/.test(attributes)) return whole;
    // A browser takes no part of another file here: the drawing comes into the page.
    if (name === 'use') {
      return whole.replace(DRAWN, (_, drawing: string) => {
        drawings.add(pathOf(drawing));
        return ` href="#${DRAWN_ID}`;
      });
    }
    if (/^(?:link|meta)$/i.test(name) && FOR_OTHERS.test(attributes)) return '';
    const isDownload =
      name === 'a' &&
      /\shref="?[^"\s>]*\.(?:ics|xml|json|jsonld|csv|geojson)"?(?=\s|$)/.test(attributes);
    const changed = attributes.replace(ADDRESS, (_, start: string, address: string) => {
      const found = relative(address);
      if (found !== undefined) return `${start}"${found}"`;
      return copy.publicOrigin === undefined ? '' : `${start}"${copy.publicOrigin}${address}"`;
    });
    const download = isDownload && !/\sdownload\b/.test(attributes) ? ' download' : '';
    return `<${name}${changed}${download}${isOnline ? ' hidden' : ''}>`;
  };

  const body = marked.replace('</body>', () => `${late.join('')}</body>`).replace(TAG, tag);
  const drawn = [...drawings].map((path) => copy.drawing(path).replace(/\sid="/g, `$&${DRAWN_ID}`));
  const policy = POLICY.exec(html)?.[1] ?? '';
  const whole = body
    .replace(/<!--(\d+)-->/g, (_, index: string) => kept[Number(index)] ?? '')
    .replace(
      POLICY,
      () =>
        `<meta http-equiv="Content-Security-Policy" content="${stickPolicy(policy, [...hashes].sort())}"><script src="${up}${STICK_SCRIPT}"></script>`,
    )
    .replace(
      '</body>',
      () => (drawn.length === 0 ? '' : `<div hidden>${drawn.join('')}</div>`) + '</body>',
    );
  return { html: whole, files };
}

/** The policy of a page for its copy: files in place of `'self'`, and the hashes of its scripts now. */
function stickPolicy(policy: string, hashes: readonly string[]): string {
  return policy
    .split(';')
    .map((directive) => {
      const [name = '', ...sources] = directive.trim().replaceAll("'self'", 'file:').split(/\s+/);
      const own =
        name === 'script-src'
          ? sources.filter((source) => !source.startsWith("'sha256-"))
          : sources;
      return [name, ...own, ...(name === 'script-src' ? hashes : [])].join(' ');
    })
    .join(';');
}
