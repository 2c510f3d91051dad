import { jsonSchema } from '#publish/data/fields.ts';
import { GAPS } from '#publish/data/gaps.ts';
import { routes } from '#site/routes.ts';

export function GET() {
  return new Response(jsonSchema(GAPS, routes.gapsSchema()));
}
