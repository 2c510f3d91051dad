import { keptDocument } from '#client/offline/kept-document.ts';
import { SEEN_CACHE } from '#client/offline/caches.ts';
import type { SearchAnswer } from '#domain/search/answer.ts';
import { findOffline, type KeptPage } from '#domain/search/offline-search.ts';
import type { SearchRequest } from '#domain/search/request.ts';
import { guideTitles } from '#domain/search/known-guide.ts';
import { loadGuides } from './known-guides.ts';
import { loadTitles } from './titles.ts';

/** An answer from the pages that the worker has kept, and how many those are. */
export interface KeptAnswer {
  readonly answer: SearchAnswer;
  readonly seen: number;
}

/** Looks through the pages and guides that the worker has kept; nothing where the browser keeps none. */
export async function findInKept(request: SearchRequest): Promise<KeptAnswer | undefined> {
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
  const guides = await loadGuides();
  if (pages.length + guides.length === 0) return undefined;
  const titles = await loadTitles().catch(() => guideTitles(guides));
  const seen = new Set(pages.map(({ path }) => path));
  const others = guides
    .filter(({ path }) => !seen.has(path))
    .map(({ path, title, names, now }) => ({ path, title, text: [...names, ...now].join('。') }));
  const answer = findOffline([...pages, ...others], request, titles);
  // The guides alone come from the network, too: what they do not answer, nobody has looked for.
  if (pages.length === 0 && answer.hits.length === 0) return undefined;
  return { seen: pages.length, answer };
}

/** Reads of a page what the index would keep of it. */
function readPage(path: string, html: string): KeptPage {
  const page = keptDocument(html);
  const main = page.querySelector('main');
  const left = 'script, style, svg, nav, .no-print, [data-pagefind-ignore]';
  for (const node of main?.querySelectorAll(left) ?? []) node.remove();
  // What stands on lines of its own does not run together.
  for (const node of main?.querySelectorAll('p, li, dt, dd, th, td, div, h1, h2, h3') ?? []) {
    node.append(' ');
  }
  return {
    path,
    title: page.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim() ?? page.title,
    text: main?.textContent.replace(/\s+/g, ' ').trim() ?? '',
  };
}
