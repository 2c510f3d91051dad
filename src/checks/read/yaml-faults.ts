import { isAlias, isCollection, isScalar, visit, type Document, type Node } from 'yaml';

/** What keeps a YAML text from being read, at an offset in it. */
export interface YamlFault {
  readonly offset: number;
  /** One Chinese sentence without full stop. */
  readonly message: string;
  readonly example?: string;
}

type Words = Omit<YamlFault, 'offset'>;

const NO_COLON: Words = {
  message: '这一行没有“名称: 内容”的冒号；如果是接着上一行的话，就和上一行写在一行里',
  example: 'title: 海洋讲座',
};
const AFTER_QUOTE: Words = {
  message: '英文引号在前面已经结束，后面不能再有字；内容里的引号写中文的“ ”',
  example: "title: '一起学“海洋”'",
};
const AFTER_BRACKET: Words = {
  message: '英文括号在前面已经结束，后面不能再有字；内容用括号开头，就用引号把整句包起来',
  example: "title: '[科普周]海洋讲座'",
};
const UNCLOSED_QUOTE: Words = {
  message: '这里开始的引号没有结束',
  example: "compiled: '2026-11-24'",
};
const UNCLOSED_BRACKET: Words = {
  message: '这里开始的括号没有结束',
  example: 'audiences: [public, youth]',
};
const NEEDS_QUOTES: Words = {
  message: '内容不能用这个符号开头，请用引号把整句包起来',
  example: "title: '@市科协：来听讲座'",
};
/** What stands on one level, in one column. */
const ALIGNED = "sources:\n  - title: 活动通知\n    date: '2026-11-24'";
const NOT_ALIGNED: Words = { message: '缩进不对：同一级的内容要左边对齐', example: ALIGNED };
const NEXT_NOT_ALIGNED: Words = {
  message: '缩进不对：这一行和下一行的名称要左边对齐',
  example: ALIGNED,
};

const EXTRA_COLON: Words = {
  message: '这一行多了一个冒号，或者下一行缩进不对；内容里有英文冒号时，请用引号把整句包起来',
  example: "title: '讲座: 海洋'",
};

const TAB: Words = {
  message: '行首有制表符（Tab键），应删掉，改用空格和同一级的内容对齐',
  example: ALIGNED,
};
const UNEXPECTED: Words = { message: '有一个不该出现的符号，检查引号、括号和逗号' };

/** Chinese words for the parser's errors: the first line whose code and text fit. */
const WORDS: readonly { readonly code: string; readonly says?: RegExp; readonly words: Words }[] = [
  {
    code: 'TAB_AS_INDENT',
    words: TAB,
  },
  { code: 'NON_STRING_KEY', words: { message: '冒号前面要写填写项的英文名称' } },
  { code: 'DUPLICATE_KEY', words: { message: '同一个填写项写了两次', example: '' } },
  { code: 'MULTILINE_IMPLICIT_KEY', words: NO_COLON },
  { code: 'MISSING_CHAR', says: /^Implicit/, words: NO_COLON },
  { code: 'MISSING_CHAR', says: /^Tags/, words: NEEDS_QUOTES },
  { code: 'MISSING_CHAR', says: /quote$/, words: UNCLOSED_QUOTE },
  { code: 'MISSING_CHAR', says: /^Flow/, words: UNCLOSED_BRACKET },
  { code: 'MISSING_CHAR', says: /- indicator$/, words: NOT_ALIGNED },
  { code: 'BAD_INDENT', says: /^Flow/, words: UNCLOSED_BRACKET },
  { code: 'BAD_INDENT', words: NOT_ALIGNED },
  { code: 'BLOCK_AS_IMPLICIT_KEY', says: /^A block/, words: NOT_ALIGNED },
  { code: 'BLOCK_AS_IMPLICIT_KEY', words: EXTRA_COLON },
  { code: 'BAD_SCALAR_START', words: NEEDS_QUOTES },
  { code: 'TAG_RESOLVE_FAILED', words: NEEDS_QUOTES },
  {
    code: 'BAD_DQ_ESCAPE',
    words: {
      message: '双引号里的反斜线 \\ 有特别的意思，请改用单引号',
      example: "title: '海\\洋'",
    },
  },
  { code: 'RESOURCE_EXHAUSTION', words: { message: '一层套一层，套得太深了', example: '' } },
  { code: 'MULTIPLE_DOCS', words: { message: '中间多了一行 ---', example: '' } },
  {
    code: 'UNEXPECTED_TOKEN',
    words: UNEXPECTED,
  },
];
const OTHER: Words = { message: '这里的写法读不懂，检查冒号、引号和缩进' };

/**
 * Everything that keeps a document from being read, at most one fault a line: what the parser says
 * of the rest of a line follows from its first mistake. Anchors and aliases are refused, too: here
 * they are always text that lacks its quotes (`*重要*`), and aliases can blow up a small file.
 *
 * @param text what the document was parsed from
 * @example yamlFaults(parseDocument(text), text) // of 'a: b: c': [{ offset: 3, message: '这一行多了…' }]
 */
