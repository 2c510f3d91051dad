import { keyedPaths } from '#catalog/keyed-paths.ts';
import { loadEvents, type EventEntry } from '#catalog/calendar.ts';
import { eventParts, type EventsPart } from '#publish/data/event-parts.ts';
import { eventsJson } from '#publish/data/events.ts';
import { EVENTS_IN_ONE_FILE } from '#site/list-sizes.ts';

export async function getStaticPaths() {
  return keyedPaths(
    eventParts(await loadEvents(), EVENTS_IN_ONE_FILE).map((part) => ({
      params: { part: part.path.replace(/^.*\/|\.json$/g, '') },
      props: { part },
    })),
  );
}

export function GET({ props: { part } }: { props: { part: EventsPart<EventEntry> } }) {
  return new Response(eventsJson(part.items));
}
