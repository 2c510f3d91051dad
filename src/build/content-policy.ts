import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { tileOrigins } from '#domain/geo/map-tiles.ts';
import { tileSetting } from '#site/map.ts';
import { PREFETCH } from '#site/prefetch.ts';
import { addressOf, routes } from '#site/routes.ts';
import { setChinese } from './chinese-setting.ts';
import { INLINE_MODULES, inlineHash } from './inline-hash.ts';
import { pageStyles } from './page-styles.ts';

/** Code in a built page that is not the site's own. */
export interface PolicyFault {
  /** Path of the page, e.g. `/about/`. */
  readonly page: string;
  /** What was found and where it may come from, in Chinese. */
  readonly message: string;
}

const ELEMENT = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi;
/** The place of the policy: the first element of every head. */
const START = /<meta charset="?utf-8"?\s*\/?>/i;
const TAG = /<[a-z][^\s/>]*((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** What is no good in an attribute; the browser would refuse it. */
function faultOf(name: string, value: string): string | undefined {
  if (/^on[a-z]+$/i.test(name)) return '写在标签里的脚本（on… 属性）';
  if (/^style$/i.test(name)) return 'style 属性';
  return /^\s*javascript:/i.test(value) ? 'javascript: 开头的网址' : undefined;
}
/** Finds the few pages in which it is worth while to look at every tag. */
const SUSPICIOUS = /[\s"'/](?:on[a-z]+|style)\s*=|=\s*["']?\s*javascript:/i;

/** Inline handlers, styles and scripts in the tags of a page. */
function* tagFaults(html: string): Generator<string> {
  if (!SUSPICIOUS.test(html)) return;
  for (const [tag, attributes = ''] of html.matchAll(TAG)) {
    for (const [, name = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
      const fault = faultOf(name, values.join(''));
      if (fault !== undefined) yield `${fault}：${tag}`;
    }
  }
}

/** A page with its policy in it, and what in the page is not the site's own, in Chinese. */
export interface GuardedPage {
  readonly html: string;
  readonly faults: readonly string[];
}

/**
 * Puts into a page the Content-Security-Policy that allows its own inline scripts and styles, before
 * all of them; so it holds on every host, and from a stick. Only the site's own are allowed: scripts
 * by their hash, and the style in the head, where content never stands.
 *
 * @param html the page as Astro wrote it
 * @param known hashes of the scripts that may stand in it ({@link inlineHash})
 * @param moreScripts other sources of scripts, e.g. `'wasm-unsafe-eval'`
 */
export function guardPage(
  html: string,
  known: ReadonlySet<string>,
  moreScripts: readonly string[] = [],
): GuardedPage {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  const faults: string[] = [];
  const headEnd = html.indexOf('</head>');
  const start = START.exec(html);
  for (const { 1: element = '', 2: attributes = '', 3: text = '', index } of html.matchAll(
    ELEMENT,
  )) {
    const isStyle = element.toLowerCase() === 'style';
    const src = /\ssrc="?([^"\s>]*)/i.exec(attributes)?.[1];
    // Data that no browser runs: no policy looks at it.
    if (!isStyle && /\stype="?application\/ld\+json\b/.test(attributes)) continue;
    if (src?.startsWith(addressOf('/assets/')) === true && text === '') continue;
    const hash = hashOf(text);
    const isOwn = isStyle ? index < headEnd : src === undefined && known.has(hash);
    if (isOwn) hashes[isStyle ? 'style' : 'script'].add(hash);
    else faults.push(`<${element}${attributes}>${text.trim()}`);
    if (start === null || index < start.index) faults.push('网页开头没有 <meta charset="utf-8">');
  }
  const rest = html.replace(ELEMENT, '');
  if (/<(?:script|style)\b/i.test(rest)) faults.push('没有写完的 <script> 或 <style>');
  faults.push(...tagFaults(rest));
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(hashes, moreScripts)}">`;
  return { html: html.replace(START, (charset) => charset + policy), faults };
}

function policyOf(
  hashes: Readonly<Record<'script' | 'style', ReadonlySet<string>>>,
  moreScripts: readonly string[],
): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...[...hashes.script].sort(), ...moreScripts].join(' '),
    ["style-src 'self'", ...hashes.style].join(' '),
    ["img-src 'self' data:", ...tileOrigins(tileSetting())].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

/** Hashes of texts; the same few stand in all pages. */
const seen = new Map<string, string>();
function hashOf(text: string): string {
  const hash = seen.get(text) ?? inlineHash(text);
  seen.set(text, hash);
  return hash;
}

/** Makes of a page as Astro rendered it the one that is published. */
export type Finish = (html: string, page: string) => GuardedPage;

/**
 * What finishes the pages of a site whose scripts and sheet are built: their Chinese is set, they get
 * their styles and their policy.
 *
 * @param folder the site, which loses the sheet and the list of module scripts
 */
export async function pageFinisher(folder: string): Promise<Finish> {
  const modules = join(folder, INLINE_MODULES);
  const known = new Set([
    ...z.array(z.string()).parse(JSON.parse(await readFile(modules, 'utf8'))),
    inlineHash(PREFETCH),
  ]);
  await rm(modules);
  const withOwnStyles = await pageStyles(folder);
  return (html, page) => {
    // Pagefind compiles WebAssembly, and runs on this page alone.
    const more = addressOf(page) === routes.search() ? ["'wasm-unsafe-eval'"] : [];
    const { html: guarded, faults } = guardPage(withOwnStyles(setChinese(html)), known, more);
    return { html: holdTools(guarded), faults };
  };
}

/** Scripts that are files wait for `client/start-tools.ts` where it stands in the page. */
const holdTools = (html: string): string =>
  html.includes('template[data-src]')
    ? html.replace(
        /<script type="module" src="([^"]*)"><\/script>/g,
        '<template data-src="$1"></template>',
      )
    : html;

/** Says of each fault of a page, in Chinese, where it is. */
export const policyFaults = (page: string, faults: readonly string[]): readonly PolicyFault[] =>
  faults.map((fault) => {
    const found = fault.length > 120 ? `${fault.slice(0, 120)}…` : fault;
    return { page, message: `这里有网站自己没有写的代码：${found}` };
  });