export function yamlFaults(document: Document.Parsed, text: string): readonly YamlFault[] {
  const problems = [...document.errors, ...document.warnings];
  const nodes = nodesOf(document);
  const said = problems.map(({ code, message, pos }) => {
    const known = WORDS.find((each) => each.code === code && (each.says?.test(message) ?? true));
    const [offset] = pos;
    const words =
      code === 'UNEXPECTED_TOKEN'
        ? afterClosing(nodes, text, offset)
        : known?.words === EXTRA_COLON && !hasColon(text, offset)
          ? NEXT_NOT_ALIGNED
          : undefined;
    return unclosedBefore(nodes, text, offset) ?? { ...(words ?? known?.words ?? OTHER), offset };
  });
  const tabs = problems.length === 0 ? [] : tabsIn(text);
  const tab = problems.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? tabs[0]?.offset;
  const byLine = new Map<number, YamlFault>();
  let isLost = false;
  const all = [...tabs, ...said, ...anchorsIn(nodes, text)];
  for (const fault of movedToOpening(all, nodes, text)) {
    // What follows a tab is out of line because of it.
    if (FOLLOWS_TAB.has(fault.message) && tab !== undefined && tab < fault.offset) continue;
    // Once the parser is out of step, it says the same of every line to the end.
    const isSame = fault.message === UNEXPECTED.message;
    if (isSame && isLost) continue;
    isLost = isSame;
    const line = text.lastIndexOf('\n', fault.offset - 1);
    if (!byLine.has(line)) byLine.set(line, fault);
  }
  return [...byLine.values()];
}

/** What the parser says of lines that are out of place because of a tab above them. */
const FOLLOWS_TAB: ReadonlySet<string> = new Set(
  [NOT_ALIGNED, NEXT_NOT_ALIGNED, UNEXPECTED, NO_COLON, EXTRA_COLON].map(({ message }) => message),
);

/** Tabs before a name or a dash, at which the parser stumbles in its own ways. */
const tabsIn = (text: string): readonly YamlFault[] =>
  [...text.matchAll(/^ *(?:- +)*\t[ \t]*(?=-[ \t]|- *$|[A-Za-z]+[:：])/gm)].map(({ index }) => ({
    ...TAB,
    offset: index,
  }));

/** Whether a colon that a name may end with stands between an offset and the end of its line. */
const hasColon = (text: string, offset: number) =>
  /^[^\n]*:(?:[ \t\r\n]|$)/.test(text.slice(offset));

/**
 * A quote without end before an offset, where that can be told: in brackets it runs on to where the
 * next one opens, over a comma (`start: '2027-05-01, end: '`), and what follows is quoted by that.
 */
function unclosedBefore(
  nodes: readonly PlacedNode[],
  text: string,
  offset: number,
): YamlFault | undefined {
  const brackets = nodes.filter(({ node }) => isCollection(node) && node.flow === true);
  const quoted = nodes.find(
    ({ node, start, end }) => isScalar(node) && end === offset && /['"]/.test(text.charAt(start)),
  );
  if (quoted === undefined || !brackets.some(({ start }) => start < quoted.start)) return undefined;
  const written = /^((['"])[^\n]*?), *(?:[A-Za-z]+: *)?\2$/.exec(text.slice(quoted.start, offset));
  const [, words = '', quote = ''] = written ?? [];
  const isNextQuoted = /^[^'"\n]*(['"])(?=\s*[,\]}])/.exec(text.slice(offset))?.[1] === quote;
  return written !== null && isNextQuoted
    ? { ...UNCLOSED_QUOTE, example: `${words}${quote}`, offset: quoted.start }
    : undefined;
}

/** Words about what stands behind a closed quote or bracket, where it is no comma. */
function afterClosing(
  nodes: readonly PlacedNode[],
  text: string,
  offset: number,
): Words | undefined {
  if (/[,，、]/.test(text.charAt(offset))) return undefined;
  const before = nodes.find(
    ({ end }) => end <= offset && /^[ \t]*$/.test(text.slice(end, offset)) && end > 0,
  );
  const closing = before && text.charAt(before.end - 1);
  if (closing === undefined) return undefined;
  return /['"]/.test(closing) ? AFTER_QUOTE : /[\]}]/.test(closing) ? AFTER_BRACKET : undefined;
}

interface PlacedNode {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

function nodesOf(document: Document.Parsed): readonly PlacedNode[] {
  const nodes: PlacedNode[] = [];
  visit(document, {
    Node: (_, node) => {
      if (node.range) nodes.push({ node, start: node.range[0], end: node.range[1] });
    },
  });
  return nodes;
}

function anchorsIn(nodes: readonly PlacedNode[], text: string): readonly YamlFault[] {
  return nodes
    .filter(({ node }) => isAlias(node) || node.anchor !== undefined)
    .map(({ node, start }) => ({
      // The range of a node leaves its anchor out.
      offset: isAlias(node) ? start : text.lastIndexOf('&', start),
      ...NEEDS_QUOTES,
    }));
}

/**
 * The parser notices an unclosed quote or bracket later: the mistake is where it opens. All that is
 * said after a quote that swallowed the following lines is its consequence.
 */
function movedToOpening(
  faults: readonly YamlFault[],
  nodes: readonly PlacedNode[],
  text: string,
): readonly YamlFault[] {
  const quotes = nodes.filter(
    ({ node, start }) => isScalar(node) && /['"]/.test(text.charAt(start)),
  );
  const brackets = nodes.filter(({ node }) => isCollection(node) && node.flow === true);
  const runaway = quotes.find(({ start, end }) => /\n[ -]*[A-Za-z]+:/.test(text.slice(start, end)));
  const own = faults.filter(({ offset }) => runaway === undefined || offset < runaway.start);
  const moved = own.map((fault) => {
    const isQuote = fault.message === UNCLOSED_QUOTE.message;
    const openings = isQuote ? quotes : fault.message === UNCLOSED_BRACKET.message ? brackets : [];
    const opening = openings.findLast(({ start }) => start <= fault.offset);
    return { ...fault, offset: opening?.start ?? fault.offset };
  });
  return runaway === undefined ? moved : [...moved, { ...UNCLOSED_QUOTE, offset: runaway.start }];
}
