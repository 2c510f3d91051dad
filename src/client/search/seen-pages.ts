import { SEEN_CACHE } from '#client/offline/caches.ts';
import type { FilterCounts, SearchAnswer } from '#domain/search/answer.ts';
import type { SearchRequest } from '#domain/search/request.ts';
import { NO_NAMES, openNames } from '#domain/search/name-book.ts';
import { findInSeen, type SeenPage } from '#domain/search/seen.ts';
import { loadNames } from './names.ts';

/** An answer from the pages that the worker has kept, and how many those are. */
export interface SeenAnswer {
  readonly answer: SearchAnswer;
  readonly seen: number;
}

const NO_COUNTS: FilterCounts = { kind: [], district: [], audience: [], stage: [], section: [] };

/** Looks through the pages seen; nothing where the browser keeps none. */
export async function findSeen(request: SearchRequest): Promise<SeenAnswer | undefined> {
  if (!('caches' in window)) return undefined;
  const cache = await caches.open(SEEN_CACHE);
  const requests = await cache.keys();
  const texts = await Promise.all(
    requests.map(async (request) => (await cache.match(request))?.text()),
  );
  // Of one page the worker may have made room since.
  const pages = requests.flatMap(({ url }, at) => {
    const text = texts[at];
    return text === undefined ? [] : [readPage(new URL(url).pathname, text)];
  });
  if (pages.length === 0) return undefined;
  const book = await loadNames().catch(() => openNames(NO_NAMES));
  const found = findInSeen(pages, request, book);
  const hits = found.map((page) => ({ id: page.path, load: () => Promise.resolve(page) }));
  const counts = () => Promise.resolve(NO_COUNTS);
  return { seen: pages.length, answer: { total: hits.length, isNear: false, hits, counts } };
}

/** Reads of a page what the index would keep of it (SearchMeta.astro). */
function readPage(path: string, html: string): SeenPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  const left = 'script, style, svg, nav, .no-print, [data-pagefind-ignore]';
  for (const node of main?.querySelectorAll(left) ?? []) node.remove();
  // What stands on lines of its own does not run together.
  for (const node of main?.querySelectorAll('p, li, dt, dd, th, td, div, h1, h2, h3') ?? []) {
    node.append(' ');
  }
  const contents = (selector: string) =>
    [...page.querySelectorAll(selector)].map((node) => node.getAttribute('content') ?? '');
  const valuesOf = (name: string) => contents(`[data-pagefind-filter="${name}[content]"]`);
  const known = (name: string) => contents(`[data-pagefind-meta="${name}[content]"]`)[0];
  return {
    path,
    title: page.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? page.title,
    pieces: [main?.textContent.replace(/\s+/g, ' ').trim() ?? ''],
    meta: { kind: known('kind'), days: known('days'), place: known('place') },
    anchors: [],
    values: {
      kind: valuesOf('kind'),
      district: valuesOf('district'),
      audience: valuesOf('audience'),
      stage: valuesOf('stage'),
      section: valuesOf('section'),
    },
  };
}
