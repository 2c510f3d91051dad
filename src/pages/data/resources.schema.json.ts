import { RESOURCES } from '#publish/data/resources.ts';
import { jsonSchema } from '#publish/data/fields.ts';
import { routes } from '#site/routes.ts';

export function GET() {
  return new Response(jsonSchema(RESOURCES, routes.resourcesSchema()));
}
