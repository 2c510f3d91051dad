import { RESOURCES_SCHEMA } from '#publish/data/resources.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

export function GET() {
  const schema = { $id: absoluteUrl(routes.resourcesSchema()), ...RESOURCES_SCHEMA };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
}
