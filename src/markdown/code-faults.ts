import { blotted, nodesIn, rangeOf, readPlain, withoutCode, type Markdown } from './parse.ts';
import { faultOfTag, isKnown, isOpening, tagAt, type Tag } from './tags.ts';

/** Something in a text that must not stay: where it stands, as offsets, and what to do. */
export interface MarkdownFault {
  readonly index: number;
  readonly length: number;
  readonly message: string;
  /** What would be right; empty where nothing would. */
  readonly example?: string;
}

/**
 * Everything in a text that would be run or be raw HTML, and all that keeps MDX from being read:
 * tags that are on no list, comments, expressions, imports and exports. A text without such faults
 * holds words, marks, and the tags of src/markdown/tags.ts.
 */
export function codeFaults(markdown: Markdown): readonly MarkdownFault[] {
  const { text, kind, root, refusal } = markdown;
  const isMdx = kind === 'mdx';
  const plain = isMdx ? readPlain(text) : root;
  const visible = isMdx ? withoutEscapes(withoutCode(text, plain)) : onlyHtml(text, plain);
  const tags: Tag[] = [];
  const faults: MarkdownFault[] = [];
  for (const { 0: sign, index } of visible.matchAll(isMdx ? /[<{}]/g : /</g)) {
    if (sign !== '<') {
      faults.push({ index, length: 1, ...BRACE });
      continue;
    }
    const tag = tagAt(visible, index);
    const fault = tag === undefined ? noTag(visible, index) : faultOfTag(tag, isMdx);
    if (tag !== undefined) tags.push(tag);
    if (fault !== undefined) faults.push({ index, length: tag?.text.length ?? 1, ...fault });
  }
  const code = isMdx ? [...statements(visible)] : [];
  const known = [...oncePerLine(visible, faults), ...code, ...unbalanced(tags, isMdx)];
  if (known.length > 0) return known.sort((a, b) => a.index - b.index);
  if (refusal !== undefined) {
    return [{ index: refusal.offset, length: 1, message: NESTED, example: '' }];
  }
  return isMdx ? [...executed(root)] : [];
}

const BRACE = {
  message: '不能用花括号 { }：它里面的字会当成程序；要印出花括号，前面加一条反斜线',
  example: '\\{例如\\}',
};
const NESTED = '标签和段落套得不对：标签单独占一行，开头和结尾写在同一段里';

/** Signs after a backslash are only signs. */
const withoutEscapes = (text: string) => text.replace(/\\[\\<{}`]/g, '  ');

/** The raw HTML of a text, and blanks for all else. */
function onlyHtml(text: string, root: Markdown['root']): string {
  const words: (readonly [number, number])[] = [];
  let last = 0;
  for (const node of nodesIn(root)) {
    if (node.type !== 'html') continue;
    const [start, end] = rangeOf(node);
    words.push([last, start]);
    last = end;
  }
  return last === 0 ? '' : blotted(text, [...words, [last, text.length]]);
}

function noTag(text: string, index: number) {
  const rest = text.slice(index, index + 300);
  if (rest.startsWith('<!--')) {
    return { message: '注释会跟着网页一起公开，应删掉', example: '' };
  }
  const address = /^<((?:mailto:)?[^\s<>]+@[^\s<>]+|https?:[^\s<>]+)>/.exec(rest)?.[1];
  if (address !== undefined) {
    return { message: '网址和邮箱两边不写尖括号', example: address };
  }
  if (/^<[!?]/.test(rest)) return { message: '这里有一段程序的代码，应删掉', example: '' };
  return /^<\/?[A-Za-z]/.test(rest)
    ? { message: '标签没有写完整，应以 > 结尾；要印出小于号，前面加一条反斜线', example: '\\<' }
    : { message: '小于号 < 会当成标签的开头；写成“低于”，或者前面加一条反斜线', example: '\\<' };
}

/** What a tag holds is told with the tag; two braces that belong together are one mistake. */
function oncePerLine(text: string, faults: readonly MarkdownFault[]): MarkdownFault[] {
  return faults.filter(({ index, message }, at) => {
    const before = faults.slice(0, at).findLast((other) => other.message === message);
    return before === undefined || text.slice(before.index, index).includes('\n');
  });
}

/** MDX runs a line that begins so; the words of a text never do. */
function* statements(text: string): Generator<MarkdownFault> {
  for (const { 0: word, index } of text.matchAll(/^(?:import|export)(?![\w-])/gm)) {
    const message = `不能用 ${word}：正文里不放程序；能用的组件不用引入，直接写`;
    yield { index, length: word.length, message, example: '<HostDrawing step="branch" />' };
  }
}

/** Tags that have no end, or no beginning. */
function* unbalanced(tags: readonly Tag[], isMdx: boolean): Generator<MarkdownFault> {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!isKnown(tag.name, isMdx)) continue;
    if (isOpening(tag)) open.push(tag);
    else if (tag.isEnd && open.pop()?.name !== tag.name) {
      yield at(tag, `</${tag.name}> 没有对应的 <${tag.name}>`);
      return;
    }
  }
  for (const tag of open) yield at(tag, `<${tag.name}> 没有结尾，应写上 </${tag.name}>`);
}

const at = ({ index, text }: Tag, message: string): MarkdownFault => ({
  index,
  length: text.length,
  message,
  example: '',
});

/** Whatever the tree holds that would be run: nothing, if the signs above were all seen. */
function* executed(root: Markdown['root']): Generator<MarkdownFault> {
  for (const node of nodesIn(root)) {
    const isCode =
      node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
        ? node.attributes.some(
            (attribute) =>
              attribute.type !== 'mdxJsxAttribute' ||
              (typeof attribute.value === 'object' && attribute.value !== null),
          )
        : /^mdx(?:Flow|Text)Expression$|^mdxjsEsm$/.test(node.type);
    if (isCode) yield { index: rangeOf(node)[0], length: 1, ...BRACE };
  }
}
