import { loadEvents } from '#catalog/calendar.ts';
import { loadPlaces } from '#catalog/places.ts';
import { loadFigures, loadTargets } from '#catalog/plan.ts';
import { loadResources } from '#catalog/resources.ts';
import { dataCatalog } from '#publish/data/catalog.ts';
import { downloads } from '#publish/data/downloads.ts';
import { buildNow } from '#site/now.ts';

export async function GET() {
  const [places, events, resources, targets, figures] = await Promise.all([
    loadPlaces(),
    loadEvents(),
    loadResources(),
    loadTargets(),
    loadFigures(),
  ]);
  const list = downloads({ places, events, resources, targets, figures });
  const today = buildNow().toPlainDate().toString();
  return new Response(`${JSON.stringify(dataCatalog(list, today), null, 1)}\n`);
}
