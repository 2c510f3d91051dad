import { Parser } from 'htmlparser2';
import { GRADES } from '#domain/grade.ts';
import { SEARCH_KINDS, type SearchKind } from '#domain/search/kind.ts';
import type { NamedPage } from '#domain/search/name-table.ts';
import { SearchBody, startTag, type Attributes, type Heading } from './search-body.ts';

/** What a page hands to the search. */
export interface SearchPage {
  /** What the page and its parts are called. */
  readonly names: Omit<NamedPage, 'id'>;
  /** All that it says. */
  readonly text: string;
  /** The document for Pagefind: what the page is about, and its body as an excerpt should read it. */
  readonly html: string;
}

/** Where the keywords of a page are its topics. */
const TOPICAL = /^\/(events|notices|observances|places|resources)\//;

/**
 * Reads a page of the built site, once, without its styles and scripts; undefined where it is not for
 * the search.
 *
 * @param path address of the page, e.g. `/places/nixing-museum/`
 */
export function readSearchPage(page: string, path: string): SearchPage | undefined {
  if (!page.includes('data-pagefind-body')) return undefined;
  const metas: Attributes[] = [];
  const body = new SearchBody();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta') metas.push(attributes);
      if (body.isOpen || 'data-pagefind-body' in attributes) body.begin(name, attributes);
    },
    ontext(text) {
      if (body.isOpen) body.say(text);
    },
    onclosetag() {
      if (body.isOpen) body.end();
    },
  });
  parser.end(page);
  const title = contentOf(metas, 'property', 'og:title');
  const head = [
    ...metas.filter((meta) => 'data-pagefind-filter' in meta || 'data-pagefind-meta' in meta),
    { 'data-pagefind-meta': 'title[content]', content: title }, // it is not always the heading
  ].map((meta) => startTag('meta', meta));
  return {
    names: { path, title, ...namesOf(path, title, metas, body.headings) },
    text: body.text,
    html: `<html><head>${head.join('')}</head><body>${body.html}</body></html>`,
  };
}

/** What a page and its parts are called, beside its title. */
function namesOf(
  path: string,
  title: string,
  metas: readonly Attributes[],
  headings: readonly Heading[],
): Omit<NamedPage, 'id' | 'path' | 'title'> {
  const values = (attribute: string, value: string) =>
    metas.flatMap((meta) => (meta[attribute] === value ? [meta['content'] ?? ''] : []));
  const isKind = (value: string | undefined): value is SearchKind =>
    value !== undefined && value in SEARCH_KINDS;
  const [kind] = values('data-pagefind-filter', 'kind[content]');
  const [days] = values('data-pagefind-meta', 'days[content]');
  const [heading] = headings.filter(({ level }) => level === 'h1');
  const names = [...values('name', 'search-name'), heading?.text ?? ''].filter(
    (name) => name !== '' && name !== title,
  );
  const keywords = contentOf(metas, 'name', 'Keywords').split('、');
  // Teachers ask for material by its stage.
  const stages = kind === 'resource' ? values('data-pagefind-filter', 'stage[content]') : [];
  const topics = [
    ...(TOPICAL.test(path) ? keywords : []),
    ...Object.entries(GRADES).flatMap(([id, label]) => (stages.includes(id) ? [label] : [])),
  ];
  const parts = headings.flatMap(({ level, id, text }) =>
    (level === 'h2' || level === 'h3') && id !== undefined && text !== ''
      ? [[id, text] as const]
      : [],
  );
  return {
    kind: isKind(kind) ? kind : 'page',
    ...(days === undefined ? {} : { days }),
    ...(names.length === 0 ? {} : { names }),
    ...(topics.join('') === '' ? {} : { topics }),
    ...(parts.length === 0 ? {} : { parts }),
  };
}

/** The content of the first meta of a name; empty where there is none. */
function contentOf(metas: readonly Attributes[], attribute: string, value: string): string {
  return metas.find((meta) => meta[attribute] === value)?.['content'] ?? '';
}
