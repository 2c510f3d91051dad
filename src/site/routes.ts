import type { AudienceId } from '#domain/audience.ts';
import type { GapKind } from '#domain/gaps.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { PlaceGroupId } from '#domain/geo/place-lists.ts';
import type { ObservanceKind } from '#domain/calendar/observance.ts';
import type { Measure, Programme } from '#domain/plan/plan.ts';
import { BASE } from './base.ts';
import { SITE } from './config.ts';

/** Every address in the site is made here; pages end with a slash, files do not. */
export const routes = {
  home: () => `${BASE}/`,
  /** The drawing of the home page for `<use>`, in the colours of the page. */
  panorama: () => `${BASE}/panorama.svg`,
  plan: () => `${BASE}/plan/`,
  chapter: (id: string) => `${BASE}/plan/${id}/`,
  /** The plan's own text; of a chapter by its id. */
  planText: (id?: string) => (id === undefined ? `${BASE}/plan/text/` : `${BASE}/plan/text/${id}/`),
  measures: () => `${BASE}/plan/measures/`,
  actions: () => `${BASE}/actions/`,
  projects: () => `${BASE}/projects/`,
  programme: ({ kind, id }: Pick<Programme, 'kind' | 'id'>) => `${BASE}/${kind}s/${id}/`,
  units: () => `${BASE}/units/`,
  unit: (id: string) => `${BASE}/units/${id}/`,
  duties: () => `${BASE}/units/duties/`,
  progress: () => `${BASE}/progress/`,
  target: (id: string) => `${BASE}/progress/#${id}`,
  /** Accounts to print, of a unit or a county; without an id, all of them. */
  report: (id = '') => `${BASE}/progress/reports/${id === '' ? '' : `${id}/`}`,
  reportCsv: (id: string) => `${BASE}/progress/reports/${id}.csv`,
  /** What the site does not know; of one kind by its id. */
  gaps: (kind: GapKind | '' = '') => `${BASE}/gaps/${kind === '' ? '' : `${kind}/`}`,
  audience: (id: AudienceId) => `${BASE}/for/${id}/`,
  audiences: () => `${BASE}/for/`,
  /** Colours and text size. */
  display: () => `${BASE}/display/`,
  page: (id: string) => `${BASE}/${id}/`,
  /** The pages for guests from abroad. */
  english: () => `${BASE}/en/`,
  englishPlaces: () => `${BASE}/en/places/`,
  englishEmergency: () => `${BASE}/en/emergency/`,
  /** What the reader keeps on the device. */
  mine: () => `${BASE}/mine/`,
  calendar: () => `${BASE}/calendar/`,
  calendarYear: (year: number) => `${BASE}/calendar/${year}/`,
  calendarMonth: ({ year, month }: { readonly year: number; readonly month: number }) =>
    `${BASE}/calendar/${year}/${String(month).padStart(2, '0')}/`,
  /** The whole agenda for the filters of its first page. */
  calendarRows: () => `${BASE}/calendar/rows.json`,
  archive: () => `${BASE}/calendar/archive/`,
  archiveYear: (year: number) => `${BASE}/calendar/archive/${year}/`,
  calendarFor: (audience: AudienceId) => `${BASE}/calendar/for/${audience}/`,
  calendarIn: (district: DistrictId) => `${BASE}/calendar/in/${district}/`,
  calendarServes: (programme: string) => `${BASE}/calendar/serves/${programme}/`,
  calendarKind: (kind: ObservanceKind) => `${BASE}/calendar/kinds/${kind}/`,
  subscribe: () => `${BASE}/calendar/subscribe/`,
  observances: () => `${BASE}/observances/`,
  observance: (id: string) => `${BASE}/observances/${id}/`,
  event: (id: string) => `${BASE}/events/${id}/`,
  wholeCalendarFile: () => `${BASE}/calendar/all.ics`,
  rss: () => `${BASE}/feeds/events.rss.xml`,
  atom: () => `${BASE}/feeds/events.atom.xml`,
  jsonFeed: () => `${BASE}/feeds/events.json`,
  eventsData: () => `${BASE}/data/events.json`,
  /** The events of a year, or a part of them; the file of all leaves old ones out when there are very many. */
  eventsDataYear: (year: number, part = 1) =>
    `${BASE}/data/events/${year}${part === 1 ? '' : `-${part}`}.json`,
  /** The files of the years, from the newest on. */
  eventsDataParts: () => `${BASE}/data/events/parts.json`,
  eventsSchema: () => `${BASE}/data/events.schema.json`,
  places: () => `${BASE}/places/`,
  place: (id: string) => `${BASE}/places/${id}/`,
  mapOutlines: () => `${BASE}/places/outlines.svg`,
  /** All places for the tools of the browser. */
  placeList: () => `${BASE}/places/list.json`,
  /** Opens the interactive map at a place; without script leads to the list of its district. */
  placeOnMap: (id: string, group: PlaceGroupId) => `${BASE}/places/?at=${id}#${group}`,
  district: (id: PlaceGroupId) => `${BASE}/districts/${id}/`,
  districts: () => `${BASE}/districts/`,
  plannedRoutes: () => `${BASE}/routes/`,
  plannedRoute: (id: string) => `${BASE}/routes/${id}/`,
  /** With a place, adds it to the route that the reader has begun. */
  studyRoute: (place?: string) =>
    `${BASE}/places/route/${place === undefined ? '' : `?add=${place}`}`,
  /** Makes a calendar entry of a visit, to a place where one is given. */
  visit: (place?: string) => `${BASE}/places/visit/${place === undefined ? '' : `?at=${place}`}`,
  openData: () => `${BASE}/data/`,
  placesGeoJson: () => `${BASE}/data/places.geojson`,
  placesCsv: () => `${BASE}/data/places.csv`,
  targetsData: () => `${BASE}/data/targets.json`,
  targetsSchema: () => `${BASE}/data/targets.schema.json`,
  figuresData: () => `${BASE}/data/figures.json`,
  figuresSchema: () => `${BASE}/data/figures.schema.json`,
  gapsData: () => `${BASE}/data/gaps.json`,
  gapsSchema: () => `${BASE}/data/gaps.schema.json`,
  /** Catalogue of all files of data, for portals that collect such. */
  dataCatalog: () => `${BASE}/data/catalog.jsonld`,
  resources: () => `${BASE}/resources/`,
  /** The whole library for the filters of its first page. */
  resourceRows: () => `${BASE}/resources/rows.json`,
  resource: (id: string) => `${BASE}/resources/${id}/`,
  /** A sheet of our own as a Word file. */
  resourceWord: (id: string) => `${BASE}/resources/${id}.docx`,
  concepts: () => `${BASE}/resources/concepts/`,
  concept: (id: string) => `${BASE}/resources/concepts/${id}/`,
  resourceStage: (id: string) => `${BASE}/resources/stages/${id}/`,
  resourceTopic: (id: string) => `${BASE}/resources/topics/${id}/`,
  resourcesFor: (audience: AudienceId) => `${BASE}/resources/for/${audience}/`,
  /** What one school year can do in one field of science. */
  resourceYear: (year: number | string, field: string) =>
    `${BASE}/resources/years/${year}-${field}/`,
  resourceIndex: () => `${BASE}/resources/print/`,
  schoolYear: () => `${BASE}/school-year/`,
  /** The sheets of a stage over the weeks of two terms. */
  termPlan: (stage: string) => `${BASE}/school-year/${stage}/`,
  routesData: () => `${BASE}/data/routes.json`,
  routesSchema: () => `${BASE}/data/routes.schema.json`,
  resourcesData: () => `${BASE}/data/resources.json`,
  resourcesSchema: () => `${BASE}/data/resources.schema.json`,
  notices: () => `${BASE}/notices/`,
  notice: (id: string) => `${BASE}/notices/${id}/`,
  /** Numbers, hazards, rumours. */
  emergency: () => `${BASE}/emergency/`,
  emergencyGuide: (id: string) => `${BASE}/emergency/${id}/`,
  /** What to do at once, of every hazard: kept on every device. */
  emergencyNow: () => `${BASE}/emergency/now/`,
  /** All warning signals in one table. */
  emergencySignals: () => `${BASE}/emergency/signals/`,
  /** A plan that a family fills in. */
  emergencyFamily: () => `${BASE}/emergency/family/`,
  /** All guides, each on one A4. */
  emergencyBooklet: () => `${BASE}/emergency/print/`,
  /** What a search without a connection knows of the guides. */
  emergencyNames: () => `${BASE}/emergency/guides.json`,
  /** Picture of the code that leads to a guide. */
  emergencyCode: (id: string) => `${BASE}/emergency/${id}/qr.svg`,
  noticesFeed: () => `${BASE}/feeds/notices.atom.xml`,
  takePart: () => `${BASE}/take-part/`,
  guide: (id: string) => `${BASE}/editing/${id}/`,
  desk: () => `${BASE}/editing/write/`,
  /** Files that the writing desk loads: parts of the index of all entries, and packs of records. */
  deskPack: (pack: string) => `${BASE}/editing/write/${pack}.json`,
  fieldTables: () => `${BASE}/editing/fields/`,
  fieldTable: (collection: string) => `${BASE}/editing/fields/${collection}/`,
  rules: () => `${BASE}/editing/rules/`,
  rule: (id: string) => `${BASE}/editing/rules/${id}/`,
  search: () => `${BASE}/search/`,
  /** Not /index/: hosts take that for the home page. */
  pageIndex: () => `${BASE}/a-z/`,
  /** Where the index has grown too long for one page. */
  pageIndexLetter: (anchor: string) => `${BASE}/a-z/${anchor}/`,
  /** Sheets for boards in villages; one by its district and month, as `2026-12`. */
  wallSheets: () => `${BASE}/sheets/`,
  wallSheet: (district: DistrictId, month: string) => `${BASE}/sheets/${district}/${month}/`,
  /** Makes a picture of a page, given by its address. */
  poster: (page?: string) =>
    `${BASE}/poster/${page === undefined ? '' : `?${page.slice(BASE.length + 1, -1)}`}`,
  offline: () => `${BASE}/offline/`,
  /** Every drawing, with its words; the signs have a part of their own. */
  pictures: (part?: 'signs') =>
    part === undefined ? `${BASE}/pictures/` : `${BASE}/pictures/${part}/`,
  /** A drawing as a file, by its name `<group>/<id>`. */
  picture: (name: string) => `${BASE}/pictures/${name}.svg`,
  /** A drawing as a square PNG, for the picture of a shared link. */
  sharePicture: (name: string) => `${BASE}/pictures/${name}.png`,
  siteMap: () => `${BASE}/site-map/`,
  /** What search engines read; where it is too long, the list of its parts. All in the root: a part may name only what lies below it. */
  sitemap: () => `${BASE}/sitemap.xml`,
  sitemapPart: (number: number) => `${BASE}/sitemap-${number}.xml`,
  specimens: () => `${BASE}/components/`,
  notFound: () => `${BASE}/404.html`,
} as const;

