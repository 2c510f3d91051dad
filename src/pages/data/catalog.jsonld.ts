import { loadOpenData } from '#catalog/open-data.ts';
import { dataCatalog } from '#publish/data/catalog.ts';
import { downloads } from '#publish/data/downloads.ts';
import { buildNow } from '#site/now.ts';

export async function GET() {
  const today = buildNow().toPlainDate().toString();
  const catalog = dataCatalog(downloads(await loadOpenData()), today);
  return new Response(`${JSON.stringify(catalog, null, 1)}\n`);
}
