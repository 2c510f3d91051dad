import { loadResources } from '#catalog/resources.ts';
import { writeResourcesJson } from '#publish/data/resources.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

export async function GET() {
  const urlOf = ({ id }: { readonly id: string }) => absoluteUrl(routes.resource(id));
  return new Response(writeResourcesJson(await loadResources(), urlOf));
}
