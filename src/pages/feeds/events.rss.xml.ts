import { loadEvents } from '#catalog/calendar.ts';
import { eventFeed } from '#publish/news/event-feed.ts';
import { writeRss } from '#publish/news/feed-files.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  return new Response(writeRss(eventFeed(await loadEvents(), routes.rss())));
}
