import { routes } from '#site/routes.ts';
import { loadEvents, loadObservances } from './calendar.ts';
import { loadEmergencyGuides } from './emergency.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadResources } from './resources.ts';

/** A page that serves measures, by its name. */
export interface ServingPage {
  readonly name: string;
  readonly path: string;
  readonly measures: readonly string[];
  /** Of an event. */
  readonly year?: number;
}

/** The id of an event begins with its year. */
const newestFirst = <T extends { readonly id: string }>(events: readonly T[]) =>
  events.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** What serves the measures of the plan, kind by kind, in the order in which a measure shows them. */
export const loadServing = once('serving', async () => {
  const [events, observances, places, resources, guides] = await Promise.all([
    loadEvents(),
    loadObservances(),
    loadPlaces(),
    loadResources(),
    loadEmergencyGuides(),
  ]);
  const pages = <T extends { readonly id: string; readonly measures: readonly string[] }>(
    records: readonly T[],
    nameOf: (record: T) => string,
    pathOf: (id: string) => string,
  ): ServingPage[] =>
    records.map((record) => ({
      name: nameOf(record),
      path: pathOf(record.id),
      measures: record.measures,
    }));
  return [
    {
      kind: '活动',
      pages: newestFirst(events).map(({ id, title, measures }) => ({
        name: title,
        path: routes.event(id),
        measures,
        year: Number(id.slice(0, 4)),
      })),
    },
    { kind: '节日', pages: pages(observances, ({ name }) => name, routes.observance) },
    { kind: '地方', pages: pages(places, ({ name }) => name, routes.place) },
    { kind: '材料', pages: pages(resources, ({ title }) => title, routes.resource) },
    { kind: '应急', pages: pages(guides, ({ title }) => title, routes.emergencyGuide) },
  ] as const;
});
