import { isMap, isScalar, parseDocument } from 'yaml';
import { splitFrontMatter } from '#checks/read/front-matter.ts';
import { blockYaml, endOf, type YamlValue } from './yaml-text.ts';

/** What is to be changed in a file. */
export interface Changes {
  /** New values by field; undefined takes the field away. */
  readonly values: Readonly<Record<string, YamlValue | undefined>>;
  /** All fields of the kind, in the order in which a file has them. */
  readonly order: readonly string[];
  /** New text under the fields; absent where it stays. */
  readonly body?: string | undefined;
}

/**
 * The text of a file with some fields changed; everything else, comments too, stays as it is.
 *
 * @param text a `.md` file with front matter, or a `.yaml` file
 * @throws TypeError where the file cannot be read
 */
export function editText(text: string, { values, order, body }: Changes): string {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const parts = clean.startsWith('---') ? splitFrontMatter(clean) : { fields: clean, body: '' };
  if ('message' in parts) throw new TypeError(parts.message);
  const fields = Object.entries(values).reduce(
    (matter, [key, value]) => withField(matter, key, value, order),
    parts.fields,
  );
  if (parts.fields === clean) return fields;
  if (body === undefined) return `---\n${fields}---\n${parts.body}`;
  return `---\n${fields}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}

function withField(
  matter: string,
  key: string,
  value: YamlValue | undefined,
  order: readonly string[],
): string {
  const { contents } = parseDocument(matter);
  if (!isMap(contents)) throw new TypeError('a file without fields');
  const places = contents.items.flatMap((pair) =>
    isScalar(pair.key) && typeof pair.key.value === 'string'
      ? [{ name: pair.key.value, start: pair.key.range[0], end: endOf(pair) ?? 0 }]
      : [],
  );
  const place = places.find(({ name }) => name === key);
  if (place !== undefined) {
    const rest = matter.slice(place.end);
    return value === undefined
      ? matter.slice(0, place.start) + rest.replace(/^.*\n?/, '')
      : `${matter.slice(0, place.start)}${key}:${blockYaml(value)}${rest}`;
  }
  if (value === undefined) return matter;
  const later = order.slice(order.indexOf(key) + 1);
  const next = places.find(({ name }) => later.includes(name));
  const at = next === undefined ? matter.length : beforeComments(matter, next.start);
  const gap = at > 0 && matter[at - 1] !== '\n' ? '\n' : '';
  return `${matter.slice(0, at)}${gap}${key}:${blockYaml(value)}\n${matter.slice(at)}`;
}

/** Where the comments begin that stand right above a field. */
function beforeComments(matter: string, start: number): number {
  const above = /(?:^#.*\n)+$/m.exec(matter.slice(0, start));
  return above !== null && above.index + above[0].length === start ? above.index : start;
}
