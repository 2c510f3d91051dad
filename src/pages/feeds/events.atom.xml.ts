import { loadEvents } from '#catalog/calendar.ts';
import { eventFeed } from '#publish/news/event-feed.ts';
import { writeAtom } from '#publish/news/feed-files.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  return new Response(writeAtom(eventFeed(await loadEvents(), routes.atom())));
}