/** Address of what content or the build name by its path in the site, e.g. `/images/a.jpg`. */
export const addressOf = (path: string): string => BASE + path;

/** Path in the site of an address: what {@link addressOf} was given. */
export const pathOf = (address: string): string => address.slice(BASE.length);

/** Address and anchor of a measure, e.g. `/actions/youth/#youth-1`. */
export function measurePath(
  programme: Pick<Programme, 'kind' | 'id'>,
  measure: Pick<Measure, 'id'>,
) {
  return `${routes.programme(programme)}#${measure.id}`;
}

/**
 * Calendar file that holds what a page lists.
 *
 * @example calendarFile('/calendar/for/youth/') // '/calendar/for/youth.ics'
 */
export function calendarFile(path: string): string {
  return path.replace(/\/$/, '.ics');
}

/**
 * Address that opens a phone's or computer's calendar and subscribes there; undefined while the site
 * has no address of its own, for a calendar would ask in vain.
 */
export function webcalUrl(path: string, site = SITE.url): string | undefined {
  const url = new URL(path, site);
  return isReservedDomain(url.hostname) ? undefined : url.href.replace(/^https?:/, 'webcal:');
}

/** Whether a domain leads nowhere for ever: one kept for examples and tests (RFC 2606). */
export function isReservedDomain(domain: string): boolean {
  return /(^|\.)(example|test|invalid|localhost)$/.test(domain);
}

/** Full address with host, e.g. `/plan/` → `https://…/plan/`. */
export function absoluteUrl(address: string): string {
  return new URL(address, SITE.url).href;
}
