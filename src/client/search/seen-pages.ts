import { FILTER_NAMES } from '#domain/search/address.ts';
import type { FilterCounts, SearchAnswer } from '#domain/search/answer.ts';
import type { SearchKind } from '#domain/search/kind.ts';
import type { ChosenFilters, SearchFilter, SearchRequest } from '#domain/search/request.ts';
import { findInSeen, type SeenPage } from '#domain/search/seen.ts';
import { SEEN_CACHE } from '#client/offline/caches.ts';

/** An answer from the pages that the worker has kept, and how many those are. */
export interface SeenAnswer {
  readonly answer: SearchAnswer;
  readonly seen: number;
}

/** Looks through the pages seen; nothing where the browser keeps none. */
export async function findSeen(request: SearchRequest): Promise<SeenAnswer | undefined> {
  if (!('caches' in window)) return undefined;
  const cache = await caches.open(SEEN_CACHE);
  const responses = await cache.matchAll();
  const pages = await Promise.all(
    responses.map(async (response) => toPage(response.url, await response.text())),
  );
  if (pages.length === 0) return undefined;
  const found = findInSeen(pages, request.query, request.filters ?? {});
  const hits = (
    request.order === 'date'
      ? [...found].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
      : found
  ).map((page) => ({ id: page.path, load: () => Promise.resolve(page) }));
  const none: FilterCounts = { kind: [], district: [], audience: [], stage: [], section: [] };
  return {
    seen: pages.length,
    answer: { total: hits.length, isNear: false, hits, counts: () => Promise.resolve(none) },
  };
}

function toPage(url: string, html: string): SeenPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  for (const node of main?.querySelectorAll('script, style, nav, .no-print') ?? []) node.remove();
  const known = (name: string) =>
    page.querySelector(`[data-pagefind-meta="${name}[content]"]`)?.getAttribute('content');
  const [date, until] = known('days')?.split('/') ?? [];
  const place = known('place');
  const values: Partial<Record<SearchFilter, readonly string[]>> = {};
  for (const name of FILTER_NAMES) {
    values[name] = [...page.querySelectorAll(`[data-pagefind-filter="${name}[content]"]`)].map(
      (node) => node.getAttribute('content') ?? '',
    );
  }
  return {
    path: new URL(url).pathname,
    title: page.querySelector('h1')?.textContent.trim() ?? page.title,
    text: main?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    kind: kindOf(known('kind')),
    values: values satisfies ChosenFilters,
    ...(date === undefined ? {} : { date }),
    ...(until === undefined ? {} : { until }),
    ...(place ? { place } : {}),
  };
}

function kindOf(value: string | null | undefined): SearchKind {
  const kinds: readonly SearchKind[] = [
    'plan',
    'event',
    'observance',
    'place',
    'resource',
    'notice',
    'unit',
  ];
  return kinds.find((kind) => kind === value) ?? 'page';
}
