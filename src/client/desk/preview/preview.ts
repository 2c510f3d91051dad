import type { Neighbour } from '#authoring/desk-index.ts';
import { KEPT_FIELDS, openFile, type OpenRecord } from '#authoring/desk-record.ts';
import { toBase64 } from '#authoring/base64.ts';
import { partThatFits, tidyValue, wordOf } from '#authoring/record-values.ts';
import { listOf, mapOf, type YamlMap, type YamlValue } from '#authoring/yaml-text.ts';
import { element } from '#client/dom.ts';
import type { FormHost } from '#client/desk/host.ts';
import { copyOf } from '#client/desk/parts.ts';
import { pictureIn } from '#client/desk/picture-field.ts';
import { toHtml } from '#markdown/to-html.ts';
import type { FormShape } from '#schemas/form-shape.ts';
import type { Photo } from '#domain/photo.ts';
import { addressOf } from '#site/routes.ts';
import { fill, repeatFacts } from './fill.ts';
import { sourceList, type Looked, type PagePart } from './page-part.ts';

const HEADING = ['title', 'name'];
/** What stands elsewhere in a page, or in none. */
const NO_FACTS = new Set([...HEADING, 'summary', 'measures', 'id']);

/** What has a page of its own looks here; all else is shown as a list of facts. */
const PAGES: Partial<Readonly<Record<string, (looked: Looked) => Promise<PagePart>>>> = {
  events: async (looked) => (await import('./event.ts')).eventPage(looked),
  places: async (looked) => (await import('./place.ts')).placePage(looked),
  resources: async (looked) => (await import('./resource.ts')).resourcePage(looked),
  notices: async (looked) => (await import('./notice.ts')).noticePage(looked),
  emergency: async (looked) => (await import('./guide.ts')).guidePage(looked),
  observances: async (looked) => (await import('./observance.ts')).observancePage(looked),
};

/**
 * A record as its page will show it: what it is called, its facts, its picture, its text.
 *
 * @param file what is written so far, as a file
 */
export async function previewOf(
  { collection, shape }: Pick<OpenRecord, 'collection' | 'shape'>,
  file: { readonly path: string; readonly text: string },
  records: readonly Neighbour[],
  host: Pick<FormHost, 'names'>,
): Promise<readonly Node[]> {
  const opened = openFile(
    collection === 'correction' ? 'observances' : collection,
    file.path,
    file.text,
  );
  const page =
    (await PAGES[collection]?.({ opened, records })) ?? factPage(shape, opened.data, host);
  const name = page.title ?? wordOf(opened.data['title'] ?? opened.data['name']);
  const { eyebrow, lede } = page;
  const heading =
    page.band ?? fill(copyOf('page-heading'), { eyebrow, title: name || '还没有名称', lede });
  const prose = safeNodes(toHtml(opened.body));
  const photo = page.photo === undefined ? [] : [photoOf(page.photo, file.text)];
  const missing = page.wrong.length === 0 ? '' : `没有填好、这里没有的：${page.wrong.join('、')}。`;
  return [
    heading,
    ...page.facts,
    ...photo,
    ...page.around(element('div', 'prose mt-8', ...prose)),
    ...sourceList(page.sources),
    ...(missing === '' ? [] : [element('p', 'meta', missing)]),
  ];
}

/** Photos that are chosen and not yet handed over are shown from what the browser holds. */
function photoOf({ src, alt, credit }: Photo, text: string): HTMLElement {
  const figure = fill(copyOf('page-photo'), { credit });
  const image = figure.querySelector('img');
  const chosen = pictureIn(text);
  if (image !== null) {
    image.alt = alt;
    image.src =
      chosen === undefined ? addressOf(src) : `data:image/jpeg;base64,${toBase64(chosen.bytes)}`;
  }
  return figure;
}

function factPage(shape: FormShape, data: YamlMap, host: Pick<FormHost, 'names'>): PagePart {
  const fields = shape.kind === 'object' ? shape.fields : [];
  const tidy = mapOf(tidyValue(shape, data));
  const list = copyOf('facts');
  const facts = fields.flatMap(({ key, title, shape: own }) => {
    const words = KEPT_FIELDS.has(key) || NO_FACTS.has(key) ? '' : wordsOf(own, tidy[key], host);
    return words === '' ? [] : [{ term: title, parts: [{ words }] }];
  });
  repeatFacts(list, 'div', facts);
  return {
    ...{ eyebrow: '', lede: wordOf(tidy['summary']), facts: [list], sources: [], wrong: [] },
    around: (text) => [text],
  };
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
