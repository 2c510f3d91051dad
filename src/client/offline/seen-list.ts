/** The page for a connection lost: the pages seen, the newest first, which open all the same. */
import { SEEN_CACHE } from './caches.ts';

/** More are found by the search. */
const MOST = 30;

async function listSeen(place: HTMLElement) {
  const cache = await caches.open(SEEN_CACHE);
  const requests = [...(await cache.keys())].reverse().slice(0, MOST);
  const list = place.querySelector('ul');
  for (const request of requests) {
    const html = await (await cache.match(request))?.text();
    const title = new DOMParser().parseFromString(html ?? '', 'text/html').querySelector('h1');
    if (title === null) continue;
    const link = document.createElement('a');
    link.href = new URL(request.url).pathname;
    link.textContent = title.textContent.replace(/\s+/g, ' ').trim();
    const item = document.createElement('li');
    item.append(link);
    list?.append(item);
  }
  place.hidden = list?.children.length === 0;
}

const place = document.querySelector<HTMLElement>('[data-seen]');
// Storage may be forbidden: then no page is kept either.
if (place && 'caches' in window) void listSeen(place).catch(() => undefined);
