import postcss from 'postcss';
import type { SiteFault, SitePage } from './page.ts';

const CLASS = /\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-])+)/gi;

/** What Markdown names a block of code after; no look of ours depends on it. */
const OF_MARKDOWN = 'language-';

/** A class name as HTML has it: CSS writes `md:flex` as `md\:flex`, and `2xl` as `\32 xl`. */
const unescape = (name: string) =>
  name.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? sign : String.fromCodePoint(parseInt(hex, 16)),
  );

/** Classes in the selectors of a stylesheet. */
function* styledClasses(css: string): Generator<string> {
  const selectors = new Set<string>();
  postcss.parse(css).walkRules(({ selector }) => {
    selectors.add(selector);
  });
  for (const selector of selectors) {
    for (const [, name = ''] of selector.matchAll(CLASS)) yield unescape(name);
  }
}

/** Words of a script that may be classes: a method that is called is none. */
const scriptWords = (script: string) => script.split(/\.\w+\(|[\s"'`.,()=<>{}#]+/);

/**
 * Every class in the pages is known to a rule or to a script of the site: what is not does nothing, and
 * mostly is a slip of the pen or left over. A page carries only the rules that it uses, so the classes
 * are those of all pages together. Each fault is told once, with the first page that has it.
 *
 * @param assets text of the site's stylesheets and scripts beside the pages, by path
 */
export function* checkClasses(
  pages: readonly SitePage[],
  assets: ReadonlyMap<string, string>,
): Generator<SiteFault> {
  const known = new Set<string>();
  const learn = (names: Iterable<string>) => {
    for (const name of names) known.add(name);
  };
  for (const [path, text] of assets) {
    learn(path.endsWith('.css') ? styledClasses(text) : scriptWords(text));
  }
  for (const { $ } of pages) {
    learn(styledClasses($('style').text()));
    learn(scriptWords($('script:not([type="application/ld+json"])').text()));
  }
  for (const { path, $ } of pages) {
    for (const element of $('[class]')) {
      for (const name of (element.attribs['class'] ?? '').split(/\s+/)) {
        if (name === '' || known.has(name) || name.startsWith(OF_MARKDOWN)) continue;
        known.add(name);
        yield { path, message: `class ${name} is in no rule and no script` };
      }
    }
  }
}
