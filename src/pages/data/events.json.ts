import { loadEvents } from '#catalog/calendar.ts';
import { eventsJson, newestYears } from '#publish/data/events.ts';
import { EVENTS_IN_ONE_FILE } from '#site/list-sizes.ts';

export async function GET() {
  return new Response(eventsJson(newestYears(await loadEvents(), EVENTS_IN_ONE_FILE)));
}
