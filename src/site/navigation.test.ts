import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAVIGATION, sectionOf } from './navigation.ts';
import { routes } from './routes.ts';

/** Where each page belongs, by the name of its route; `apart` belongs nowhere, files have no header. */
const BELONGS: Record<keyof typeof routes, (typeof NAVIGATION)[number]['id'] | 'apart' | 'file'> = {
  home: 'apart',
  english: 'apart',
  englishPlaces: 'apart',
  englishEmergency: 'apart',
  search: 'apart',
  pageIndex: 'apart',
  pageIndexLetter: 'apart',
  siteMap: 'apart',
  offline: 'apart',
  display: 'apart',
  poster: 'apart',
  notFound: 'apart',
  specimens: 'apart',
  calendar: 'calendar',
  calendarYear: 'calendar',
  calendarMonth: 'calendar',
  archive: 'calendar',
  archiveYear: 'calendar',
  calendarFor: 'calendar',
  calendarIn: 'calendar',
  calendarServes: 'calendar',
  calendarKind: 'calendar',
  subscribe: 'calendar',
  observances: 'calendar',
  observance: 'calendar',
  event: 'calendar',
  places: 'places',
  place: 'places',
  placeOnMap: 'places',
  district: 'places',
  districts: 'places',
  studyRoute: 'places',
  visit: 'places',
  plannedRoutes: 'places',
  plannedRoute: 'places',
  resources: 'resources',
  resource: 'resources',
  concepts: 'resources',
  concept: 'resources',
  resourceStage: 'resources',
  resourceTopic: 'resources',
  resourcesFor: 'resources',
  resourceYear: 'resources',
  resourceIndex: 'resources',
  mine: 'calendar',
  schoolYear: 'resources',
  termPlan: 'resources',
  emergency: 'emergency',
  emergencyGuide: 'emergency',
  emergencyNow: 'emergency',
  emergencyBooklet: 'emergency',
  emergencySignals: 'emergency',
  emergencyFamily: 'emergency',
  emergencyNames: 'file',
  emergencyCode: 'file',
  notices: 'emergency',
  notice: 'emergency',
  plan: 'plan',
  chapter: 'plan',
  planText: 'plan',
  measures: 'plan',
  actions: 'plan',
  projects: 'plan',
  programme: 'plan',
  units: 'plan',
  unit: 'plan',
  duties: 'plan',
  progress: 'plan',
  report: 'plan',
  reportCsv: 'file',
  gaps: 'take-part',
  targetsData: 'file',
  targetsSchema: 'file',
  figuresData: 'file',
  figuresSchema: 'file',
  gapsData: 'file',
  gapsSchema: 'file',
  dataCatalog: 'file',
  target: 'plan',
  takePart: 'take-part',
  audience: 'take-part',
  audiences: 'take-part',
  page: 'take-part',
  openData: 'take-part',
  pictures: 'take-part',
  wallSheets: 'take-part',
  wallSheet: 'take-part',
  guide: 'take-part',
  desk: 'take-part',
  deskPack: 'file',
  fieldTables: 'take-part',
  fieldTable: 'take-part',
  rules: 'take-part',
  rule: 'take-part',
  calendarRows: 'file',
  wholeCalendarFile: 'file',
  rss: 'file',
  atom: 'file',
  jsonFeed: 'file',
  eventsData: 'file',
  eventsDataYear: 'file',
  eventsDataParts: 'file',
  sitemap: 'file',
  sitemapPart: 'file',
  eventsSchema: 'file',
  mapOutlines: 'file',
  placeList: 'file',
  placesGeoJson: 'file',
  placesCsv: 'file',
  resourceRows: 'file',
  resourceWord: 'file',
  routesData: 'file',
  routesSchema: 'file',
  resourcesData: 'file',
  resourcesSchema: 'file',
  noticesFeed: 'file',
  picture: 'file',
  panorama: 'file',
  sharePicture: 'file',
};

/** A path of each route. */
const PATHS: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(routes).map(([name, make]) => [name, (make as (id: string) => string)('one')]),
  ),
  calendarMonth: routes.calendarMonth({ year: 2027, month: 3 }),
  programme: routes.programme({ kind: 'action', id: 'youth' }),
};

describe('the section of a page', () => {
  test.each(Object.entries(BELONGS).filter(([, section]) => section !== 'file'))(
    '%s belongs to %s',
    (name, section) => {
      expect(sectionOf(PATHS[name] ?? '')?.id ?? 'apart').toBe(section);
    },
  );

  test('a project belongs to the plan as an action does', () => {
    expect(sectionOf(routes.programme({ kind: 'project', id: 'resources' }))?.id).toBe('plan');
  });

  test.each(['/404.html', '/404/', '/en/'])('%s stands apart', (path) => {
    expect(sectionOf(path)).toBeUndefined();
  });

  test('every folder of pages is decided on, and every part of a path that is named has one', () => {
    const made = globSync('*', { cwd: 'src/pages' })
      .filter((name) => !/^\[|^index\.astro$|\.ts$/.test(name))
      .map((name) => name.replace(/\.astro$/, ''));
    const owned = NAVIGATION.flatMap(({ id, owns }) => [id, ...owns]);
    const undecided = made
      .filter((name) => name !== 'feeds' && sectionOf(`/${name}/`) !== undefined)
      .filter((name) => !owned.some((own) => own === name));
    expect(undecided).toEqual([]);
    expect(owned.filter((name) => !made.includes(name))).toEqual([]);
    expect(new Set(owned).size).toBe(owned.length);
  });
});
