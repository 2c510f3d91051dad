import { loadEvents } from '#catalog/calendar.ts';
import { writeAtom } from '#publish/news/atom.ts';
import { eventFeed } from '#publish/ics/site-calendars.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  return new Response(writeAtom(eventFeed(await loadEvents(), routes.atom())));
}
