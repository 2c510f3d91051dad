import { LineCounter, parseDocument, type Document, type Range } from 'yaml';

/** Position in a file, both numbers from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Steps from the top of a YAML document to a value, e.g. ['measures', 2, 'title']. */
export type FieldPath = readonly PropertyKey[];

/** A file of the content folder with its YAML read and its positions kept. */
export interface ContentFile {
  /** Path from the repository's root. */
  readonly path: string;
  /** File name without folder and extension: the entry's id. */
  readonly name: string;
  readonly data: unknown;
  /** Markdown text after the front matter; empty for YAML files. */
  readonly body: string;
  /** What is wrong with the YAML itself. */
  readonly faults: readonly { readonly position: Position; readonly message: string }[];
  /** Where a field stands; the nearest field above it where it is missing. */
  locate(field: FieldPath): Position;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;

/** Chinese words for the parser's error codes; others are shown as a general slip. */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对：同一级的内容要对齐，只能用空格',
  BLOCK_AS_IMPLICIT_KEY: '这里不能换行写，检查冒号和缩进',
  DUPLICATE_KEY: '同一个填写项写了两次',
  MISSING_CHAR: '少了一个符号，常见的是冒号后没有空格，或引号、括号没有配对',
  MULTILINE_IMPLICIT_KEY: '填写项的名称不能跨行，检查冒号',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符（Tab）',
  UNEXPECTED_TOKEN: '有一个不该出现的符号',
};

/**
 * Reads a content file: front matter of `.md` and `.mdx`, or the whole of a `.yaml` file. Dates
 * stay text. Never throws: what cannot be read is a fault.
 *
 * @example readContentFile('content/units.yaml', '- id: a').data // [{ id: 'a' }]
 */
export function readContentFile(path: string, text: string): ContentFile {
  const name = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const isYaml = path.endsWith('.yaml');
  const match = isYaml ? null : FRONT_MATTER.exec(text.replace(/^\uFEFF/, ' '));
  if (!isYaml && (match === null || match.index > 1)) {
    const fault = {
      position: { line: 1, column: 1 },
      message: '文件开头要有两行 ---，中间写填写项',
    };
    return { path, name, data: undefined, body: '', faults: [fault], locate: () => fault.position };
  }
  // Blanks keep the line numbers of the front matter those of the file.
  const yaml = match === null ? text : `\n${match[1] ?? ''}`;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = document.errors.map(({ code, pos }) => ({
    position: at(pos[0]),
    message: YAML_FAULTS[code] ?? '这里的写法读不懂，检查冒号、引号和缩进',
  }));
  return {
    path,
    name,
    data: faults.length > 0 ? undefined : toData(document, faults),
    body: match === null ? '' : text.slice(match[0].length),
    faults,
    locate: (field) => at(offsetOf(document, field)),
  };
}

/** Alias bombs make `toJS` throw: that too is a fault of the file. */
function toData(document: Document, faults: { position: Position; message: string }[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    faults.push({
      position: { line: 1, column: 1 },
      message: '引用（* 和 &）太多，请直接写出内容',
    });
    return undefined;
  }
}

function offsetOf(document: Document, field: FieldPath): number {
  for (let length = field.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(field.slice(0, length), true);
    const range = hasRange(node) ? node.range : undefined;
    if (range) return range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { range?: Range | null } {
  return typeof node === 'object' && node !== null && 'range' in node;
}
