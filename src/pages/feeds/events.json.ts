import { loadEvents } from '#catalog/calendar.ts';
import { writeJsonFeed } from '#publish/news/json-feed.ts';
import { eventFeed } from '#publish/ics/site-calendars.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  return new Response(writeJsonFeed(eventFeed(await loadEvents(), routes.jsonFeed())));
}
