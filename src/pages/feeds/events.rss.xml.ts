import rss from '@astrojs/rss';
import { loadEvents } from '#catalog/calendar.ts';
import { rssItem } from '#publish/news/event-items.ts';
import { xmlElement } from '#publish/news/xml-text.ts';
import { eventFeed } from '#publish/ics/site-calendars.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  const feed = eventFeed(await loadEvents(), routes.rss());
  const self = { href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' };
  return rss({
    title: feed.title,
    description: feed.description,
    site: feed.url,
    trailingSlash: true,
    items: feed.items.map((item) => {
      const entry = rssItem(item);
      return { ...entry, pubDate: new Date(entry.pubDate) };
    }),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: xmlElement('language', 'zh-CN') + xmlElement('atom:link', '', self),
  });
}
