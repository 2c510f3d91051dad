import { loadEvents } from '#catalog/calendar.ts';
import { newestYears } from '#publish/data/events.ts';
import { eventsJson } from '#publish/ics/site-calendars.ts';
import { EVENTS_IN_ONE_FILE } from '#site/list-sizes.ts';

export async function GET() {
  return new Response(eventsJson(newestYears(await loadEvents(), EVENTS_IN_ONE_FILE)));
}
