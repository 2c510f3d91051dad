import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import postcss, { type Container, type Rule } from 'postcss';

/** What a page says of itself: its own classes, and those that its scripts know. */
interface PageWords {
  readonly words: ReadonlySet<string>;
  /** Name that stands in the page for each set of utilities that an element has. */
  readonly sets: ReadonlyMap<string, readonly string[]>;
}

/** A piece of the stylesheet: gives its text for a page. */
type Piece = (page: PageWords) => string;

const CLASS = /\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-])+)/gi;
/** Classes, and the page that is named, in one selector; what stands in `:not()` is no need. */
const NEEDS = new RegExp(
  `\\[data-page=['"]?([\\w-]+)['"]?\\]|\\[[^\\]]*\\]|:not\\([^)]*\\)|${CLASS.source}`,
  'gi',
);

const unescape = (name: string) =>
  name.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? sign : String.fromCodePoint(parseInt(hex, 16)),
  );

/**
 * Words that a page must have for a selector to match anything in it.
 *
 * @example neededWords('.row:not(.last) > .md\\:flex') // ['row', 'md:flex']
 */
export const neededWords = (selector: string): readonly string[] =>
  [...selector.matchAll(NEEDS)]
    .map(([, page, name]) => (page === undefined ? name && unescape(name) : `data-page=${page}`))
    .filter((word) => word !== undefined);

const classesOf = (css: string) => [...css.matchAll(CLASS)].map(([, name = '']) => unescape(name));

const bodyOf = (rule: Rule) => rule.nodes.map(String).join(';');

/** Rules of one selector around a utility, such as `&:hover` or `& > li`, within one media query. */
interface UtilityRules {
  readonly selector: string;
  readonly bodies: Map<string, string>;
}

/** All rules of utilities in a container, gathered by what stands around the utility's name. */
function utilityPiece(rules: readonly Rule[]): Piece {
  const around = new Map<string, UtilityRules>();
  for (const rule of rules) {
    for (const part of rule.selectors) {
      const [name = ''] = classesOf(part);
      const selector = part.replace(CLASS, '&');
      const gathered = around.get(selector) ?? { selector, bodies: new Map<string, string>() };
      around.set(selector, gathered);
      const earlier = gathered.bodies.get(name);
      gathered.bodies.set(name, (earlier === undefined ? '' : `${earlier};`) + bodyOf(rule));
    }
  }
  return ({ sets }) =>
    [...around.values()]
      .flatMap(({ selector, bodies }) =>
        [...sets].map(([name, utilities]) => {
          const own = new Set(utilities);
          const text = [...bodies].flatMap(([utility, body]) => (own.has(utility) ? [body] : []));
          return text.length === 0 ? '' : `${selector.replace('&', `.${name}`)}{${text.join(';')}}`;
        }),
      )
      .join('');
}

