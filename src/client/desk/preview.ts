import { tidyValue } from '#authoring/record-values.ts';
import { listOf, mapOf, type YamlMap, type YamlValue } from '#authoring/yaml-text.ts';
import { partThatFits } from '#authoring/record-values.ts';
import { element } from '#client/dom.ts';
import { toHtml } from '#markdown/to-html.ts';
import type { FormShape } from '#schemas/form-shape.ts';
import type { FormHost } from './host.ts';

const HEADING = ['title', 'name'];
/** What stands elsewhere in a page, or in none. */
const NO_FACTS = new Set([...HEADING, 'summary', 'measures', 'id']);

/** A record as its page will show it: heading, lede, facts, text. */
export function previewOf(
  shape: FormShape,
  data: YamlMap,
  body: string,
  kept: ReadonlySet<string>,
  host: Pick<FormHost, 'names'>,
): readonly HTMLElement[] {
  const fields = shape.kind === 'object' ? shape.fields : [];
  const tidy = mapOf(tidyValue(shape, data));
  const heading = HEADING.map((key) => tidy[key]).find((value) => typeof value === 'string');
  const facts = element('dl', 'preview-facts');
  for (const { key, title, shape: own } of fields) {
    const words = kept.has(key) || NO_FACTS.has(key) ? '' : wordsOf(own, tidy[key], host);
    if (words !== '') facts.append(element('dt', '', title), element('dd', '', words));
  }
  const text = element('div', 'prose', ...safeNodes(toHtml(body)));
  const lede = typeof tidy['summary'] === 'string' ? tidy['summary'] : '';
  return [
    element('h3', '', typeof heading === 'string' ? heading : '还没有名称'),
    element('p', '', lede),
    facts,
    text,
  ];
}

/** A value in words: choices and entries by their names. */
function wordsOf(
  shape: FormShape,
  value: YamlValue | undefined,
  host: Pick<FormHost, 'names'>,
): string {
  if (value === undefined) return '';
  if (typeof value === 'object' && Array.isArray(value)) {
    const item: FormShape =
      shape.kind === 'list'
        ? shape.item
        : shape.kind === 'choices'
          ? { kind: 'choice', choices: shape.choices }
          : { kind: 'text' };
    return listOf(value)
      .map((each) => wordsOf(item, each, host))
      .join(shape.kind === 'list' ? '；' : '、');
  }
  if (shape.kind === 'variants') {
    const way = shape.parts[partThatFits(shape, value)]?.shape;
    return way === undefined ? '' : wordsOf(way, value, host);
  }
  if (shape.kind === 'object') {
    return shape.fields
      .filter(({ key, shape: own }) => key !== 'id' && own.kind !== 'constant')
      .map(({ key, shape: own }) => wordsOf(own, mapOf(value)[key], host))
      .filter((words) => words !== '')
      .join('，');
  }
  const text = typeof value === 'object' ? '' : String(value);
  if (shape.kind === 'choice') return shape.choices[text] ?? text;
  if (shape.kind === 'flag') return value === true ? '是' : '否';
  if (shape.kind !== 'reference') return text;
  return host.names(shape.target).find(({ id }) => id === text)?.name ?? text;
}

const ALLOWED = new Set([
  ...['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'CODE'],
  ...['STRONG', 'EM', 'DEL', 'A', 'BR', 'HR', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD'],
]);

/** HTML that may be anybody's, as nodes: known tags without attributes, links to pages; all else as text. */
function safeNodes(html: string): readonly Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(safeNode);
}

function safeNode(node: Node): Node {
  if (!(node instanceof Element)) return document.createTextNode(node.textContent ?? '');
  const inner = [...node.childNodes].map(safeNode);
  if (!ALLOWED.has(node.tagName)) {
    const alt = node.tagName === 'IMG' ? `（图片：${node.getAttribute('alt') ?? ''}）` : '';
    return element('span', '', alt, ...inner);
  }
  const copy = document.createElement(node.tagName);
  copy.append(...inner);
  const address = node.getAttribute('href') ?? '';
  if (copy instanceof HTMLAnchorElement && /^(?:https?:\/\/|\/(?!\/))/i.test(address)) {
    copy.href = address;
  }
  return copy;
}
