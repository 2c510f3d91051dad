import { isMap, isScalar, parseDocument } from 'yaml';
import { blockYaml, endOf, type YamlValue } from './yaml-text.ts';

/** What goes into a template: a value by field; `undefined` makes the field a comment. */
export type TemplateValues = Readonly<Record<string, YamlValue | undefined>>;

const PARTS = /^---\n([\s\S]*?)^---\n\n*([\s\S]*)$/m;

/**
 * A template with its fields filled in: what it explains stays, what is not named stays as it is.
 *
 * @param template one of `content/_templates/`, with front matter
 * @param head comment lines instead of those at its top, which tell how to copy it
 * @param body text after the front matter; where it is empty, the template's advice on it is a comment
 * @throws TypeError where the template has no front matter
 */
export function fillTemplate(
  template: string,
  { head, values, body }: { head: readonly string[]; values: TemplateValues; body: string },
): string {
  const [, matter, advice] = PARTS.exec(template) ?? [];
  if (matter === undefined || advice === undefined) {
    throw new TypeError('a template without front matter');
  }
  const document = parseDocument(matter);
  if (!isMap(document.contents)) throw new TypeError('a template without fields');
  const pairs = new Map(
    document.contents.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]),
  );
  let text = matter;
  // From the end, so that the places before stay what they are.
  for (const [key, pair] of [...pairs].reverse()) {
    if (!(key in values)) continue;
    const start = isScalar(pair.key) ? pair.key.range[0] : undefined;
    const end = endOf(pair);
    if (start === undefined || end === undefined) throw new TypeError(`no place for ${key}`);
    const value = values[key];
    const filled =
      value === undefined
        ? text.slice(start, end).replace(/^(?! *#)/gm, '# ')
        : `${key}:${blockYaml(value)}`;
    text = text.slice(0, start) + filled + text.slice(end);
  }
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || pairs.has(key)) continue;
    // A field that the template shows as a comment goes before that.
    const comment = text.search(new RegExp(`^# ${key}:`, 'm'));
    const at = comment < 0 ? text.length : comment;
    text = `${text.slice(0, at)}${key}:${blockYaml(value)}\n${text.slice(at)}`;
  }
  const comments = head.map((line) => `# ${line}\n`).join('');
  const fields = `${comments}${text.replace(/^(#.*\n)+/, '')}`;
  return body.trim() === ''
    ? `---\n${fields}# ${advice.trim()}\n---\n`
    : `---\n${fields}---\n\n${body.trim()}\n`;
}
