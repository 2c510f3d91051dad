import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import postcss, { type AtRule, type Container, type Rule } from 'postcss';

/** A piece of the stylesheet: text that every page gets, or that goes with some classes only. */
interface Piece {
  /** Text for a page that has these words. */
  textFor(words: ReadonlySet<string>): string;
}

const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(.))/gi;
/** Classes, and the page that is named, in one selector; what stands in `:not()` is no need. */
const NEEDS =
  /\[data-page='([\w-]+)'\]|\[[^\]]*\]|:not\([^)]*\)|\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-])+)/gi;

/**
 * Words that a page must have for a selector to match anything in it.
 *
 * @example neededWords('.row:not(.last) > .md\\:flex') // ['row', 'md:flex']
 */
export function neededWords(selector: string): readonly string[] {
  return [...selector.matchAll(NEEDS)]
    .map(([, page, name]) =>
      page === undefined
        ? name?.replace(ESCAPE, (_, hex: string | undefined, sign: string) =>
            hex === undefined ? sign : String.fromCodePoint(parseInt(hex, 16)),
          )
        : `data-page=${page}`,
    )
    .filter((word) => word !== undefined);
}

function rulePiece(rule: Rule): Piece {
  const body = `{${rule.nodes.map(String).join(';')}}`;
  const selectors = rule.selectors.map((text) => ({ text, needs: neededWords(text) }));
  return {
    textFor(words) {
      const used = selectors.filter(({ needs }) => needs.every((word) => words.has(word)));
      return used.length === 0 ? '' : used.map(({ text }) => text).join(',') + body;
    },
  };
}

function atRulePiece(rule: AtRule): Piece {
  const text = String(rule);
  if (rule.name !== 'media' && rule.name !== 'supports') return { textFor: () => text };
  const pieces = piecesOf(rule);
  return {
    textFor(words) {
      const inner = pieces.map((piece) => piece.textFor(words)).join('');
      return inner === '' ? '' : `@${rule.name} ${rule.params}{${inner}}`;
    },
  };
}

const piecesOf = (container: Container): readonly Piece[] =>
  (container.nodes ?? []).flatMap((node) =>
    node.type === 'rule' ? [rulePiece(node)] : node.type === 'atrule' ? [atRulePiece(node)] : [],
  );

/** Words of scripts that could be classes, by the script's text: the same few stand in all pages. */
const wordsOfScripts = new Map<string, readonly string[]>();
function scriptWords(script: string): readonly string[] {
  const known = wordsOfScripts.get(script);
  if (known !== undefined) return known;
  const words = [...new Set(script.split(/[\s"'`.,()=<>{}#]+/))];
  wordsOfScripts.set(script, words);
  return words;
}

const CLASSES = /\sclass="?([^">]*)/g;
const SCRIPTS = /<script\b[^>]*>([\s\S]+?)<\/script>/g;
const SCRIPT_FILES = /[\w.@-]+\.js\b/g;

/**
 * Prepares the site's one stylesheet so that each page can carry what it uses: the rules whose classes
 * stand in the page or in a script that it can load.
 *
 * @param folder the built site, for its scripts
 * @returns the styles for a page, given its HTML and the whole sheet that stands in it
 */
export async function pageStyles(folder: string): Promise<(html: string, sheet: string) => string> {
  const names = await readdir(folder, { recursive: true });
  const scripts = new Map<string, string>();
  for (const name of names.filter((one) => one.endsWith('.js'))) {
    scripts.set(basename(name), await readFile(join(folder, name), 'utf8'));
  }
  /** Adds the words of a script and of all that it loads. */
  const addScript = (words: Set<string>, script: string, seen: Set<string>) => {
    for (const word of scriptWords(script)) words.add(word);
    for (const [name] of script.matchAll(SCRIPT_FILES)) addFile(words, name, seen);
  };
  const addFile = (words: Set<string>, name: string, seen: Set<string>) => {
    const script = scripts.get(name);
    if (script === undefined || seen.has(name)) return;
    seen.add(name);
    addScript(words, script, seen);
  };
  let parsed: { readonly sheet: string; readonly pieces: readonly Piece[] } | undefined;
  const texts = new Map<string, string>();
  return (html, sheet) => {
    if (parsed?.sheet !== sheet) parsed = { sheet, pieces: piecesOf(postcss.parse(sheet)) };
    const own = new Set<string>();
    const page = /<html[^>]*\sdata-page="?([\w-]+)/.exec(html)?.[1];
    if (page !== undefined) own.add(`data-page=${page}`);
    for (const [, value = ''] of html.matchAll(CLASSES)) {
      for (const word of value.split(/\s+/)) own.add(word);
    }
    const seen = new Set<string>();
    for (const [, script = ''] of html.matchAll(SCRIPTS)) addScript(own, script, seen);
    for (const [, name = ''] of html.matchAll(/\ssrc="?\/(?:assets\/)?([\w.@-]+\.js)/g)) {
      addFile(own, name, seen);
    }
    const key = [...own].sort().join(' ');
    const text = texts.get(key) ?? parsed.pieces.map((piece) => piece.textFor(own)).join('');
    texts.set(key, text);
    return text;
  };
}
