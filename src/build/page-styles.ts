import { readFileSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import postcss, { type Container, type Rule } from 'postcss';
import { readScripts } from './script-words.ts';

/** What a page says of itself: its own classes, and those that its scripts know. */
interface PageWords {
  readonly words: ReadonlySet<string>;
  /** Name that stands in the page for each set of utilities that an element has. */
  readonly sets: ReadonlyMap<string, readonly string[]>;
}

/** A piece of the stylesheet: gives its text for a page. */
type Piece = (page: PageWords) => string;

const CLASS = /\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-])+)/gi;
/**
 * Classes, elements of ours, and the page that is named, in one selector; what stands in `:not()` is no
 * need.
 */
const NEEDS = new RegExp(
  `\\[data-page=['"]?([\\w-]+)['"]?\\]|\\[[^\\]]*\\]|:not\\([^)]*\\)|${CLASS.source}|(?:#|::?)[\\w-]+|([a-z]+-[a-z-]+)`,
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
    .map(([, page, name, element]) =>
      page === undefined ? (name === undefined ? element : unescape(name)) : `data-page=${page}`,
    )
    .filter((word) => word !== undefined);

const classesOf = (css: string) => [...css.matchAll(CLASS)].map(([, name = '']) => unescape(name));

const bodyOf = (rule: Rule) => rule.nodes.map(String).join(';');

/** The custom properties that a text reads, e.g. `--color-mist`. */
const readIn = (text: string) =>
  [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

/** The body of a rule for a page: without the colours that only drawings read, where it has none of these. */
function bodyFor(rule: Rule, drawn: ReadonlySet<string>): (words: ReadonlySet<string>) => string {
  const nodes = rule.nodes.map((node) => ({
    text: String(node),
    need: node.type === 'decl' && drawn.has(node.prop) ? node.prop : undefined,
  }));
  const bodyWith = (words: ReadonlySet<string>) =>
    nodes
      .flatMap(({ text, need }) => (need === undefined || words.has(need) ? text : []))
      .join(';');
  const whole = bodyOf(rule);
  return nodes.some(({ need }) => need !== undefined) ? bodyWith : () => whole;
}

/** Rules of one selector around a utility, such as `&:hover` or `& > li`, within one media query. */
interface UtilityRules {
  readonly selector: string;
  /** By the utilities; `at` is the place in the stylesheet. */
  readonly bodies: Map<string, { readonly at: number; text: string }>;
}

/** All rules of utilities in a container, gathered by what stands around the utility's name. */
function utilityPiece(rules: readonly Rule[]): Piece {
  const around = new Map<string, UtilityRules>();
  for (const rule of rules) {
    for (const part of rule.selectors) {
      const [name = ''] = classesOf(part);
      const selector = part.replace(CLASS, '&');
      const gathered: UtilityRules = around.get(selector) ?? { selector, bodies: new Map() };
      around.set(selector, gathered);
      const earlier = gathered.bodies.get(name);
      if (earlier === undefined) {
        gathered.bodies.set(name, { at: gathered.bodies.size, text: bodyOf(rule) });
      } else earlier.text += `;${bodyOf(rule)}`;
    }
  }
  return ({ sets }) => {
    let css = '';
    for (const { selector, bodies } of around.values()) {
      const selectorsOf = new Map<string, string[]>(); // those of the same body share it
      for (const [name, utilities] of sets) {
        const own = [...new Set(utilities.flatMap((utility) => bodies.get(utility) ?? []))];
        if (own.length === 0) continue;
        const body = own
          .sort((a, b) => a.at - b.at)
          .map(({ text }) => text)
          .join(';');
        const selectors = selectorsOf.get(body) ?? [];
        selectors.push(selector.replace('&', `.${name}`));
        if (body !== '') selectorsOf.set(body, selectors);
      }
      for (const [body, selectors] of selectorsOf) css += `${selectors.join()}{${body}}`;
    }
    return css;
  };
}

/** The pieces of a container; its utilities become one, at the place of the first. */
function piecesOf(
  container: Container,
  isUtility: (name: string) => boolean,
  drawn: ReadonlySet<string>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const utilities: Rule[] = [];
  let place = 0;
  for (const node of container.nodes ?? []) {
    const names = node.type === 'rule' ? classesOf(node.selector) : [];
    if (node.type === 'rule' && names.length > 0 && names.every(isUtility)) {
      if (utilities.length === 0) place = pieces.length;
      utilities.push(node);
    } else if (node.type === 'rule') {
      const body = bodyFor(node, drawn);
      const selectors = node.selectors.map((text) => ({ text, needs: neededWords(text) }));
      pieces.push(({ words }) => {
        const used = selectors.filter(({ needs }) => needs.every((word) => words.has(word)));
        return used.length === 0 ? '' : `${used.map(({ text }) => text).join(',')}{${body(words)}}`;
      });
    } else if (node.type === 'atrule' && (node.name === 'media' || node.name === 'supports')) {
      const inner = piecesOf(node, isUtility, drawn);
      pieces.push((page) => {
        const text = inner.map((piece) => piece(page)).join('');
        return text === '' ? '' : `@${node.name} ${node.params}{${text}}`;
      });
    } else if (node.type === 'atrule') {
      // A sheet of paper of its own, `@page district`, belongs to the page of that name.
      const { params } = node;
      const isOfPage = node.name === 'page' && params !== '';
      pieces.push(({ words }) =>
        isOfPage && !words.has(`data-page=${params}`) ? '' : String(node),
      );
    }
  }
  if (utilities.length > 0) pieces.splice(place, 0, utilityPiece(utilities));
  return pieces;
}

/** Classes that stand in the source's stylesheets: components and states, no utilities. */
async function readComponents(styles: string): Promise<ReadonlySet<string>> {
  const names = await readdir(styles);
  const texts = await Promise.all(names.map((name) => readFile(join(styles, name), 'utf8')));
  return new Set(texts.flatMap(classesOf));
}

/** Classes of a stylesheet that a selector names together with another, such as `[&_.ask]:mt-4`. */
function joinedClasses(root: Container): ReadonlySet<string> {
  const joined = new Set<string>();
  root.walkRules(({ selectors }) => {
    for (const names of selectors.map(classesOf)) {
      if (names.length > 1) for (const name of names) joined.add(name);
    }
  });
  return joined;
}

/** The link to the stylesheet, as Astro puts it into the head. */
const SHEET = /<link rel="stylesheet" href="[^"]*?(\/assets\/[^"/]+\.css)">/;
const CLASSES = /(\sclass=)("[^"]*"|[^\s">]+)/g;
const INLINE_SCRIPTS = /<script\b(?![^>]*\bld\+json)[^>]*>([\s\S]*?)<\/script>/g;
const SCRIPT_ADDRESSES = /\ssrc="?[^\s">]*?\/((?:assets\/)?[\w.@-]+\.js)/g;

