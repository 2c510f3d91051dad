import { isAlias, isCollection, isScalar, visit, type Document, type Node } from 'yaml';

/** What keeps a YAML text from being read, at an offset in it. */
export interface YamlFault {
  readonly offset: number;
  /** One Chinese sentence without full stop. */
  readonly message: string;
}

const UNCLOSED_QUOTE = '这里开始的引号没有结束';
const UNCLOSED_BRACKET = '这里开始的括号没有结束';
const NEEDS_QUOTES = '内容不能用这个符号开头，请用引号把整句包起来';

/** Chinese words for the parser's errors: the first line whose code and text fit. */
const WORDS: readonly { code: string; says?: RegExp; message: string }[] = [
  { code: 'TAB_AS_INDENT', message: '缩进要用空格，不能用制表符（Tab）' },
  { code: 'NON_STRING_KEY', message: '冒号前面要写填写项的英文名称' },
  { code: 'DUPLICATE_KEY', message: '同一个填写项写了两次' },
  { code: 'MULTILINE_IMPLICIT_KEY', message: '名称后面要有英文冒号，冒号后面空一格' },
  { code: 'MISSING_CHAR', says: /^Implicit/, message: '名称后面要有英文冒号，冒号后面空一格' },
  { code: 'MISSING_CHAR', says: /^Tags/, message: NEEDS_QUOTES },
  { code: 'MISSING_CHAR', says: /quote$/, message: UNCLOSED_QUOTE },
  { code: 'MISSING_CHAR', says: /^Flow/, message: UNCLOSED_BRACKET },
  { code: 'MISSING_CHAR', says: /- indicator$/, message: '缩进不对：同一级的内容要左边对齐' },
  { code: 'BAD_INDENT', says: /^Flow/, message: UNCLOSED_BRACKET },
  { code: 'BAD_INDENT', message: '缩进不对：同一级的内容要左边对齐' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: '这一行多了一个冒号，或者下一行缩进不对；内容里有英文冒号时，请用引号把整句包起来',
  },
  { code: 'BAD_SCALAR_START', message: NEEDS_QUOTES },
  { code: 'TAG_RESOLVE_FAILED', message: NEEDS_QUOTES },
  { code: 'BAD_DQ_ESCAPE', message: '双引号里的反斜线 \\ 有特别的意思，请改用单引号' },
  { code: 'RESOURCE_EXHAUSTION', message: '一层套一层，套得太深了' },
  { code: 'MULTIPLE_DOCS', message: '中间多了一行 ---' },
  { code: 'UNEXPECTED_TOKEN', message: '有一个不该出现的符号，检查引号、括号和逗号' },
];
const OTHER = '这里的写法读不懂，检查冒号、引号和缩进';

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
  const said = problems.map(({ code, message, pos }) => {
    const words = WORDS.find((each) => each.code === code && (each.says?.test(message) ?? true));
    return { offset: pos[0], message: words?.message ?? OTHER };
  });
  const nodes = nodesOf(document);
  const byLine = new Map<number, YamlFault>();
  for (const fault of movedToOpening([...said, ...anchorsIn(nodes, text)], nodes, text)) {
    const line = text.lastIndexOf('\n', fault.offset - 1);
    if (!byLine.has(line)) byLine.set(line, fault);
  }
  return [...byLine.values()];
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
      message: NEEDS_QUOTES,
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
  const moved = own.map(({ offset, message }) => {
    const openings =
      message === UNCLOSED_QUOTE ? quotes : message === UNCLOSED_BRACKET ? brackets : [];
    const opening = openings.findLast(({ start }) => start <= offset);
    return { offset: opening?.start ?? offset, message };
  });
  return runaway === undefined
    ? moved
    : [...moved, { offset: runaway.start, message: UNCLOSED_QUOTE }];
}
