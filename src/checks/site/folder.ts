import type { SiteFault } from './page.ts';

/** Where a built site stands. */
export interface Standing {
  /** Address of the host, e.g. `https://www.example.gov.cn`. */
  readonly origin: string;
  /** The folder, e.g. `/kepu`; empty at the root. */
  readonly base: string;
}

/** Files in which every line that begins with a slash names an address. */
const RULES = /(?:^|\/)(?:_headers|_redirects|robots\.txt)$/;
/** A script of pages, in which much that is quoted is no address: patterns, examples, parts of paths. */
const BUNDLE = /^\/assets\/[^/]+\.js$/;
/** What the writing desk opens is content as its files have it: paths without the folder. */
const AS_WRITTEN = /^\/editing\/write\/[^/]+\.json$/;
/** The content rules speak of paths as content names them, without the folder. */
const CONTENT_RULES = '/src/checks/rules/';
/** Texts in which an address stands in quotation marks or, in a page, bare after a sign of equality. */
const QUOTED = /(?:["'`]|\\n)(\/(?!\/)[\w%-][^"'`\s\\<>]*)/g;
const ATTRIBUTES = /\s[\w:-]+=(?:"(?:\d+; ?url=)?|')?(\/(?!\/)[^"'\s>]*)/g;
const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>/g;
const STYLES = /url\(["']?(\/(?!\/)[^"')]*)/g;
const LINES = /(?:^|\s)(\/\S+)/gm;

/**
 * What leads from a site in a folder of its host to outside of it: at the root this would be a page of the
 * site, there it is somebody else's, or none. A whole address of the host is a fault where only the folder is
 * missing: other pages of the host are sources like any. At the root nothing leads outside.
 *
 * @param texts path and text of each file that names addresses
 * @param files paths of all files of the site
 */
export function* checkFolder(
  texts: Iterable<readonly [path: string, text: string]>,
  files: ReadonlySet<string>,
  { origin, base }: Standing,
): Generator<SiteFault> {
  if (base === '') return;
  const isOwn = (address: string) => {
    const path = address.replace(/[?#].*/, '');
    return path !== '/' && files.has(path.replace(/\/$/, '/index.html'));
  };
  const folders = new Set([...files].flatMap((file) => /^\/[\w-]+\//.exec(file)?.[0] ?? []));
  const isMeant = (address: string) =>
    isOwn(address) ||
    (address.includes('${') && folders.has(address.replace(/(?<=\/[\w-]+\/).*/, '')));
  for (const [path, text] of texts) {
    if (AS_WRITTEN.test(path) || (BUNDLE.test(path) && text.includes(CONTENT_RULES))) continue;
    const addresses = [
      ...pathsIn(path, text).filter((address) => !BUNDLE.test(path) || isMeant(address)),
      ...wholeIn(text, origin).filter((address) => isOwn(address)),
    ];
    const outside = addresses.filter((one) => one !== base && !one.startsWith(`${base}/`));
    for (const address of new Set(outside)) {
      yield { path, message: `leads outside ${base}/: ${address}` };
    }
  }
}

/** What stands behind the host in each of its addresses. */
function wholeIn(text: string, origin: string): readonly string[] {
  // Lines of a calendar are folded: an address may go on in the next one.
  const [, ...rests] = text.replaceAll('\r\n ', '').split(origin);
  return rests.map((rest) => /^[^\s"'`<>\\)]*/.exec(rest)?.[0] ?? '');
}

const pathsIn = (path: string, text: string): readonly string[] =>
  patternsOf(path, text).flatMap(([part, pattern]) =>
    [...part.matchAll(pattern)].map(([, address = '']) => address),
  );

/** The parts of a file in which to look, and by which pattern. */
function patternsOf(path: string, text: string): readonly (readonly [string, RegExp])[] {
  if (RULES.test(path)) return [[text, LINES]];
  if (path.endsWith('.html')) {
    const scripts = text.match(SCRIPTS) ?? [];
    return [
      [text.replace(SCRIPTS, ''), ATTRIBUTES],
      [text, STYLES],
      ...scripts.map((script) => [script, QUOTED] as const),
      ...scripts.map((script) => [script.replace(/>[\s\S]*/, '>'), ATTRIBUTES] as const),
    ];
  }
  if (/\.(?:xml|svg)$/.test(path)) return [[text, ATTRIBUTES]];
  if (path.endsWith('.css')) return [[text, STYLES]];
  return /\.(?:js|json|webmanifest|geojson)$/.test(path) ? [[text, QUOTED]] : [];
}
