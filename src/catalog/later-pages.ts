import { agendaPages } from '#domain/calendar/agenda.ts';
import { archive, byFacets, byMonth } from '#domain/calendar/select.ts';
import { PLACE_GROUPS, placePages } from '#domain/geo/place-lists.ts';
import { keysOf } from '#domain/keys-of.ts';
import { laterPagePaths, listPagePath } from '#domain/paging.ts';
import { listedDrawings } from '#pictures/drawings.ts';
import {
  agendaRowsOnPage,
  calendarMonths,
  LINES_ON_PAGE,
  MONTH_ROWS_ON_PAGE,
} from '#site/calendar-pages.ts';
import {
  DRAWINGS_ON_PAGE,
  GAPS_ON_PAGE,
  GUIDES_ON_PAGE,
  NAMES_ON_PAGE,
  NOTICES_ON_PAGE,
  OBSERVANCES_ON_PAGE,
  PRINTED_ON_PAGE,
  UNITS_ON_PAGE,
} from '#site/list-sizes.ts';
import { buildNow } from '#site/now.ts';
import { LISTED_ON_PAGE, RESOURCES_ON_PAGE } from '#site/resource-pages.ts';
import { routes } from '#site/routes.ts';
import { loadGaps } from './account.ts';
import { loadFacetPages } from './calendar-facets.ts';
import { loadCalendar } from './calendar.ts';
import { loadEmergencyGuides } from './emergency.ts';
import { loadNotices } from './notices.ts';
import { loadPageIndex } from './page-index.ts';
import { loadPlaces } from './places.ts';
import { loadUnits } from './plan.ts';
import { loadResourceLists } from './resource-lists.ts';
import { loadResources } from './resources.ts';
import { loadSiteMap } from './site-map.ts';

/** Addresses of the second and later pages of every long list, for sitemap.xml. */
export async function loadLaterPages(): Promise<readonly string[]> {
  const parts = await Promise.all([calendarPages(), libraryPages(), districtPages(), otherPages()]);
  return parts.flat();
}

async function calendarPages(): Promise<readonly string[]> {
  const now = buildNow();
  const [{ items, observances }, facets] = await Promise.all([loadCalendar(now), loadFacetPages()]);
  const size = agendaRowsOnPage();
  const agenda = (path: string, of: typeof items) =>
    laterPagePaths(path, agendaPages(of, now.toInstant(), size)[0]?.count ?? 0, size);
  return [
    ...agenda(routes.calendar(), items),
    ...facets.flatMap(({ path, filter }) => agenda(path, byFacets(items, filter))),
    ...calendarMonths(now).flatMap((month) =>
      laterPagePaths(routes.calendarMonth(month), byMonth(items, month).length, MONTH_ROWS_ON_PAGE),
    ),
    ...archive(items, now.toInstant()).flatMap(({ year, items: ofYear }) =>
      laterPagePaths(routes.archiveYear(year), ofYear.length, LINES_ON_PAGE),
    ),
    ...laterPagePaths(routes.observances(), observances.length, OBSERVANCES_ON_PAGE),
  ];
}

async function libraryPages(): Promise<readonly string[]> {
  const [resources, lists] = await Promise.all([loadResources(), loadResourceLists()]);
  return [
    ...laterPagePaths(routes.resources(), resources.length, RESOURCES_ON_PAGE),
    ...laterPagePaths(routes.resourceIndex(), resources.length, PRINTED_ON_PAGE),
    ...lists.flatMap(({ path, count }) => laterPagePaths(path, count, LISTED_ON_PAGE)),
  ];
}

async function districtPages(): Promise<readonly string[]> {
  const places = await loadPlaces();
  return keysOf(PLACE_GROUPS).flatMap((id) =>
    placePages(places, id)
      .slice(1)
      .map(({ number }) => listPagePath(routes.district(id), number)),
  );
}

async function otherPages(): Promise<readonly string[]> {
  const [gaps, notices, guides, units, sections, { groups, isSplit }] = await Promise.all([
    loadGaps(),
    loadNotices(),
    loadEmergencyGuides(),
    loadUnits(),
    loadSiteMap(),
    loadPageIndex(),
  ]);
  const shown = sections.filter(({ bulk }) => bulk !== true);
  return [
    ...gaps.flatMap(({ kind, gaps: list }) =>
      laterPagePaths(routes.gaps(kind), list.length, GAPS_ON_PAGE),
    ),
    ...([undefined, 'signs'] as const).flatMap((part) =>
      laterPagePaths(routes.pictures(part), listedDrawings(part).length, DRAWINGS_ON_PAGE),
    ),
    ...laterPagePaths(routes.notices(), notices.length, NOTICES_ON_PAGE),
    ...laterPagePaths(routes.emergencyBooklet(), guides.length, GUIDES_ON_PAGE),
    ...laterPagePaths(routes.duties(), units.length, UNITS_ON_PAGE),
    ...laterPagePaths(routes.siteMap(), shown.flatMap(({ pages }) => pages).length, NAMES_ON_PAGE),
    ...(isSplit ? groups : []).flatMap(({ anchor, entries }) =>
      laterPagePaths(routes.pageIndexLetter(anchor), entries.length, NAMES_ON_PAGE),
    ),
  ];
}
