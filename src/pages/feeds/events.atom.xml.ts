import { loadEvents } from '#catalog/calendar.ts';
import { writeAtom } from '#domain/feeds/atom.ts';
import { eventFeed } from '#site/calendar-feeds.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  return new Response(writeAtom(eventFeed(await loadEvents(), routes.atom())));
}
