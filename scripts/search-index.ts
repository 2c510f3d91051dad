import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { load, type CheerioAPI } from 'cheerio';
import { close, createIndex } from 'pagefind';
import { z } from 'astro/zod';
import { GRADES } from '#domain/grade.ts';
import { SEARCH_KINDS, type SearchKind } from '#domain/search/kind.ts';
import { packNames } from '#domain/search/name-file.ts';
import type { NamedPage } from '#domain/search/name-table.ts';
import { synonymSchema } from '#schemas/synonym.ts';
import { parse } from 'yaml';
import { UNNAMED } from '#domain/search/search-index.ts';
import { nameTable } from './search-names.ts';
import { splitIndex, WORDS_FILE } from './split-index.ts';

/** Folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';
/** Pagefind's ready-made interfaces: ours is another. */
const UNUSED = /^pagefind-(component|modular|ui|highlight|worker)/;
/** What stands on a page but is not what it says. */
const EXCLUDED = [
  ...['nav', 'textarea', 'select', 'button', 'script', 'style', 'template'],
  ...['.print-only', '.leaf', '.source-note .no-print', '[aria-hidden=true]'],
];
/** Links to other pages and offers of every page: they say less of a page than its own text. */
const BESIDE = '.source-note, .fits, .res-next, .box, .cal-facets, .cal-part.no-print';
const INLINE = ['a', 'b', 'em', 'i', 'small', 'span', 'strong', 'time'];
/** Pieces of a heading, which keep together at the end of a line, are no words of their own. */
const HEADED = ':is(h1, h2, h3, h4) *';
const HAN = /\p{Script=Han}/gu;
/** Where the keywords of a page are its topics. */
const TOPICAL = /^\/(events|notices|observances|places|resources)\//;
const fragment = z.object({ url: z.string() });

