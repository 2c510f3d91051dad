import type { SearchFilter } from '#domain/search/request.ts';
import type { Facets, IndexHit, IndexPage, SearchIndex } from '#domain/search/search-index.ts';

/** What we use of Pagefind 1.6 (its own types name neither `raw_content` nor `createInstance`). */
export interface Pagefind {
  readonly createInstance: (options: object) => PagefindInstance;
}
interface PagefindInstance {
  readonly init: () => Promise<void>;
  readonly search: (term: string | null, options?: object) => Promise<PagefindAnswer>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}
interface PagefindAnswer {
  readonly results: readonly {
    readonly id: string;
    readonly score: number;
    readonly words: readonly number[];
    readonly data: () => Promise<PagefindPage>;
  }[];
}
interface PagefindPage {
  readonly raw_url?: string;
  readonly url: string;
  /** Words with a zero-width space between them. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
}

/** Title before the rest. */
const RANKING = { metaWeights: { title: 5, kind: 0, days: 0, place: 1, image: 0 } };

/** Opens an index of Pagefind for the engine. Every answer is kept: the same terms cost once. */
export async function openIndex(pagefind: Pagefind, basePath: string): Promise<SearchIndex> {
  const instance = withoutLanguage(() =>
    pagefind.createInstance({ basePath, noWorker: true, ranking: RANKING }),
  );
  const pieces = watchPieces(basePath);
  /** Pagefind goes on without what it could not fetch; what it then finds is not all there is. */
  const whole = async <T>(work: Promise<T>): Promise<T> => {
    const before = pieces.lost;
    const result = await work;
    if (pieces.lost > before) throw new Error('a piece of the index did not come');
    return result;
  };
  let words: Promise<readonly string[]> | undefined;
  const loadWords = () =>
    (words ??= fetchWords(basePath).catch((error: unknown) => {
      words = undefined;
      throw error;
    }));
  // Now, so that no search waits for it; a failure is told to the one that needs them.
  loadWords().catch(() => undefined);
  await whole(instance.init());
  const load: Loaders = new Map();
  const answers = new Map<string, Promise<readonly IndexHit[]>>();
  const ask = async (terms: string): Promise<readonly IndexHit[]> => {
    const { results } = await whole(instance.search(terms));
    keep(load, { results });
    return results.map(({ id, score, words }) => ({ id, score, positions: words }));
  };
  return {
    search: (terms) => {
      const known = answers.get(terms) ?? ask(terms);
      answers.set(terms, known);
      known.catch(() => answers.delete(terms)); // it may be asked again
      return known;
    },
    words: loadWords,
    load: async (id) => {
      // The name of a page was found, not its text: without terms Pagefind answers with every page.
      if (!load.has(id)) keep(load, await instance.search(null));
      const data = load.get(id);
      if (data === undefined) throw new Error(`no result ${id}`);
      return toPage(await data());
    },
    facets: () => whole(readFacets(instance, load)),
  };
}

const watched = new Map<string, { lost: number }>();

/** Counts the files of an index that were asked for in vain. */
function watchPieces(basePath: string): { readonly lost: number } {
  const known = watched.get(basePath);
  if (known !== undefined) return known;
  const pieces = { lost: 0 };
  watched.set(basePath, pieces);
  const { fetch } = globalThis;
  globalThis.fetch = async (target, options) => {
    const isPiece = typeof target === 'string' && target.includes(basePath);
    if (!isPiece) return fetch(target, options);
    try {
      const response = await fetch(target, options);
      if (!response.ok) throw new Error(`${target}: ${response.status}`);
      // Whole, so that a line that breaks later is noticed here.
      return new Response(await response.arrayBuffer(), response);
    } catch (error) {
      pieces.lost += 1;
      throw error;
    }
  };
  return pieces;
}

/** Written by scripts/split-index.ts. */
async function fetchWords(basePath: string): Promise<readonly string[]> {
  const response = await fetch(`${basePath}words.txt`);
  return (await response.text()).split('\n');
}

type Loaders = Map<string, () => Promise<PagefindPage>>;

function keep(load: Loaders, { results }: PagefindAnswer): void {
  for (const { id, data } of results) load.set(id, data);
}

/**
 * Pagefind reads the language of the document and cuts a Chinese query with the browser's own
 * dictionary, which is not that of the index. For a language that it does not know it takes the query
 * as it is, and the only index there is.
 */
function withoutLanguage<T>(create: () => T): T {
  if (typeof document === 'undefined') return create();
  const { documentElement } = document;
  const { lang } = documentElement;
  documentElement.lang = 'und';
  try {
    return create();
  } finally {
    documentElement.lang = lang;
  }
}

function toPage(page: PagefindPage): IndexPage {
  return {
    path: page.raw_url ?? page.url,
    title: page.meta['title'] ?? '',
    pieces: page.raw_content.split('\u200B'),
    meta: page.meta,
    anchors: page.anchors
      .filter(({ element, text = '' }) => /^h[2-4]$/.test(element) && text.trim() !== '')
      .map(({ id, text = '', location }) => ({ id, text: text.trim(), piece: location }))
      .sort((a, b) => a.piece - b.piece),
  };
}

async function readFacets(instance: PagefindInstance, load: Loaders): Promise<Facets> {
  const values = await instance.filters();
  const idsOf = async (filter: SearchFilter) => {
    const entries = Object.keys(values[filter] ?? {}).map(async (value) => {
      const { results } = await instance.search(null, { filters: { [filter]: value } });
      keep(load, { results });
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    return new Map(await Promise.all(entries));
  };
  const [kind, district, audience, stage, section] = await Promise.all([
    idsOf('kind'),
    idsOf('district'),
    idsOf('audience'),
    idsOf('stage'),
    idsOf('section'),
  ]);
  return { kind, district, audience, stage, section };
}
