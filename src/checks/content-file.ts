import {
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Range,
} from 'yaml';
import { yamlFaults } from './yaml-faults.ts';

/** Position in a file, both numbers from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Steps from the top of a YAML document to a value, e.g. ['measures', 2, 'title']. */
export type FieldPath = readonly PropertyKey[];

/** Something that keeps a file from being read. */
export interface Fault {
  readonly position: Position;
  readonly message: string;
  readonly example?: string;
}

/** A file of the content folder with its YAML read and its positions kept. */
export interface ContentFile {
  /** Path from the repository's root. */
  readonly path: string;
  /** File name without folder and extension: the entry's id. */
  readonly name: string;
  readonly data: unknown;
  /** The whole file as it is written, without byte order mark. */
  readonly text: string;
  /** Markdown text after the front matter; empty for YAML files. */
  readonly body: string;
  /** What is wrong with the YAML itself. */
  readonly faults: readonly Fault[];
  /** Where a field stands; the nearest field above it where it is missing. */
  locate(field: FieldPath): Position;
}

/** The YAML parser takes the square of the number of fields: more would hold up the check. */
const MOST_LINES = 5000;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Reads a content file: front matter of `.md` and `.mdx`, or the whole of a `.yaml` file. Dates
 * stay text. Never throws: what cannot be read is a fault.
 *
 * @example readContentFile('content/units.yaml', '- id: a').data // [{ id: 'a' }]
 */
export function readContentFile(path: string, text: string): ContentFile {
  const name = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const refused = (message: string, position: Position = { line: 1, column: 1 }): ContentFile => {
    const faults = [{ position, message }];
    return { path, name, data: undefined, text, body: '', faults, locate: () => position };
  };
  const garbled = text.indexOf('\uFFFD');
  if (garbled >= 0) {
    const lines = text.slice(0, garbled).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return refused('这里是乱码：请把文件另存为 UTF-8 编码', { line: lines.length, column });
  }
  const clean = text.replace(/^\uFEFF/, '');
  if (path.endsWith('.yaml')) return readYaml({ path, name, text: clean, body: '' }, clean);
  const match = FRONT_MATTER.exec(clean);
  if (match?.index !== 0) return refused('文件开头要有两行 ---，填写项写在它们中间');
  // The blank line keeps the line numbers of the front matter those of the file.
  const body = clean.slice(match[0].length);
  return readYaml({ path, name, text: clean, body }, `\n${match[1] ?? ''}`);
}

function readYaml(
  file: Pick<ContentFile, 'path' | 'name' | 'text' | 'body'>,
  yaml: string,
): ContentFile {
  if (yaml.split('\n', MOST_LINES + 1).length > MOST_LINES) {
    const position = { line: MOST_LINES, column: 1 };
    const message = `填写项超过${MOST_LINES}行，应分成几个文件；看看是不是粘贴错了`;
    return { ...file, data: undefined, faults: [{ position, message }], locate: () => position };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = yamlFaults(document, yaml).map(({ offset, ...words }) => ({
    ...words,
    position: at(offset),
  }));
  return {
    ...file,
    data: faults.length > 0 ? undefined : document.toJS(),
    faults,
    locate: (field) => at(offsetOf(document, field)),
  };
}

function offsetOf(document: Document, field: FieldPath): number {
  for (let length = field.length; length >= 0; length -= 1) {
    const path = field.slice(0, length);
    const node: unknown = document.getIn(path, true);
    if (!hasRange(node) || !node.range) continue;
    // Of an indented block, people look for the name above it.
    const isBlock = isCollection(node) && node.flow !== true;
    return (isBlock ? keyOffset(document, path) : undefined) ?? node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: FieldPath): number | undefined {
  const parent: unknown = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items
    .map((pair) => pair.key)
    .find((k) => isScalar(k) && k.value === path.at(-1));
  return isScalar(key) ? key.range?.[0] : undefined;
}

function hasRange(node: unknown): node is { range?: Range | null } {
  return typeof node === 'object' && node !== null && 'range' in node;
}
