import type { Nodes } from 'mdast';
import { bareIn } from './links.ts';
import { nodesIn, rangeOf, readMarkdown, type Markdown, type MarkdownKind } from './parse.ts';

/**
 * Writes Markdown as Chinese people type it in the Markdown of CommonMark, which every processor
 * reads the same way: emphasis beside Chinese signs as tags, a lone `~` escaped, bare addresses as
 * links that end before Chinese signs, lines of Chinese joined without a gap, indented paragraphs
 * at the margin. Text that needs nothing, and MDX that cannot be read, stays as it is.
 *
 * @example spellOut('9:00~11:00，**注意：**带水', 'md') // '9:00\\~11:00，<strong>注意：</strong>带水'
 */
export function spellOut(text: string, kind: MarkdownKind): string {
  if (!PERHAPS.test(text)) return text;
  const markdown = readMarkdown(text, kind);
  if (markdown.refusal !== undefined) return text;
  const { root } = markdown;
  const patches = [...bareLinks(markdown)];
  for (const node of nodesIn(root)) {
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      patches.push(...marks(text, node));
    }
  }
  for (const node of root.children) patches.push(...margin(text, node));
  for (const lines of paragraphsIn(root)) patches.push(...joints(text, lines));
  patches.push(...escapes(text, root, patches));
  return patched(text, patches);
}

/** A piece of a text, as offsets, and what to write instead. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Han letters and the full-width signs that stand among them. */
const CHINESE = '\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef';
/** The end of a line within a paragraph, with the marks of a quotation and indents. */
const BREAK = /[ \t\u00a0\u3000]*\r?\n(?:[ \t]*>)*[ \t\u00a0\u3000]*/g;

const PERHAPS = new RegExp(
  `[*_~@]|https?:|www\\.|^[ >]*(?: {4}|\\t|[\\u00a0\\u3000])|[${CHINESE}][ \\t]*\\r?\\n[ \\t>]*[${CHINESE}]`,
  'im',
);

/** Signs that end or part a sentence: nobody stresses what begins with one (张*、李*). */
const PAUSE = /^[、，。；：！？）】》」』”’…]/u;
const SIGN = /^[\p{P}\p{S}]$/u;
const TAGS = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

/** Marks that CommonMark would print, as tags. */
function marks(text: string, node: Nodes & { readonly type: keyof typeof TAGS }): Patch[] {
  const [start, end] = rangeOf(node);
  const size = node.type === 'emphasis' ? 1 : 2;
  const inner = text.slice(start + size, end - size);
  const before = /([^*_~])?[*_~]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? ' ';
  const after = /^[*_~]*([^*_~])?/u.exec(text.slice(end, end + 40))?.[1] ?? ' ';
  const first = /[^*_~]/u.exec(inner)?.[0] ?? ' ';
  const last = /([^*_~])[*_~]*$/u.exec(inner)?.[1] ?? ' ';
  const isOpen = !SIGN.test(first) || isEdge(before);
  const isShut = !SIGN.test(last) || isEdge(after);
  if (isOpen && isShut) return [];
  const tag = TAGS[node.type];
  const [open, shut] =
    !isOpen && PAUSE.test(inner)
      ? [escaped(text.slice(start, start + size)), escaped(text.slice(end - size, end))]
      : [`<${tag}>`, `</${tag}>`];
  return [
    { start, end: start + size, put: open },
    { start: end - size, end, put: shut },
  ];
}

const isEdge = (sign: string) => /^\s$/.test(sign) || SIGN.test(sign);

/** Bare addresses as links. */
function* bareLinks(markdown: Markdown): Generator<Patch> {
  for (const { text, address, index } of bareIn(markdown)) {
    const words = text.replace(/[\\`*_{}[\]<>()#+.!|~:@/-]/g, '\\$&');
    const target = address.replace(/[\\()<>*_~]/g, '\\$&');
    yield { start: index, end: index + text.length, put: `[${words}](${target})` };
  }
}

/** Blanks before a paragraph or a heading, by which CommonMark would make it code. */
function* margin(text: string, node: Nodes): Generator<Patch> {
  if (node.type !== 'paragraph' && node.type !== 'heading') return;
  const [start] = rangeOf(node);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const wide = /^[\u00a0\u3000]*/.exec(text.slice(start))?.[0].length ?? 0;
  if (start - line > 3 || wide > 0 || text.slice(line, start).includes('\t')) {
    yield { start: line, end: start + wide, put: '' };
  }
}

/** The words of each paragraph, heading and cell, leaf by leaf. */
function* paragraphsIn(node: Nodes): Generator<readonly Nodes[]> {
  if (node.type === 'paragraph' || node.type === 'heading') {
    yield [...leavesIn(node)];
  } else if ('children' in node) {
    for (const child of node.children) yield* paragraphsIn(child);
  }
}

function* leavesIn(node: Nodes): Generator<Nodes> {
  if ('children' in node && node.children.length > 0) {
    for (const child of node.children) yield* leavesIn(child);
  } else yield node;
}

/** Ends of lines between Chinese, which browsers would show as a gap. */
function* joints(text: string, leaves: readonly Nodes[]): Generator<Patch> {
  const isChinese = (sign: string | undefined) =>
    sign !== undefined && new RegExp(`[${CHINESE}]`).test(sign);
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.type !== 'text') continue;
    const [start, end] = rangeOf(leaf);
    const words = text.slice(start, end);
    for (const { 0: gap, index } of words.matchAll(BREAK)) {
      const before = index > 0 ? words[index - 1] : lastLetter(leaves[at - 1]);
      const next = index + gap.length;
      const after = next < words.length ? words[next] : firstLetter(leaves[at + 1]);
      if (isChinese(before) && isChinese(after)) {
        yield { start: start + index, end: start + next, put: '' };
      }
    }
  }
}

const lettersOf = (leaf: Nodes | undefined) =>
  leaf?.type === 'text' || leaf?.type === 'inlineCode' ? leaf.value : '';
const firstLetter = (leaf: Nodes | undefined) => lettersOf(leaf).at(0);
const lastLetter = (leaf: Nodes | undefined) => lettersOf(leaf).at(-1);

/** Marks that are only signs: every processor shall take them so. */
function* escapes(text: string, root: Nodes, taken: readonly Patch[]): Generator<Patch> {
  for (const node of nodesIn(root)) {
    if (node.type !== 'text') continue;
    const [start, end] = rangeOf(node);
    for (const { 0: sign, index } of text.slice(start, end).matchAll(/\\[!-/:-@[-`{-~]|[*~]/g)) {
      const at = start + index;
      if (sign.length > 1 || taken.some((patch) => patch.start <= at && at < patch.end)) continue;
      yield { start: at, end: at + 1, put: escaped(sign) };
    }
  }
}

const escaped = (signs: string) => signs.replace(/./gs, '\\$&');

function patched(text: string, patches: readonly Patch[]): string {
  const inOrder = patches.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, put } of inOrder) {
    if (start < done) continue;
    result += text.slice(done, start) + put;
    done = end;
  }
  return result + text.slice(done);
}
