import { ROUTES } from '#publish/data/routes.ts';
import { jsonSchema } from '#publish/data/fields.ts';
import { routes } from '#site/routes.ts';

export function GET() {
  return new Response(jsonSchema(ROUTES, routes.routesSchema()));
}
