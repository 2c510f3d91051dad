import { loadEvents, type EventEntry } from '#catalog/calendar.ts';
import { eventsJson, eventYear } from '#publish/data/events.ts';

export async function getStaticPaths() {
  const years = Map.groupBy(await loadEvents(), eventYear);
  return [...years].map(([year, events]) => ({
    params: { year: String(year) },
    props: { events },
  }));
}

export function GET({ props: { events } }: { props: { events: readonly EventEntry[] } }) {
  return new Response(eventsJson(events));
}