/** Builds the index of every public page of a built site, and the table of names beside it. */
export async function writeSearchIndex(folder: string, content: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
  const { index, errors } = await createIndex({
    forceLanguage: 'zh-cn',
    excludeSelectors: EXCLUDED,
  });
  if (index === undefined) throw new Error(errors.join('\n'));
  const text = await readFile(resolve(content, 'synonyms.yaml'), 'utf8').catch(() => '[]');
  const synonyms = z.array(synonymSchema).parse(parse(text));
  const absent = new Set(synonyms.flatMap(({ words }) => words));
  const pages: Omit<NamedPage, 'id'>[] = [];
  const used = new Set<string>();
  for (const file of files) {
    const $ = load(await readFile(join(folder, file), 'utf8'));
    if ($('[data-pagefind-body]').length === 0) continue;
    const page = readNames($, `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const text = $('[data-pagefind-body]').text();
    for (const [character] of text.matchAll(HAN)) used.add(character);
    for (const word of absent) if (text.includes(word)) absent.delete(word);
    prepare($);
    const added = await index.addHTMLFile({ url: page.path, content: $.html() });
    if (added.errors.length > 0) throw new Error(`${file}: ${added.errors.join('\n')}`);
    pages.push(page);
  }
  const output = join(folder, INDEX_FOLDER);
  const written = await index.writeFiles({ outputPath: output });
  await close();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  for (const name of await readdir(output)) {
    if (UNUSED.test(name)) await rm(join(output, name));
  }
  await splitIndex(output);
  const ids = await readIds(output);
  const named = pages
    .map((page) => ({ id: ids.get(page.path) ?? '', ...page }))
    .sort((a, b) => numberOf(a) - numberOf(b));
  const table = nameTable(named, { synonyms, absent }, used);
  await writeFile(join(output, 'names.json'), JSON.stringify(packNames(table)));
  for (const name of ['names.json', WORDS_FILE, 'pagefind.js']) await compress(join(output, name));
}

/** The number of a page in the index: see pageId(). */
const numberOf = ({ id }: NamedPage) => parseInt(id.replace(/^.*-/, ''), 36);

/** Leaves a compressed copy beside a file: hosts that look for one send it, ours does. */
async function compress(file: string): Promise<void> {
  await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
}

/** What a page and its parts are called. */
function readNames($: CheerioAPI, path: string): Omit<NamedPage, 'id'> {
  const values = (filter: string) =>
    $(`meta[data-pagefind-filter="${filter}[content]"]`)
      .map((_, node) => $(node).attr('content') ?? '')
      .get();
  const isKind = (value: string | undefined): value is SearchKind =>
    value !== undefined && value in SEARCH_KINDS;
  const [kind] = values('kind');
  const days = $('meta[data-pagefind-meta="days[content]"]').attr('content');
  const title = $('meta[property="og:title"]').attr('content') ?? '';
  const heading = $('h1').first().text().replace(/\s+/g, ' ').trim();
  const names = $('meta[name="search-name"]')
    .map((_, node) => $(node).attr('content') ?? '')
    .get()
    .concat(heading)
    .filter((name) => name !== '' && name !== title);
  const keywords = ($('meta[name="Keywords"]').attr('content') ?? '').split('、');
  // Teachers ask for material by its stage.
  const stages = kind === 'resource' ? values('stage') : [];
  const topics = [
    ...(TOPICAL.test(path) ? keywords : []),
    ...Object.entries(GRADES).flatMap(([id, label]) => (stages.includes(id) ? [label] : [])),
  ];
  hoistAnchors($);
  const parts = $('[data-pagefind-body] :is(h2, h3)[id]')
    .not('[data-pagefind-ignore] *')
    .toArray()
    .map((node) => {
      const heading = $(node);
      return [heading.attr('id') ?? '', heading.text().replace(/\s+/g, ' ').trim()] as const;
    })
    .filter(([, text]) => text !== '');
  return {
    path,
    title,
    kind: isKind(kind) ? kind : 'page',
    ...(days === undefined ? {} : { days }),
    ...(names.length === 0 ? {} : { names }),
    ...(topics.join('') === '' ? {} : { topics }),
    ...(parts.length === 0 ? {} : { parts }),
  };
}

/** The anchor of a section goes to its heading, so that a part found has a title. */
function hoistAnchors($: CheerioAPI): void {
  for (const node of $('[data-pagefind-body] [id]').toArray()) {
    const section = $(node);
    if (section.is('h1, h2, h3, h4')) continue;
    const heading = section.find('h2, h3, h4').first();
    const id = section.attr('id') ?? '';
    section.removeAttr('id');
    if (heading.length > 0 && heading.attr('id') === undefined) heading.attr('id', id);
  }
}

/**
 * Adds what Pagefind leaves out of its index: a title that is not the heading, and Han characters that
 * end a run: they have no term of their own unless they are a word.
 */
function prepare($: CheerioAPI): void {
  $('[data-pagefind-body]').find(BESIDE).attr('data-pagefind-weight', '0.3');
  separate($);
  $('[data-pagefind-body] :is(h2, h3):not([id])').each((at, node) => {
    $(node).attr('id', `${UNNAMED}${at}`);
  });
  const title = $('meta[property="og:title"]').attr('content') ?? '';
  const meta = $('<meta>').attr('data-pagefind-meta', 'title[content]');
  $('head').append(meta.attr('content', title));
}

/** A full-width sign between two numbers, of which Pagefind makes one word. */
const BETWEEN_NUMBERS = /(\w[，。；：、！？])(?=\w)/g;

/** What the page sets apart without a sign does not run together in an excerpt. */
function separate($: CheerioAPI): void {
  for (const node of $('[data-pagefind-body] *').contents().toArray()) {
    if ('data' in node) node.data = node.data.replace(BETWEEN_NUMBERS, '$1 ');
  }
  $('[data-pagefind-body] dt').append('：');
  $('[data-pagefind-body] .place-line')
    .filter((_, node) => node.previousSibling !== null)
    .before('；');
  for (const name of INLINE) {
    $(`[data-pagefind-body] ${name}`)
      .filter((_, node) => node.nextSibling === $(node).next().get(0) && !$(node).is(HEADED))
      .after(' ');
  }
}

/** Ids of the pages in the index, by path. */
async function readIds(output: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(output, 'fragment'));
  const entries = await Promise.all(
    names.map(async (name) => {
      const text = gunzipSync(await readFile(join(output, 'fragment', name))).toString('utf8');
      const { url } = fragment.parse(JSON.parse(text.replace(/^pagefind_dcd/, '')));
      return [url, name.replace(/\.pf_fragment$/, '')] as const;
    }),
  );
  return new Map(entries);
}
