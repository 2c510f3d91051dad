import type { IndexHit, PageText, SearchIndex } from '#domain/search/search-index.ts';

/**
 * What we use of the bundle of Pagefind 1.6. Its class is not documented; src/build/search exports it,
 * and its test tells of the next version.
 */
export interface Pagefind {
  readonly PagefindInstance: new (options: object) => PagefindInstance;
}
interface PagefindInstance {
  readonly loaded_chunks: object;
  readonly searchMeta: Uint8Array | null;
  readonly init: (language: string, options: object) => Promise<void>;
  readonly search: (term: string | null) => Promise<{ readonly results: readonly Result[] }>;
  loadChunk: (hash: string) => Promise<unknown>;
  throttledFetch(url: string): Promise<Response>;
  readonly cachedLoad: (cache: object, hash: string, load: () => Promise<void>) => Promise<void>;
  readonly _loadGenericChunk: (url: string, method: string) => Promise<void>;
}
interface Result {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}
interface Fragment {
  /** Words with a zero-width space between them. */
  readonly raw_content: string;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
}

/** Title before the rest. */
const RANKING = { metaWeights: { title: 5 } };
/** For a language that it does not know Pagefind takes the query as it is, and the only index there is. */
const NO_LANGUAGE = 'und';

/**
 * Opens an index of Pagefind for the engine. Every answer is kept: the same terms cost once.
 *
 * @throws Error where a file of it does not come, then and in every search
 */
export async function openIndex(
  { PagefindInstance }: Pagefind,
  basePath: string,
): Promise<SearchIndex> {
  const pagefind = new PagefindInstance({ basePath, ranking: RANKING });
  // Its own goes on without a piece that did not come, and then finds not all there is.
  pagefind.loadChunk = (hash) =>
    pagefind.cachedLoad(pagefind.loaded_chunks, hash, () =>
      pagefind._loadGenericChunk(`${basePath}index/${hash}.pf_index`, 'load_index_chunk'),
    );
  await pagefind.init(NO_LANGUAGE, { load_wasm: true });
  if (pagefind.searchMeta === null) throw new Error('the index of Pagefind did not come');
  const results = new Map<string, Result>();
  const answers = new Map<string, Promise<readonly IndexHit[]>>();
  const ask = async (terms: string | null): Promise<readonly IndexHit[]> => {
    const answer = await pagefind.search(terms);
    for (const result of answer.results) results.set(result.id, result);
    return answer.results.map(({ id, score, words }) => ({ id, score, positions: words }));
  };
  return {
    search: (terms) => {
      const known = answers.get(terms) ?? ask(terms);
      answers.set(terms, known);
      known.catch(() => answers.delete(terms)); // it may be asked again
      return known;
    },
    load: async (id) => {
      // The name of a page was found, not its text: without terms Pagefind answers with every page.
      if (!results.has(id)) await ask(null);
      const result = results.get(id);
      if (result === undefined) throw new Error(`no result ${id}`);
      return toText(await result.data());
    },
  };
}

function toText({ raw_content, anchors }: Fragment): PageText {
  return {
    pieces: raw_content.split('\u200B'),
    anchors: anchors
      .filter(({ element, text = '' }) => /^h[2-4]$/.test(element) && text.trim() !== '')
      .map(({ id, text = '', location }) => ({ id, text: text.trim(), piece: location }))
      .sort((a, b) => a.piece - b.piece),
  };
}
