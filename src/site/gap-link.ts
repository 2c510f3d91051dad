import type { Gap } from '#domain/gaps.ts';
import type { Programme } from '#domain/plan/plan.ts';
import { measurePath, routes } from './routes.ts';

const PAGES = {
  places: routes.place,
  observances: routes.observance,
  targets: routes.target,
  notices: routes.notice,
  events: routes.event,
  resources: routes.resource,
  emergency: routes.emergencyGuide,
} as const;

/** Address of the page that lacks something; of a measure, where its action or project tells it. */
export function gapPath(
  { collection, id }: Pick<Gap, 'collection' | 'id'>,
  programmes: readonly Pick<Programme, 'kind' | 'id' | 'measures'>[],
): string {
  if (collection === 'districts') return routes.calendar();
  if (collection !== 'measures') return PAGES[collection](id);
  const programme = programmes.find(({ measures }) => measures.some((one) => one.id === id));
  return programme === undefined ? routes.measures() : measurePath(programme, { id });
}
