import { loadFigures } from '#catalog/plan.ts';
import { figuresJson } from '#publish/data/plan.ts';

export async function GET() {
  return new Response(figuresJson(await loadFigures()));
}
