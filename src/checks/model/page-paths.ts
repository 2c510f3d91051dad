import type { CollectionName } from '#schemas/collections.ts';
import { pathOf, routes } from '#site/routes.ts';

/** Where each kind of entry has its page. */
const HOMES: Partial<Readonly<Record<CollectionName, (id: string) => string>>> = {
  events: routes.event,
  observances: routes.observance,
  places: routes.place,
  routes: routes.plannedRoute,
  resources: routes.resource,
  notices: routes.notice,
  emergency: routes.emergencyGuide,
  chapters: routes.chapter,
  planText: routes.planText,
  units: routes.unit,
  guides: routes.guide,
  pages: routes.page,
  actions: (own) => routes.programme({ kind: 'action', id: own }),
  projects: (own) => routes.programme({ kind: 'project', id: own }),
};

/** The page of an entry; undefined where its kind has none of its own. */
export function pagePath(collection: CollectionName, id: string): string | undefined {
  const address = HOMES[collection]?.(id);
  return address && pathOf(address);
}
