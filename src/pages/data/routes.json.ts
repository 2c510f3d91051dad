import { loadPlannedRoutes } from '#catalog/planned-routes.ts';
import { routesJson } from '#publish/data/routes.ts';

export async function GET() {
  return new Response(routesJson(await loadPlannedRoutes()));
}
