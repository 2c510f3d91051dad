import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import { sessionSpan } from '#domain/calendar/states.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { dateText } from '#wording/dates.ts';
import { routes } from '#site/routes.ts';
import { titleMarks, type MarkedPage } from '#site/title-marks.ts';
import { loadEvents, loadObservances, type EventEntry } from './calendar.ts';
import { loadEmergencyGuides } from './emergency.ts';
import { loadNotices } from './notices.ts';
import { onceByKey } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadPlannedRoutes } from './planned-routes.ts';
import { loadResources } from './resources.ts';
import { loadSiteMap } from './site-map.ts';

/**
 * What tells a page apart from others of its title, by its path: two opening ceremonies on other days, a place
 * and an event of one name.
 */
export const titleMarkOf = onceByKey(
  'title marks',
  async (): Promise<ReadonlyMap<string, string>> => {
    const [events, observances, places, notices, guides, resources, planned, groups] =
      await Promise.all([
        loadEvents(),
        loadObservances(),
        loadPlaces(),
        loadNotices(),
        loadEmergencyGuides(),
        loadResources(),
        loadPlannedRoutes(),
        loadSiteMap(),
      ]);
    const entries: readonly MarkedPage[] = [
      ...events.map((event) => ({
        path: routes.event(event.id),
        title: event.title,
        marks: eventMarks(event),
      })),
      ...observances.map(({ id, name, kind }) => ({
        path: routes.observance(id),
        title: name,
        marks: [OBSERVANCE_KINDS[kind], id],
      })),
      ...places.map(({ id, name, district }) => ({
        path: routes.place(id),
        title: name,
        marks: [district === undefined ? '地点' : DISTRICTS[district], id],
      })),
      ...notices.map(({ id, title, published }) => ({
        path: routes.notice(id),
        title,
        marks: [dateText(published), id],
      })),
      ...guides.map(({ id, title }) => ({
        path: routes.emergencyGuide(id),
        title,
        marks: ['应急', id],
      })),
      ...resources.map(({ id, title }) => ({
        path: routes.resource(id),
        title,
        marks: ['教学资源', id],
      })),
      ...planned.map(({ id, title }) => ({
        path: routes.plannedRoute(id),
        title,
        marks: ['路线', id],
      })),
    ];
    const own = new Set(entries.map(({ path }) => path));
    const fixed = groups
      .flatMap(({ pages }) => pages)
      .filter(({ path }) => !own.has(path))
      .map(({ path, title }) => ({ path, title, marks: [] }));
    return titleMarks([...entries, ...fixed]);
  },
);

function eventMarks({ id, sessions }: EventEntry): readonly string[] {
  const [session] = sessions;
  const span = session && sessionSpan(session);
  const { name, district } = session?.location ?? {};
  const where = name ?? (district === undefined ? undefined : DISTRICTS[district]);
  return [span === undefined ? '日期待公布' : dateText(span.first), ...(where ? [where] : []), id];
}
