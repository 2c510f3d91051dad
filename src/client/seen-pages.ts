import { define, element, link, showParts } from '#client/dom.ts';
import { SEEN_CACHE } from '#client/offline/caches.ts';
import { keptDocument } from '#client/offline/kept-document.ts';

/** More are found by the search. */
const MOST_LISTED = 30;

/**
 * `<seen-pages>`, on the page for a connection lost: the pages seen, the newest first, which open all the
 * same. Hidden without any.
 */
class SeenPages extends HTMLElement {
  connectedCallback() {
    // Storage may be forbidden: then no page is kept either.
    if ('caches' in window) void this.list().catch(() => undefined);
  }

  private async list() {
    const cache = await caches.open(SEEN_CACHE);
    const requests = [...(await cache.keys())].reverse().slice(0, MOST_LISTED);
    const list = this.querySelector('ul');
    for (const request of requests) {
      const html = await (await cache.match(request))?.text();
      const title = keptDocument(html ?? '').querySelector('h1');
      if (title === null) continue;
      const text = title.textContent.replace(/\s+/g, ' ').trim();
      list?.append(element('li', '', link(new URL(request.url).pathname, text)));
    }
    showParts(this, 'seen', list?.children.length !== 0);
  }
}
define('seen-pages', SeenPages);
