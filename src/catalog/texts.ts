import { getCollection, getEntry, render } from 'astro:content';
import type { Source } from '#domain/source.ts';
import { once } from './once.ts';
import { resolveSources } from './sources.ts';

/** A page that is mostly text: a chapter of the plan's frame, a guide, a page about the site. */
export interface TextPage {
  readonly id: string;
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

/** The chapters of the plan's frame or the guides in their order, the pages about the site by id. */
export const loadTexts = once(async (collection: TextCollection): Promise<readonly TextPage[]> => {
  const entries = await getCollection(collection);
  const order = ({ data }: (typeof entries)[number]) => ('order' in data ? data.order : 0);
  return Promise.all(
    entries
      .toSorted((a, b) => order(a) - order(b))
      .map(async ({ id, filePath = '', data }) => {
        const { title, summary, published, compiled } = data;
        const sources = 'sources' in data ? await resolveSources(data.sources) : [];
        return { ...{ id, title, summary, published, compiled, sources }, file: filePath };
      }),
  );
});

/**
 * The rendered text of an entry, its headings, and whether it has any text.
 *
 * @throws Error where there is no such entry
 */
export async function renderText(
  collection:
    | TextCollection
    | 'actions'
    | 'projects'
    | 'events'
    | 'places'
    | 'notices'
    | 'emergency'
    | 'resources',
  id: string,
) {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`no entry ${id} in ${collection}`);
  return { ...(await render(entry)), hasText: (entry.body ?? '').trim() !== '' };
}
