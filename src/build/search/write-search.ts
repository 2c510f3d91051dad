import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import { readKept, writeKept } from '#checks/read/kept.ts';
import { packTitles, type TitledPage } from '#domain/search/packed-titles.ts';
import type { ListedPage, SearchList } from '#domain/search/search-list.ts';
import { pathOf } from '#site/routes.ts';
import { untimed, type Step } from '#build/timings.ts';
import { readingsOf, simplifiedOf } from './characters.ts';
import { compactIndex } from './compact-index.ts';
import { bodySchema, readPageBody, type PageBody } from './page-body.ts';
import { exportInstance, unpackFile } from './pagefind-format.ts';

/** Folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';
/** File of the titles in it that is asked for first. */
export const TITLES_FILE = 'titles.json';
/** What the catalog tells the search (src/pages/search/list.json.ts). */
export const LIST_FILE = 'search/list.json';
/** Pagefind's ready-made interfaces: ours is another. */
const UNUSED = /^pagefind-(component|modular|ui|highlight|worker)/;
/** Program and contents of the index, fetched whole by every first search. */
const WHOLE = /\.(?:pagefind|pf_meta)$/;
const HAN = /\p{Script=Han}/gu;
/** On more pages than this a heading is none of a page's own. */
const COMMON = 3;

/**
 * Builds the index of the listed pages of a built site, and the file of their titles beside it.
 *
 * @param kept file of what the same code has read in the pages of an earlier build
 */
export async function writeSearch(
  folder: string,
  step: Step = untimed,
  kept?: string,
): Promise<void> {
  const indexed = await step('读网页做搜索', () => indexPages(folder, kept));
  await step('切分索引', () => finishSearch(folder, indexed));
}

/** What was read in the pages while Pagefind indexed them. */
interface IndexedPages {
  readonly list: SearchList;
  readonly pages: readonly TitledPage[];
  /** Han characters that the pages write. */
  readonly used: ReadonlySet<string>;
  /** Synonyms that stand on no page. */
  readonly absent: ReadonlySet<string>;
}

/**
 * What was read in pages, by their hashes, as `serialize` writes it: as values, texts are made of pieces
 * of the page, of which each keeps all of it in memory.
 */
const bodiesSchema = z.array(z.tuple([z.string(), z.instanceof(Uint8Array)]));

/** Has Pagefind index the text of the listed pages of a built site. */
async function indexPages(folder: string, kept?: string): Promise<IndexedPages> {
  const known = new Map(kept === undefined ? [] : await readKept(kept, bodiesSchema));
  const bodies = new Map<string, Uint8Array>();
  const list = await takeList(folder);
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
  if (index === undefined) throw new Error(errors.join('\n'));
  const absent = new Set(list.synonyms.flatMap(({ words }) => words));
  const used = new Set<string>();
  const pages: TitledPage[] = [];
  for (const page of list.pages) {
    const html = readFileSync(join(folder, pathOf(page.path), 'index.html'), 'utf8');
    const hash = createHash('sha256').update(html).digest('base64');
    const before = known.get(hash);
    const body = before === undefined ? readPageBody(html) : bodySchema.parse(deserialize(before));
    if (kept !== undefined) bodies.set(hash, before ?? serialize(body));
    for (const [character] of body.text.matchAll(HAN)) used.add(character);
    const titled = titledPage(page, body);
    const texts = [body.text, titled.title, ...(titled.names ?? [])];
    for (const word of absent) if (texts.some((text) => text.includes(word))) absent.delete(word);
    const content = `<html><head></head><body>${body.html}</body></html>`;
    const added = await index.addHTMLFile({ url: page.path, content });
    if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join('\n')}`);
    pages.push(titled);
  }
  const written = await index.writeFiles({ outputPath: join(folder, INDEX_FOLDER) });
  await close();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  if (kept !== undefined) await writeKept(kept, [...bodies]);
  return { list, pages, used, absent };
}

/** Makes the index of Pagefind smaller, and writes the file of the titles beside it. */
async function finishSearch(
  folder: string,
  { list, pages, used, absent }: IndexedPages,
): Promise<void> {
  const output = join(folder, INDEX_FOLDER);
  for (const name of await readdir(output)) {
    if (UNUSED.test(name)) await rm(join(output, name));
  }
  const titled = new Map(withoutCommonParts(pages).map((page) => [page.path, page] as const));
  const words = list.synonyms.map((group) => group.words);
  const names = [...titled.values()].flatMap(({ title, names = [], parts = [] }) => [
    ...[title, ...names],
    ...parts.map(([, text]) => text),
  ]);
  const simplified = simplifiedOf(used, new Set(names.join('')));
  const { stamp, paths, foreignWords } = compactIndex(output, simplified);
  const inOrder = paths.flatMap((path) => titled.get(path) ?? []);
  const [titles, ...rest] = packTitles(stamp, inOrder, {
    ...readingsOf([...names, ...words.flat()]),
    simplified: [...simplified].flat().join(''),
    synonyms: words.filter((group) => group.length > 1),
    absent: [...absent],
    inNames: list.synonyms.flatMap((group) => (group.inNames ? group.words : [])),
    popular: list.synonyms.flatMap(({ words: [first], popular }) =>
      popular && first ? [first] : [],
    ),
    sections: list.sections,
    foreignWords,
  });
  const files = [TITLES_FILE, ...titles.rest];
  for (const [at, file] of [titles, ...rest].entries()) {
    await writeFile(join(output, files[at] ?? ''), JSON.stringify(file));
  }
  for (const name of (await readdir(output)).filter((name) => WHOLE.test(name))) {
    const file = join(output, name);
    await writeFile(file, unpackFile(await readFile(file)));
  }
  const bundle = join(output, 'pagefind.js');
  await writeFile(bundle, exportInstance(await readFile(bundle, 'utf8')));
}

/** Reads the list of the catalog, which is for this alone: the site does not keep it. */
async function takeList(folder: string): Promise<SearchList> {
  const file = join(folder, LIST_FILE);
  // Written by src/pages/search/list.json.ts with the same type.
  const list = JSON.parse(await readFile(file, 'utf8')) as SearchList;
  await rm(file);
  return list;
}

/** A page with the heading that is not its title as another name, and its parts. */
function titledPage(page: ListedPage, { headings }: PageBody): TitledPage {
  const heading = headings.find(({ level }) => level === 'h1')?.text ?? page.title;
  return {
    ...page,
    names: [...(page.names ?? []), ...(heading === page.title ? [] : [heading])],
    parts: headings.flatMap(({ level, id, text }) =>
      (level === 'h2' || level === 'h3') && id !== undefined && text !== ''
        ? [[id, text] as const]
        : [],
    ),
  };
}

/** A heading that stands on many pages names none of them. */
function withoutCommonParts(pages: readonly TitledPage[]): readonly TitledPage[] {
  const counts = new Map<string, number>();
  for (const [, text] of pages.flatMap(({ parts = [] }) => parts)) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map(({ parts = [], ...page }) => ({
    ...page,
    parts: parts.filter(([, text]) => (counts.get(text) ?? 0) <= COMMON),
  }));
}
