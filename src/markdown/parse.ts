import type { Node, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';
import { bareAddresses } from './bare-addresses.ts';

/** The two kinds of text that pages are written in. */
export type MarkdownKind = 'md' | 'mdx';

/** A text that has been read. */
export interface Markdown {
  readonly text: string;
  readonly kind: MarkdownKind;
  /** The text as its kind has it; of `.mdx` that cannot be read, as if it were `.md`. */
  readonly root: Root;
  /** Why the text is no MDX, as the parser says it, and where (an offset). */
  readonly refusal?: { readonly reason: string; readonly offset: number };
}

/** Markdown as Chinese people write it: bold beside Chinese signs, 9:00~11:00, indented paragraphs. */
const CHINESE = [
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly({ singleTilde: false }),
  gfmTable(),
  { disable: { null: ['codeIndented'] } },
];
const TREE = [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()];

/**
 * Reads Markdown or MDX; never throws. Addresses without markup stay text: `bareAddresses` finds
 * them.
 *
 * @example readMarkdown('**注意：**带水', 'md').root.children[0]?.type // 'paragraph'
 */
export function readMarkdown(text: string, kind: MarkdownKind): Markdown {
  if (kind === 'md') return { text, kind, root: readPlain(text) };
  try {
    const root = fromMarkdown(veiled(text), {
      extensions: [...CHINESE, mdxjs()],
      mdastExtensions: [...TREE, mdxFromMarkdown()],
    });
    return { text, kind, root: unveiled(root) };
  } catch (error) {
    return { text, kind, root: readPlain(text), refusal: refusalOf(error) };
  }
}

/** Reads a text as Markdown without MDX: tags are raw HTML, and braces are text. */
export const readPlain = (text: string): Root =>
  unveiled(fromMarkdown(veiled(text), { extensions: CHINESE, mdastExtensions: TREE }));

/** In an address these are no marks; while the text is read, private signs stand for them. */
const MARKS = '*_~';
const VEIL = '\uf8f0\uf8f1\uf8f2';

function veiled(text: string): string {
  let result = text;
  for (const { text: address, index } of bareAddresses(text)) {
    if (!/[*_~]/.test(address)) continue;
    const hidden = address.replace(/[*_~]/g, (sign) => VEIL[MARKS.indexOf(sign)] ?? sign);
    result = result.slice(0, index) + hidden + result.slice(index + address.length);
  }
  return result;
}

function unveiled(root: Root): Root {
  const shown = (value: string) =>
    value.replace(/[\uf8f0-\uf8f2]/g, (sign) => MARKS[VEIL.indexOf(sign)] ?? sign);
  for (const node of nodesIn(root)) {
    if ('value' in node) node.value = shown(node.value);
    if ('url' in node) node.url = shown(node.url);
  }
  return root;
}

function refusalOf(error: unknown): NonNullable<Markdown['refusal']> {
  const reason = error instanceof Error ? error.message : String(error);
  return { reason, offset: placeOf(error) };
}

/** The parser's messages carry a point, or a range, as `place`. */
function placeOf(error: unknown): number {
  const place = fieldOf(error, 'place');
  const offset = fieldOf(fieldOf(place, 'start') ?? place, 'offset');
  return typeof offset === 'number' ? offset : 0;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Where a node begins and ends, as offsets. */
export function rangeOf(node: Node): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** A node and all below it, in the order of the text. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

/** The text with blanks in place of its code, fenced or between backticks; offsets stay. */
export function withoutCode(text: string, root: Root): string {
  return blotted(
    text,
    [...nodesIn(root)].filter(({ type }) => type === 'code' || type === 'inlineCode').map(rangeOf),
  );
}

/** The text with blanks in place of some ranges; lines stay lines. */
export function blotted(text: string, ranges: Iterable<readonly [number, number]>): string {
  let result = text;
  for (const [start, end] of ranges) {
    const gap = result.slice(start, end).replace(/[^\n]/g, ' ');
    result = result.slice(0, start) + gap + result.slice(end);
  }
  return result;
}
