import { loadEvents } from '#catalog/calendar.ts';
import { writeEventsJson } from '#domain/feeds/events-json.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

export async function GET() {
  return new Response(
    writeEventsJson(await loadEvents(), {
      urlOf: ({ id }) => absoluteUrl(routes.event(id)),
      imageUrlOf: absoluteUrl,
    }),
  );
}
