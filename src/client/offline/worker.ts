/**
 * Service worker: with a connection it stands aside (pages come from the network, always), without one
 * it gives the pages seen before, what to do in an emergency, the search, or the page that says so. `src/build/offline.ts` writes the
 * values that are only declared here before it.
 */
import { BASE, OWN } from '#site/base.ts';

/** Changes with the files that are kept for a connection lost. */
declare const BUILD: string;
/** Paths of those files that every reader keeps from the first visit on. */
declare const SHELL: readonly string[];
/** Paths of those that come afterwards, where data is not to be saved. */
declare const LATER: readonly string[];
/** Cache of the pages seen (caches.ts); it outlives a new build. */
declare const SEEN: string;
/** What a page says where data is not to be saved (caches.ts). */
declare const KEEP_GUIDES: string;

declare const skipWaiting: () => Promise<void>;
declare const clients: { readonly claim: () => Promise<void> };
declare const registration: ServiceWorkerRegistration;

const OFFLINE_PAGE = `${BASE}/offline/`;
/** In place of a guide that is not kept. */
const EMERGENCY_PAGE = `${BASE}/emergency/now/`;
/** Most pages kept; the oldest make room. */
const MOST_SEEN = 150;
/** Their names change with what is in them. */
const HASHED = new RegExp(`^${BASE}/(assets|pagefind/(fragment|index))/`);
const SEARCH_FILE = new RegExp(`^${BASE}/(assets|pagefind)/`);

/** Paths of pages end with a slash, which a host may take off. */
const pathOf = (path: string) => (/\.\w+$/.test(path) ? path : path.replace(/\/*$/, '/'));

addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(BUILD);
    await Promise.all(
      SHELL.map(async (path) => cache.put(path, await fetchPlain(path, 'no-cache'))),
    );
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  const takeOver = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(OWN) && name !== BUILD && name !== SEEN) await caches.delete(name);
    }
    // The request goes out while the worker still starts.
    if ('navigationPreload' in registration) await registration.navigationPreload.enable();
    await clients.claim();
  };
  event.waitUntil(takeOver());
});

/**
 * Fetches the whole of a file, so that a line that breaks meanwhile takes nothing from what is kept. A
 * host may lead from one spelling of a path to another; an answer that says so is none that a browser
 * takes for a page, so all are kept as if they had come directly.
 *
 * @throws Error where there is none, or another one
 */
async function fetchPlain(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if (nameOf(new URL(response.url).pathname) !== nameOf(path)) throw new Error(`${path}: moved`);
  return new Response(await response.blob(), { headers: response.headers });
}

/** A path without what hosts add to it or take off. */
const nameOf = (path: string) => path.replace(/(\/index)?(\.html)?\/*$/, '');

/** A page says that it is being read, and whether more may be fetched; until all is kept the browser waits. */
addEventListener('message', (event: MessageEvent<unknown>) => {
  const { data } = event;
  if (typeof data !== 'string') return;
  const work = data === KEEP_GUIDES ? keepLater() : keepSeen(data);
  // Where the storage is full, it is not kept.
  event.waitUntil(work.catch(() => undefined));
});

/** One after the other, so that they are in nobody's way. */
async function keepLater() {
  const cache = await caches.open(BUILD);
  for (const path of LATER) {
    if (!(await cache.match(path))) await cache.put(path, await fetchPlain(path, 'default'));
  }
}

async function keepSeen(address: string) {
  const path = pathOf(new URL(address, location.origin).pathname);
  if (SHELL.includes(path)) return;
  // It has just been read: this comes from the browser's own cache.
  const response = await fetchPlain(address, 'force-cache');
  const cache = await caches.open(SEEN);
  await cache.put(path, response); // in place of the old one, and last, as the newest
  const seen = await cache.keys();
  for (const old of seen.slice(0, -MOST_SEEN)) await cache.delete(old);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(event, pathOf(pathname)));
  else if (SEARCH_FILE.test(pathname) || SHELL.includes(pathname) || LATER.includes(pathname)) {
    event.respondWith(fileFor(event, pathname));
  }
});

async function pageFor({ request, preloadResponse }: FetchEvent, path: string) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const other = path.startsWith(`${BASE}/emergency/`) ? EMERGENCY_PAGE : OFFLINE_PAGE;
    return (await keptAt(path)) ?? (await keptAt(other)) ?? Response.error();
  }
}

async function fileFor(event: FetchEvent, path: string) {
  const kept = await keptAt(path);
  if (kept && HASHED.test(path)) return kept;
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keepFile(path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    return kept ?? Response.error();
  }
}

async function keepFile(path: string, response: Response) {
  await (await caches.open(BUILD)).put(path, response);
}

/** What is kept at a path; nothing where the browser's storage does not answer. */
const keptAt = (path: string) => caches.match(path).catch(() => undefined);
