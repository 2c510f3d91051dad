import { loadEvents } from '#catalog/calendar.ts';
import { eventParts, eventPartsJson } from '#publish/data/event-parts.ts';
import { EVENTS_IN_ONE_FILE } from '#site/list-sizes.ts';

export async function GET() {
  return new Response(eventPartsJson(eventParts(await loadEvents(), EVENTS_IN_ONE_FILE)));
}
