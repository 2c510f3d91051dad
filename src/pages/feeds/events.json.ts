import { loadEvents } from '#catalog/calendar.ts';
import { writeJsonFeed } from '#domain/feeds/json-feed.ts';
import { eventFeed } from '#site/calendar-feeds.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  return new Response(writeJsonFeed(eventFeed(await loadEvents(), routes.jsonFeed())));
}
