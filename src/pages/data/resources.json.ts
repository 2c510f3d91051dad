import { loadResources } from '#catalog/resources.ts';
import { resourcesJson } from '#publish/data/resources.ts';

export async function GET() {
  return new Response(resourcesJson(await loadResources()));
}
