import { jsonSchema } from '#publish/data/fields.ts';
import { FIGURES } from '#publish/data/plan.ts';
import { routes } from '#site/routes.ts';

export function GET() {
  return new Response(jsonSchema(FIGURES, routes.figuresSchema()));
}
