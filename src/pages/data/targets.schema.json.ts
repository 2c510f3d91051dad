import { jsonSchema } from '#publish/data/fields.ts';
import { TARGETS } from '#publish/data/plan.ts';
import { routes } from '#site/routes.ts';

export function GET() {
  return new Response(jsonSchema(TARGETS, routes.targetsSchema()));
}
