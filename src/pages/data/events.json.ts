import { loadEvents } from '#catalog/calendar.ts';
import { newestEvents } from '#publish/data/event-parts.ts';
import { eventsJson } from '#publish/data/events.ts';
import { EVENTS_IN_ONE_FILE } from '#site/list-sizes.ts';

export async function GET() {
  return new Response(eventsJson(newestEvents(await loadEvents(), EVENTS_IN_ONE_FILE)));
}
