import { loadTargets } from '#catalog/plan.ts';
import { targetRows } from '#domain/plan/account.ts';
import { targetsJson } from '#publish/data/plan.ts';
import { buildNow } from '#site/now.ts';

export async function GET() {
  return new Response(targetsJson(targetRows(await loadTargets(), buildNow().year)));
}