function piecesOf(container: Container, isUtility: (name: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let utilities: Rule[] = [];
  for (const node of container.nodes ?? []) {
    const names = node.type === 'rule' ? classesOf(node.selector) : [];
    if (node.type === 'rule' && names.length > 0 && names.every(isUtility)) {
      if (utilities.length === 0) {
        const rules: Rule[] = [];
        utilities = rules;
        let made: Piece | undefined;
        pieces.push((page) => (made ??= utilityPiece(rules))(page));
      }
      utilities.push(node);
    } else if (node.type === 'rule') {
      const body = `{${bodyOf(node)}}`;
      const selectors = node.selectors.map((text) => ({ text, needs: neededWords(text) }));
      pieces.push(({ words }) => {
        const used = selectors.filter(({ needs }) => needs.every((word) => words.has(word)));
        return used.length === 0 ? '' : used.map(({ text }) => text).join(',') + body;
      });
    } else if (node.type === 'atrule' && (node.name === 'media' || node.name === 'supports')) {
      const inner = piecesOf(node, isUtility);
      pieces.push((page) => {
        const text = inner.map((piece) => piece(page)).join('');
        return text === '' ? '' : `@${node.name} ${node.params}{${text}}`;
      });
    } else if (node.type === 'atrule') {
      pieces.push(() => String(node));
    }
  }
  return pieces;
}

const wordsOf = (script: string) => script.split(/[\s"'`.,()=<>{}#]+/);
/** The stylesheet in the head, as Astro puts it there. */
const SHEET = /<style>([\s\S]*?)<\/style>/;
const CLASSES = /(\sclass=)("[^"]*"|[^\s">]+)/g;
const SCRIPTS = /<script\b[^>]*>([\s\S]+?)<\/script>/g;
const SCRIPT_FILES = /[\w.@-]+\.js\b/g;

/**
 * Prepares the site's one stylesheet so that each page carries what it uses: the rules whose classes
 * stand in the page or in a script that it can load. The utilities of an element become one class:
 * `<p class="mt-4 text-sm">` is published as `<p class="a">` with `.a{margin-top:1rem;font-size:…}`,
 * which is smaller than a rule for each of them. Utilities that a script knows keep their names.
 *
 * @param folder the built site, for its scripts
 * @param styles the folder of the stylesheets: the classes in them are no utilities
 * @returns what makes of a page's HTML, with the whole sheet in it, the page that is published
 */
export async function pageStyles(
  folder: string,
  styles = resolve('src/styles'),
): Promise<(html: string) => string> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith('.js')) files.set(basename(name), await readFile(join(folder, name), 'utf8'));
  }
  const components = new Set<string>();
  for (const name of await readdir(styles)) {
    for (const one of classesOf(await readFile(join(styles, name), 'utf8'))) components.add(one);
  }
  const scripted = new Set([...files.values()].flatMap(wordsOf));
  /** Utilities that speak of another class beside themselves, such as `[&_.ask]:mt-4`. */
  const joined = new Set<string>();
  const isUtility = (name: string) =>
    !components.has(name) && !scripted.has(name) && !joined.has(name);

  const loaded = new Map<string, readonly string[]>();
  /** Words of a script and of all that it loads. */
  const loadedWords = (script: string, seen = new Set<string>()): readonly string[] => {
    const known = loaded.get(script);
    if (known !== undefined) return known;
    const words = new Set(wordsOf(script));
    for (const [name] of script.matchAll(SCRIPT_FILES)) {
      const file = files.get(name);
      if (file === undefined || seen.has(name)) continue;
      seen.add(name);
      for (const word of loadedWords(file, seen)) words.add(word);
    }
    loaded.set(script, [...words]);
    return [...words];
  };

  let read:
    | {
        readonly sheet: string;
        readonly pieces: readonly Piece[];
        readonly known: ReadonlySet<string>;
      }
    | undefined;
  const texts = new Map<string, string>();

  return (html) => {
    const sheet = SHEET.exec(html)?.[1];
    if (sheet === undefined) return html;
    if (read?.sheet !== sheet) {
      const root = postcss.parse(sheet);
      root.walkRules(({ selectors }) => {
        for (const names of selectors.map(classesOf)) {
          if (names.length > 1) for (const name of names) joined.add(name);
        }
      });
      read = { sheet, pieces: piecesOf(root, isUtility), known: new Set(classesOf(sheet)) };
    }
    const { pieces, known } = read;
    const words = new Set<string>();
    const page = /<html[^>]*\sdata-page="?([\w-]+)/.exec(html)?.[1];
    if (page !== undefined) words.add(`data-page=${page}`);
    const sets = new Map<string, readonly string[]>();
    const nameOf = new Map<string, string>();
    const body = html.replace(SHEET, '<style></style>');
    const published = body.replace(CLASSES, (_, start: string, value: string) => {
      const names = value
        .replace(/"/g, '')
        .replaceAll('&#62;', '>')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .split(/\s+/)
        .filter(Boolean);
      const utilities = names.filter((name) => known.has(name) && isUtility(name)).sort();
      const kept = names.filter((name) => !utilities.includes(name));
      for (const name of kept) words.add(name);
      if (utilities.length > 0) {
        const key = utilities.join(' ');
        const name = nameOf.get(key) ?? `_${nameOf.size.toString(36)}`;
        nameOf.set(key, name);
        sets.set(name, utilities);
        kept.push(name);
      }
      return `${start}"${kept.join(' ')}"`;
    });
    for (const [, script = ''] of body.matchAll(SCRIPTS)) {
      for (const word of loadedWords(script)) words.add(word);
    }
    for (const [, name = ''] of body.matchAll(/\ssrc="?\/(?:assets\/)?([\w.@-]+\.js)/g)) {
      for (const word of loadedWords(`'${name}'`)) words.add(word);
    }
    const key = [[...words].sort().join(' '), ...nameOf.keys()].join('\n');
    const text = texts.get(key) ?? pieces.map((piece) => piece({ words, sets })).join('');
    texts.set(key, text);
    return published.replace('<style></style>', () => `<style>${text}</style>`);
  };
}
