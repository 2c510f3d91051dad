/**
 * Service worker: with a connection it stands aside (pages come from the network, always), without one
 * it gives the pages seen before, the search, or the page that says so. `scripts/offline.ts` writes the
 * values that are only declared here before it.
 */
/** Changes with the files that are kept for a connection lost. */
declare const BUILD: string;
/** Paths of those files. */
declare const SHELL: readonly string[];
/** Cache of the pages seen (caches.ts); it outlives a new build. */
declare const SEEN: string;

declare const skipWaiting: () => Promise<void>;
declare const clients: { readonly claim: () => Promise<void> };
declare const registration: ServiceWorkerRegistration;

const OFFLINE_PAGE = '/offline/';
/** Most pages kept; the oldest make room. */
const MOST_SEEN = 150;
/** Their names change with what is in them. */
const HASHED = /^\/(assets|pagefind\/(fragment|index|filter))\//;
const SEARCH_FILE = /^\/(assets|pagefind)\//;

addEventListener('install', (event) => {
  const keep = async () => {
    await (await caches.open(BUILD)).addAll([...SHELL]);
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  const takeOver = async () => {
    for (const name of await caches.keys()) {
      if (name !== BUILD && name !== SEEN) await caches.delete(name);
    }
    // The request goes out while the worker still starts.
    if ('navigationPreload' in registration) await registration.navigationPreload.enable();
    await clients.claim();
  };
  event.waitUntil(takeOver());
});

/** A page says that it is being read. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') void keepSeen(new URL(data, location.origin).pathname);
});

async function keepSeen(path: string) {
  if (SHELL.includes(path)) return;
  // It has just been read: this comes from the browser's own cache.
  const response = await fetch(path, { cache: 'force-cache' });
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(SEEN);
  await cache.delete(path); // so that it stands last, as the newest
  await cache.put(path, response);
  const seen = await cache.keys();
  for (const old of seen.slice(0, -MOST_SEEN)) await cache.delete(old);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(event, pathname));
  else if (SEARCH_FILE.test(pathname) || SHELL.includes(pathname)) {
    event.respondWith(fileFor(request, pathname));
  }
});

async function pageFor({ request, preloadResponse }: FetchEvent, path: string) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await caches.match(path)) ?? (await caches.match(OFFLINE_PAGE)) ?? Response.error();
  }
}

async function fileFor(request: Request, path: string) {
  const cache = await caches.open(BUILD);
  const kept = await cache.match(path);
  if (kept && HASHED.test(path)) return kept;
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(path, response.clone());
    return response;
  } catch {
    return kept ?? Response.error();
  }
}

export {};
