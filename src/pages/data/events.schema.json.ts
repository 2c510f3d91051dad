import { EVENTS } from '#publish/data/events.ts';
import { jsonSchema } from '#publish/data/fields.ts';
import { routes } from '#site/routes.ts';

export function GET() {
  return new Response(jsonSchema(EVENTS, routes.eventsSchema()));
}
