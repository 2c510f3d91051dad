import { loadEvents } from './calendar.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadFigures, loadTargets } from './plan.ts';
import { loadPlannedRoutes } from './planned-routes.ts';
import { loadResources } from './resources.ts';

/** All that can be downloaded as data. */
export const loadOpenData = once('open data', async () => {
  const [places, events, routes, resources, targets, figures] = await Promise.all([
    loadPlaces(),
    loadEvents(),
    loadPlannedRoutes(),
    loadResources(),
    loadTargets(),
    loadFigures(),
  ]);
  return { places, events, routes, resources, targets, figures };
});
