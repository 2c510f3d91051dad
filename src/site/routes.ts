import type { AudienceId } from '#domain/audience.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { PlaceGroupId } from '#domain/geo/place-lists.ts';
import type { ObservanceKind } from '#domain/calendar/observance.ts';
import type { Measure, Programme } from '#domain/plan/plan.ts';
import { SITE } from './config.ts';

/** Every path of the site is made here; pages end with a slash, files do not. */
export const routes = {
  home: () => '/',
  plan: () => '/plan/',
  chapter: (id: string) => `/plan/${id}/`,
  /** The plan's own text; of a chapter by its id. */
  planText: (id?: string) => (id === undefined ? '/plan/text/' : `/plan/text/${id}/`),
  measures: () => '/plan/measures/',
  actions: () => '/actions/',
  projects: () => '/projects/',
  programme: ({ kind, id }: Pick<Programme, 'kind' | 'id'>) => `/${kind}s/${id}/`,
  units: () => '/units/',
  unit: (id: string) => `/units/${id}/`,
  duties: () => '/units/duties/',
  progress: () => '/progress/',
  target: (id: string) => `/progress/#${id}`,
  audience: (id: AudienceId) => `/for/${id}/`,
  audiences: () => '/for/',
  page: (id: string) => `/${id}/`,
  calendar: () => '/calendar/',
  calendarYear: (year: number) => `/calendar/${year}/`,
  calendarMonth: ({ year, month }: { readonly year: number; readonly month: number }) =>
    `/calendar/${year}/${String(month).padStart(2, '0')}/`,
  /** The whole agenda for the filters of its first page. */
  calendarRows: () => '/calendar/rows.json',
  archive: () => '/calendar/archive/',
  archiveYear: (year: number) => `/calendar/archive/${year}/`,
  calendarFor: (audience: AudienceId) => `/calendar/for/${audience}/`,
  calendarIn: (district: DistrictId) => `/calendar/in/${district}/`,
  calendarServes: (programme: string) => `/calendar/serves/${programme}/`,
  calendarKind: (kind: ObservanceKind) => `/calendar/kinds/${kind}/`,
  subscribe: () => '/calendar/subscribe/',
  observances: () => '/observances/',
  observance: (id: string) => `/observances/${id}/`,
  event: (id: string) => `/events/${id}/`,
  wholeCalendarFile: () => '/calendar/all.ics',
  rss: () => '/feeds/events.rss.xml',
  atom: () => '/feeds/events.atom.xml',
  jsonFeed: () => '/feeds/events.json',
  eventsData: () => '/data/events.json',
  /** The events of a year, or a part of them; the file of all leaves old ones out when there are very many. */
  eventsDataYear: (year: number, part = 1) =>
    `/data/events/${year}${part === 1 ? '' : `-${part}`}.json`,
  /** The files of the years, from the newest on. */
  eventsDataParts: () => '/data/events/parts.json',
  eventsSchema: () => '/data/events.schema.json',
  places: () => '/places/',
  place: (id: string) => `/places/${id}/`,
  mapOutlines: () => '/places/outlines.svg',
  /** All places for the tools of the browser. */
  placeList: () => '/places/list.json',
  /** Opens the interactive map at a place; without script leads to the list of its district. */
  placeOnMap: (id: string, group: PlaceGroupId) => `/places/?at=${id}#${group}`,
  district: (id: PlaceGroupId) => `/districts/${id}/`,
  districts: () => '/districts/',
  /** With a place, adds it to the route that the reader has begun. */
  studyRoute: (place?: string) => `/places/route/${place === undefined ? '' : `?add=${place}`}`,
  openData: () => '/data/',
  placesGeoJson: () => '/data/places.geojson',
  placesCsv: () => '/data/places.csv',
  resources: () => '/resources/',
  /** The whole library for the filters of its first page. */
  resourceRows: () => '/resources/rows.json',
  resource: (id: string) => `/resources/${id}/`,
  concepts: () => '/resources/concepts/',
  concept: (id: string) => `/resources/concepts/${id}/`,
  resourceStage: (id: string) => `/resources/stages/${id}/`,
  resourceTopic: (id: string) => `/resources/topics/${id}/`,
  resourcesFor: (audience: AudienceId) => `/resources/for/${audience}/`,
  /** What one school year can do in one field of science. */
  resourceYear: (year: number | string, field: string) => `/resources/years/${year}-${field}/`,
  resourceIndex: () => '/resources/print/',
  myResources: () => '/resources/mine/',
  schoolYear: () => '/school-year/',
  resourcesData: () => '/data/resources.json',
  resourcesSchema: () => '/data/resources.schema.json',
  notices: () => '/notices/',
  notice: (id: string) => `/notices/${id}/`,
  /** Numbers, hazards, rumours. */
  emergency: () => '/emergency/',
  emergencyGuide: (id: string) => `/emergency/${id}/`,
  /** What to do at once, of every hazard: kept on every device. */
  emergencyNow: () => '/emergency/now/',
  /** All warning signals in one table. */
  emergencySignals: () => '/emergency/signals/',
  /** A plan that a family fills in. */
  emergencyFamily: () => '/emergency/family/',
  /** All guides, each on one A4. */
  emergencyBooklet: () => '/emergency/print/',
  /** What a search without a connection knows of the guides. */
  emergencyNames: () => '/emergency/guides.json',
  /** Picture of the code that leads to a guide. */
  emergencyCode: (id: string) => `/emergency/${id}/qr.svg`,
  noticesFeed: () => '/feeds/notices.atom.xml',
  takePart: () => '/take-part/',
  guide: (id: string) => `/editing/${id}/`,
  fieldTables: () => '/editing/fields/',
  fieldTable: (collection: string) => `/editing/fields/${collection}/`,
  rules: () => '/editing/rules/',
  rule: (id: string) => `/editing/rules/${id}/`,
  search: () => '/search/',
  /** Not /index/: hosts take that for the home page. */
  pageIndex: () => '/a-z/',
  /** Where the index has grown too long for one page. */
  pageIndexLetter: (anchor: string) => `/a-z/${anchor}/`,
  offline: () => '/offline/',
  /** Every drawing, with its words; the signs have a part of their own. */
  pictures: (part?: 'signs') => (part === undefined ? '/pictures/' : `/pictures/${part}/`),
  /** A drawing as a file, by its name `<group>/<id>`. */
  picture: (name: string) => `/pictures/${name}.svg`,
  /** A drawing as a square PNG, for the picture of a shared link. */
  sharePicture: (name: string) => `/pictures/${name}.png`,
  siteMap: () => '/site-map/',
  /** What search engines read; where it is too long, the list of its parts. All in the root: a part may name only what lies below it. */
  sitemap: () => '/sitemap.xml',
  sitemapPart: (number: number) => `/sitemap-${number}.xml`,
  specimens: () => '/components/',
  notFound: () => '/404.html',
} as const;

/** Path and anchor of a measure, e.g. `/actions/youth/#youth-1`. */
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

/** Full address of a path, e.g. `/plan/` → `https://…/plan/`. */
export function absoluteUrl(path: string): string {
  return new URL(path, SITE.url).href;
}

/** Where readers report mistakes; until there is an address, the guide that says how. */
export function feedbackPath(): string {
  return SITE.feedback === '' ? `${routes.page('editing')}#纠错` : SITE.feedback;
}

/** Where the file can be edited; without a known repository, the guide that says how. */
export function editPath(file: string): string {
  return SITE.editBase === '' ? routes.page('editing') : `${SITE.editBase}/${file}`;
}
