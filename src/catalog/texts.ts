import { getCollection, getEntry, render } from 'astro:content';
import type { Source } from '#domain/source.ts';
import { once, onceByKey } from './once.ts';
import { resolveSources } from './sources.ts';

/** A page that is mostly text: a chapter of the plan's frame, a guide, a page about the site. */
export interface TextPage {
  readonly id: string;
  /** Of a page for guests; the others are Chinese. */
  readonly lang?: 'en';
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly compiled: string;
  /** Of a chapter; the others need none. */
  readonly sources: readonly Source[];
  /** File in the repository. */
  readonly file: string;
}

type TextCollection = 'chapters' | 'guides' | 'pages';

async function readTexts(collection: TextCollection): Promise<readonly TextPage[]> {
  const entries = await getCollection(collection);
  const order = ({ data }: (typeof entries)[number]) => ('order' in data ? data.order : 0);
  return Promise.all(
    entries
      .toSorted((a, b) => order(a) - order(b))
      .map(async ({ id, filePath = '', data }) => {
        const { title, summary, published, compiled } = data;
        const sources = 'sources' in data ? await resolveSources(data.sources) : [];
        const lang = 'lang' in data && data.lang ? { lang: data.lang } : {};
        return { ...lang, ...{ id, title, summary, published, compiled, sources }, file: filePath };
      }),
  );
}

const TEXTS = {
  chapters: once('chapters', () => readTexts('chapters')),
  guides: once('guides', () => readTexts('guides')),
  pages: once('pages', () => readTexts('pages')),
};

/** The chapters of the plan's frame or the guides in their order, the pages about the site by id. */
export const loadTexts = (collection: TextCollection): Promise<readonly TextPage[]> =>
  TEXTS[collection]();

const WITH_TEXT = [
  ...(['chapters', 'guides', 'pages', 'actions', 'projects', 'events', 'places'] as const),
  ...(['notices', 'emergency', 'resources', 'routes'] as const),
];

/** Digests of the files with texts, by `collection/id`: a rendered text cannot be compared. */
const textDigest = onceByKey('texts', async () => {
  const collections = await Promise.all(WITH_TEXT.map((name) => getCollection(name)));
  return new Map(
    collections.flat().map(({ collection, id, digest }) => [`${collection}/${id}`, digest]),
  );
});

/** The text of an entry as it is written; empty where it has none. */
export async function loadMarkdown(
  collection: (typeof WITH_TEXT)[number],
  id: string,
): Promise<string> {
  await textDigest(`${collection}/${id}`);
  return (await getEntry(collection, id))?.body ?? '';
}

/**
 * The rendered text of an entry, its headings, and whether it has a text.
 *
 * @throws Error where there is no such entry
 */
export async function renderText(collection: (typeof WITH_TEXT)[number], id: string) {
  await textDigest(`${collection}/${id}`);
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`no entry ${id} in ${collection}`);
  return { ...(await render(entry)), hasText: (entry.body ?? '').trim() !== '' };
}
