import { COLLECTIONS } from '#schemas/collections.ts';
import { readMarkdown, type Markdown } from '#markdown/parse.ts';
import type { Content, Entry } from '#checks/read/content.ts';
import type { FieldPath, Position } from '#checks/read/content-file.ts';
import { type Finding, type FindingOptions, problemAt } from './rule.ts';
import { metaAt } from './schema-walk.ts';

/** A text that people read: a field of an entry, or the Markdown under its fields. */
export interface WrittenText {
  readonly entry: Entry;
  /** Empty for the Markdown. */
  readonly field: FieldPath;
  readonly raw: string;
  /** The same with code, addresses and tags blotted out; places stay what they are. */
  readonly text: string;
  /** Where a piece of the text stands in the file. */
  positionOf(index: number, length: number): Position;
}

/** Every text of the content in the order of its files. */
export function textsIn(content: Content): readonly WrittenText[] {
  const texts = found.get(content) ?? [...findTexts(content)];
  found.set(content, texts);
  return texts;
}

/** Several rules read the same texts. */
const found = new WeakMap<Content, readonly WrittenText[]>();

function* findTexts({ entries }: Content): Generator<WrittenText> {
  for (const entry of entries) {
    yield* fieldTexts(entry, entry.data, []);
    if (entry.at.length > 0 || entry.file.body.trim() === '') continue;
    const { text, body } = entry.file;
    const start = text.length - body.length;
    yield {
      entry,
      field: [],
      raw: body,
      text: blotted(body),
      positionOf: (index) => positionAt(text, start + index),
    };
  }
}

function* fieldTexts(entry: Entry, value: unknown, field: FieldPath): Generator<WrittenText> {
  if (typeof value === 'string') {
    if (!isWords(entry, value, field)) return;
    const positionOf = (index: number, length: number) =>
      pieceInField(entry, field, value, index, length);
    yield { entry, field, raw: value, text: blotted(value), positionOf };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield* fieldTexts(entry, part, [...field, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** Ids, choices and addresses are no words. */
function isWords(entry: Entry, value: string, field: FieldPath): boolean {
  const meta = metaAt(COLLECTIONS[entry.collection].schema, field);
  if (meta === undefined || meta.references !== undefined || meta.choices !== undefined) {
    return false;
  }
  return /[\u4e00-\u9fff]/.test(value);
}

/** Code, addresses, tags and the braces of MDX, which are not sentences. */
const MARKUP =
  /^(?:```|~~~)[\s\S]*?^(?:```|~~~)|^(?:import|export) .*$|`[^`\n]*`|https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|\]\([^()\n]*\)|<[^<>]*>|\{[^{}]*\}/gm;

/** A text in which every letter of markup is a sign that belongs to no word. */
const blotted = (text: string) =>
  text.replace(MARKUP, (markup) => markup.replace(/[^\n]/g, '\uFFFC'));

function pieceInField(
  { file, at }: Entry,
  field: FieldPath,
  value: string,
  index: number,
  length: number,
): Position {
  const position = file.locate([...at, ...field]);
  const piece = value.slice(index, index + length);
  const times = value.slice(0, index).split(piece).length;
  let offset = offsetAt(file.text, position) - 1;
  for (let time = 0; time < times; time += 1) {
    offset = file.text.indexOf(piece, offset + 1);
    if (offset < 0) return position;
  }
  return positionAt(file.text, offset);
}

function offsetAt(text: string, { line, column }: Position): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

const QUOTED = /“[^“”]*”|《[^《》]*》|「[^「」]*」|『[^『』]*』/g;

/** A text in which quotations and titles, which are the words of others, are blotted out. */
export const outsideQuotes = ({ text }: WrittenText) =>
  text.replace(QUOTED, (quoted) => '\uFFFC'.repeat(quoted.length));

/** Whether a text is the title of a source, which is as others wrote it. */
export const isQuotedSource = ({ entry, field }: WrittenText) =>
  entry.collection === 'sources' || entry.collection === 'planText' || field.includes('sources');

/**
 * The Markdown of a text, read; undefined for a field, which is printed as it is written. Several
 * rules read the same.
 */
export function markdownOf(written: WrittenText): Markdown | undefined {
  if (written.field.length > 0) return undefined;
  const markdown =
    read.get(written) ??
    readMarkdown(written.raw, written.entry.file.path.endsWith('.mdx') ? 'mdx' : 'md');
  read.set(written, markdown);
  return markdown;
}

const read = new WeakMap<WrittenText, Markdown>();

/** A problem with a piece of a text, at the piece itself. */
export function problemInText(
  { entry, field, text, positionOf }: WrittenText,
  index: number,
  length: number,
  message: string,
  options: FindingOptions = {},
): Finding {
  const around = text
    .slice(Math.max(0, index - 8), index + length + 8)
    .replace(/[\uFFFC\s]+/g, ' ');
  const problem = problemAt(entry, field, message, { found: around.trim(), ...options });
  const named = field.length > 0 ? problem : { ...problem, field: '正文' };
  return { ...named, ...positionOf(index, length) };
}
