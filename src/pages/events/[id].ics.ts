import { keyedPaths } from '#catalog/keyed-paths.ts';
import { loadEvents } from '#catalog/calendar.ts';
import type { Event } from '#domain/calendar/event.ts';
import { sessionItem } from '#domain/calendar/calendar-items.ts';
import { calendarFileText } from '#publish/ics/site-calendars.ts';
import { buildNow } from '#site/now.ts';
import { routes } from '#site/routes.ts';

export async function getStaticPaths() {
  return keyedPaths(
    (await loadEvents()).map((event) => ({ params: { id: event.id }, props: { event } })),
  );
}

export function GET({ props: { event } }: { props: { event: Event } }) {
  const file = {
    name: event.title,
    description: event.summary,
    page: routes.event(event.id),
    items: event.sessions.map((session) => sessionItem(event, session)),
  };
  return new Response(calendarFileText(file, buildNow().toInstant()));
}
