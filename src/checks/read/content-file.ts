import {
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Range,
} from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import { showFound } from '#checks/report/problem.ts';
import { yamlFaults, type YamlFault } from './yaml-faults.ts';
import { fixTypos, typosIn, type Typo } from './yaml-typos.ts';

/** Position in a file, both numbers from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Steps from the top of a YAML document to a value, e.g. ['measures', 2, 'title']. */
export type FieldPath = readonly PropertyKey[];

/** Something that keeps a file from being read. */
interface Fault {
  readonly position: Position;
  readonly message: string;
  readonly found?: string;
  readonly example?: string;
}

/** A file of the content folder with its YAML read and its positions kept. */
export interface ContentFile {
  /** Path from the repository's root. */
  readonly path: string;
  /** File name without folder and extension: the entry's id. */
  readonly name: string;
  /** Of a file with faults what was meant, where that is plain; else undefined. */
  readonly data: unknown;
  /** The whole file as it is written, without byte order mark. */
  readonly text: string;
  /** Markdown text after the front matter; empty for YAML files. */
  readonly body: string;
  /** What is wrong with the YAML itself. */
  readonly faults: readonly Fault[];
  /** Where a field stands; the nearest field above it where it is missing. */
  locate(field: FieldPath): Position;
  /** A value as its editor wrote it (`012`, not 12); undefined of lists, sets of fields, nothing. */
  written(field: FieldPath): string | undefined;
}

/** The YAML parser takes the square of the number of fields: more would hold up the check. */
const LINE_LIMIT = 5000;

/** Places of a file whose fields are not known. */
const nowhere = (position: Position) => ({ locate: () => position, written: () => undefined });

/** To the parser a part of the field's name. */
const CHINESE_INDENT = /^ *[\u3000\u00a0][ \u3000\u00a0]*[-A-Za-z]/m;

/** Whether the lines of a text end as those of an old Macintosh did, which nothing else reads. */
export const hasOldLineEnds = (text: string): boolean =>
  text.includes('\r') && !text.includes('\n');

/**
 * Reads a content file: front matter of `.md` and `.mdx`, or the whole of a `.yaml` file. Dates
 * stay text. Never throws: what cannot be read is a fault.
 *
 * @example readContentFile('content/units.yaml', '- id: a').data // [{ id: 'a' }]
 */
export function readContentFile(path: string, text: string): ContentFile {
  const name = nameOf(path);
  const refused = (fault: Fault): ContentFile => {
    const { position } = fault;
    return { path, name, data: undefined, text, body: '', faults: [fault], ...nowhere(position) };
  };
  const garbled = text.indexOf('\uFFFD');
  if (garbled >= 0) {
    const lines = text.slice(0, garbled).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    const message = '这里是乱码：请把文件另存为 UTF-8 编码';
    return refused({ position: { line: lines.length, column }, message });
  }
  const clean = text.replace(/^\uFEFF/, '');
  if (hasOldLineEnds(clean)) {
    const message = '换行是老式的（只有CR），网站读不了：用编辑软件“另存为”，换行选LF或CRLF';
    return refused({ position: { line: 1, column: 1 }, message, example: '' });
  }
  if (path.endsWith('.yaml')) return readYaml({ path, name, text: clean, body: '' }, clean);
  const parts = splitFrontMatter(clean);
  if ('message' in parts) return refused(parts);
  // The blank line keeps the line numbers of the front matter those of the file.
  return readYaml({ path, name, text: clean, body: parts.body }, `\n${parts.fields}`);
}

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

/**
 * A file without faults whose values are known: its text is read only where somebody asks for a place.
 *
 * @param text as {@link readContentFile} gives or gets it
 */
export function readLater(path: string, text: string, data: unknown): ContentFile {
  let read: ContentFile | undefined;
  const file = () => (read ??= readContentFile(path, text));
  const clean = text.replace(/^\uFEFF/, '');
  const parts = path.endsWith('.yaml') ? undefined : splitFrontMatter(clean);
  return {
    path,
    name: nameOf(path),
    data,
    text: clean,
    body: parts !== undefined && 'body' in parts ? parts.body : '',
    faults: [],
    locate: (field) => file().locate(field),
    written: (field) => file().written(field),
  };
}

function readYaml(
  file: Pick<ContentFile, 'path' | 'name' | 'text' | 'body'>,
  yaml: string,
): ContentFile {
  if (yaml.split('\n', LINE_LIMIT + 1).length > LINE_LIMIT) {
    const position = { line: LINE_LIMIT, column: 1 };
    const message = `填写项超过${LINE_LIMIT}行，应分成几个文件；看看是不是粘贴错了`;
    return { ...file, data: undefined, faults: [{ position, message }], ...nowhere(position) };
  }
  const written = parse(yaml);
  // What is written the Chinese way is reported and read as it was meant, so that the rest of the
  // file is checked in the same go.
  const isStrange = written.document.errors.length > 0 || CHINESE_INDENT.test(yaml);
  const typos = isStrange ? typosIn(yaml) : [];
  const { text: fixed, originalOffset } = fixTypos(yaml, typos);
  const meant = typos.length > 0 ? parse(fixed) : written;
  const at = (offset: number): Position => {
    const { line, col } = written.lines.linePos(originalOffset(offset));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const left = yamlFaults(meant.document, fixed);
  return {
    ...file,
    data: left.length > 0 ? undefined : meant.document.toJS(),
    faults: [...typoFaults(typos, yaml, fixed, written.lines), ...faultsAt(left, at)].filter(
      isFirstOfLine,
    ),
    locate: (field) => at(offsetOf(meant.document, field)),
    written: (field) => {
      const node: unknown = meant.document.getIn(field, true);
      return isScalar(node) && node.range ? fixed.slice(node.range[0], node.range[1]) : undefined;
    },
  };
}

function parse(yaml: string) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  return { document, lines };
}

const faultsAt = (faults: readonly YamlFault[], at: (offset: number) => Position): Fault[] =>
  faults.map(({ offset, ...words }) => ({ ...words, position: at(offset) }));

/** Slips with the line as it is, and as it was meant. */
function typoFaults(
  typos: readonly Typo[],
  yaml: string,
  fixed: string,
  lines: LineCounter,
): Fault[] {
  const [before, after] = [yaml.split('\n'), fixed.split('\n')];
  const shown = (line: string | undefined) => showFound((line ?? '').trimEnd()) ?? '';
  return typos.map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    const [found, example] = [shown(before[line - 1]), shown(after[line - 1])];
    return { position: { line, column: col }, message, found, example };
  });
}

const isFirstOfLine = ({ position }: Fault, index: number, all: readonly Fault[]) =>
  all.findIndex((other) => other.position.line === position.line) === index;

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
