import { EVENTS_SCHEMA } from '#publish/data/events-schema.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

export function GET() {
  const schema = { $id: absoluteUrl(routes.eventsSchema()), ...EVENTS_SCHEMA };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
}