/** Class names of an attribute as it stands in HTML. */
const namesIn = (attribute: string) =>
  attribute
    .replace(/"/g, '')
    .replace(/&#62;|&gt;/g, '>')
    .replaceAll('&amp;', '&')
    .split(/\s+/)
    .filter(Boolean);

/** The stylesheet, and what was found out with it. */
interface Sheet {
  readonly pieces: readonly Piece[];
  readonly utilities: ReadonlySet<string>;
  /** Styles of pages by what these have. */
  readonly texts: Map<string, string>;
  /** By the scripts of pages. */
  readonly known: Map<string, ScriptedPages>;
}

/** The class names of an attribute: those that become one class, and those that stay. */
interface FoldedClasses {
  readonly own: readonly string[];
  readonly kept: readonly string[];
}

/** Pages with the same scripts: most of them, and with the same few hundred class attributes. */
interface ScriptedPages {
  /** Words that the scripts know. */
  readonly scripted: ReadonlySet<string>;
  readonly attributes: (value: string) => FoldedClasses;
  /** Number of these scripts. */
  readonly at: number;
}

function foldedClasses(isOwn: (name: string) => boolean): (value: string) => FoldedClasses {
  const known = new Map<string, FoldedClasses>();
  return (value) => {
    let folded = known.get(value);
    if (folded === undefined) {
      const names = namesIn(value);
      folded = {
        own: names.filter(isOwn).sort(),
        kept: names.filter((name) => !isOwn(name)),
      };
      known.set(value, folded);
    }
    return folded;
  };
}

/**
 * Prepares the site's one stylesheet so that each page carries what it uses: the rules whose classes
 * stand in the page or in a script that it can load. The utilities of an element become one class:
 * `<p class="mt-4 text-sm">` is published as `<p class="_0">` with `._0{margin-top:1rem;font-size:…}`,
 * which is smaller than a rule for each of them. Utilities that a script knows keep their names.
 *
 * @param folder the built site, for its scripts and the sheet, which it loses
 * @param styles the folder of the stylesheets: the classes in them are no utilities
 * @returns what makes of a page's HTML, with a link to the sheet in it, the page that is published
 */
export async function pageStyles(
  folder: string,
  styles = resolve('src/styles'),
): Promise<(html: string) => string> {
  const wordsOfScript = readScripts(folder);
  const components = await readComponents(styles);
  const readSheet = (sheet: string): Sheet => {
    const root = postcss.parse(sheet);
    const joined = joinedClasses(root);
    const isUtility = (name: string) => !components.has(name) && !joined.has(name);
    const utilities = new Set(classesOf(sheet).filter(isUtility));
    const read = new Set(readIn(sheet));
    const drawn = new Set<string>();
    root.walkDecls(/^--color-/, ({ prop }) => {
      if (!read.has(prop)) drawn.add(prop);
    });
    const texts = new Map<string, string>();
    const known = new Map<string, ScriptedPages>();
    return { pieces: piecesOf(root, isUtility, drawn), utilities, texts, known };
  };
  const sheets = new Map<string, Sheet>();
  /** No page loads the sheet itself: it leaves the site. */
  const takeSheet = (link: string) => {
    const file = join(folder, link);
    const css = readFileSync(file, 'utf8').trim();
    rmSync(file);
    return css;
  };
  const scriptedBy = (scripts: readonly string[], { known, utilities }: Sheet): ScriptedPages => {
    const key = scripts.join('\n');
    let pages = known.get(key);
    if (pages === undefined) {
      const scripted = new Set(scripts.flatMap((script) => [...wordsOfScript(script)]));
      const isOwn = (name: string) => utilities.has(name) && !scripted.has(name);
      pages = { scripted, attributes: foldedClasses(isOwn), at: known.size };
      known.set(key, pages);
    }
    return pages;
  };

  return (html) => {
    const body = html.replace(SHEET, '<style></style>');
    if (body === html) return html;
    const [, link = ''] = SHEET.exec(html) ?? [];
    const sheet = sheets.get(link) ?? readSheet(takeSheet(link));
    sheets.set(link, sheet);
    const { pieces, utilities, texts } = sheet;

    const scripts = [...body.matchAll(INLINE_SCRIPTS), ...body.matchAll(SCRIPT_ADDRESSES)].map(
      ([, script = '']) => script,
    );
    const { scripted, attributes, at } = scriptedBy(scripts, sheet);
    const sets = new Map<string, readonly string[]>();
    for (const word of scripted) {
      if (utilities.has(word)) sets.set(word.replace(/[^\w-]/g, '\\$&'), [word]);
    }
    const words = new Set(readIn(body));
    const page = /<html[^>]*\sdata-page="?([\w-]+)/.exec(body)?.[1];
    if (page !== undefined) words.add(`data-page=${page}`);
    for (const [, element = ''] of body.matchAll(/<([a-z]+-[a-z-]+)/g)) words.add(element);

    const folded = new Map<string, string>();
    const published = body.replace(CLASSES, (_, start: string, value: string) => {
      const { own, kept } = attributes(value);
      for (const name of kept) words.add(name);
      if (own.length === 0) return `${start}"${kept.join(' ')}"`;
      const key = own.join(' ');
      const name = folded.get(key) ?? `_${folded.size.toString(36)}`;
      folded.set(key, name);
      sets.set(name, own);
      return `${start}"${[...kept, name].join(' ')}"`;
    });
    const key = [at, [...words].sort().join(' '), ...folded.keys()].join('\n');
    let text = texts.get(key);
    if (text === undefined) {
      const all = { words: new Set([...scripted, ...words]), sets };
      text = pieces.map((piece) => piece(all)).join('');
      texts.set(key, text);
    }
    return published.replace('<style></style>', () => `<style>${text}</style>`);
  };
}
