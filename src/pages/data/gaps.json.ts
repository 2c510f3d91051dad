import { loadGaps } from '#catalog/account.ts';
import { gapsJson } from '#publish/data/gaps.ts';
import { buildNow } from '#site/now.ts';

export async function GET() {
  return new Response(gapsJson(await loadGaps(), buildNow().toPlainDate().toString()));
}
