import { isCollection, isPair, isScalar, parse } from 'yaml';

/** A value as YAML data: what an editor can write. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;
/** Fields of an object; those that are undefined are not written. */
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Longest list on one line, in characters. */
const LINE_WIDTH = 80;

/**
 * A value on one line, as our files write it: dates and all that YAML would misread in quotes.
 *
 * @example inlineYaml({ start: '2027-05-22 09:00' }) // "{ start: '2027-05-22 09:00' }"
 */
export function inlineYaml(value: YamlValue): string {
  if (typeof value === 'string') return quoteWhereNeeded(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(inlineYaml).join(', ')}]`;
  const pairs = written(value).map(([key, item]) => `${key}: ${inlineYaml(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/**
 * A value after `key:`, as our files write it: lists of objects and objects of a block below it, all
 * else on the same line.
 *
 * @param indent blanks before the key
 */
export function blockYaml(value: YamlValue, indent = 0): string {
  const margin = ' '.repeat(indent + 2);
  if (isList(value) && value.length > 0 && value.every((item) => isMap(item))) {
    return value
      .map((item) => {
        const [first = '', ...rest] = mapLines(item, indent + 4);
        return [`\n${margin}- ${first}`, ...rest.map((line) => `\n${margin}  ${line}`)].join('');
      })
      .join('');
  }
  if (isList(value) && inlineYaml(value).length > LINE_WIDTH) {
    return value.map((item) => `\n${margin}- ${inlineYaml(item)}`).join('');
  }
  if (isMap(value) && written(value).length > 0) {
    return mapLines(value, indent + 2)
      .map((line) => `\n${margin}${line}`)
      .join('');
  }
  return ` ${inlineYaml(value)}`;
}

const mapLines = (map: YamlMap, indent: number) =>
  written(map).map(([key, item]) => {
    const isBlock = isList(item) && item.some(isMap);
    return `${key}:${isBlock ? blockYaml(item, indent) : ` ${inlineYaml(item)}`}`;
  });

const written = (map: YamlMap) =>
  Object.entries(map).flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const]));

const isList = (value: YamlValue | undefined): value is readonly YamlValue[] =>
  Array.isArray(value);
const isMap = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && !isList(value);

/** A value as a list; an empty one where it is none. */
export const listOf = (value: YamlValue | undefined): readonly YamlValue[] =>
  isList(value) ? value : [];

/** A value as an object; an empty one where it is none. */
export const mapOf = (value: YamlValue | undefined): YamlMap => (isMap(value) ? value : {});

function quoteWhereNeeded(text: string): string {
  const isDate = /^(\d{4}-|\d\d:)\d\d/.test(text);
  // What begins with a sign may be one of YAML's own.
  if (/^[\p{L}\p{N}/“《〔（]/u.test(text) && !isDate && readsAsItself(text)) return text;
  // Only a quotation with escapes can hold what breaks lines or does not show.
  return /[\p{C}\u2028\u2029]/u.test(text)
    ? JSON.stringify(text)
    : `'${text.replaceAll("'", "''")}'`;
}

/** Whether a YAML reader gets the very text back, be it alone, after a key or in a list. */
function readsAsItself(text: string): boolean {
  try {
    const found: unknown = parse(`a: ${text}\nb: [${text}, x]\n`, { logLevel: 'error' });
    return JSON.stringify(found) === JSON.stringify({ a: text, b: [text, 'x'] });
  } catch {
    return false;
  }
}

/** Where the last thing of a node ends, without the comments after it. */
export function endOf(node: unknown): number | undefined {
  if (isScalar(node)) return node.range?.[1];
  if (isPair(node)) return endOf(node.value) ?? endOf(node.key);
  if (!isCollection(node)) return undefined;
  return node.flow === true || node.items.length === 0 ? node.range?.[1] : endOf(node.items.at(-1));
}
