import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { keysOf } from '#domain/keys-of.ts';
import { STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { calendarFile, pathOf, routes } from '#site/routes.ts';
import { type Content, type Entry, isDraft, textAt, valueAt } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { pagePath } from './page-paths.ts';

/** Where an entry makes a page, and the field that gives it its name: of a whole file, none. */
export interface EntryAddress {
  readonly entry: Entry;
  readonly address: string;
  readonly field: FieldPath;
  /** Drafts have no page yet. */
  readonly isPublic: boolean;
}

/** Every page that an entry makes, drafts among them. */
export function* entryAddresses({ entries }: Content): Generator<EntryAddress> {
  for (const entry of entries) {
    const isPublic = !isDraft(entry);
    if (entry.collection === 'topics') {
      const slug = textAt(entry.data, 'slug');
      const address = pathOf(routes.resourceTopic(slug));
      if (slug !== '') yield { entry, address, field: ['slug'], isPublic };
    } else if (entry.id !== '') {
      const address = pagePath(entry.collection, entry.id);
      const field = entry.at.length === 0 ? [] : ['id'];
      if (address !== undefined) yield { entry, address, field, isPublic };
    }
  }
}

/** What a site has, as far as its content and the files of `src/pages` tell. */
export interface SiteAddresses {
  /** Pages and files that every build of this content has. */
  readonly sure: ReadonlySet<string>;
  /** Whether an address is of a kind that the build makes by itself: lists of a month, of a letter. */
  isGenerated(address: string): boolean;
}

/**
 * The addresses of a site.
 *
 * @param files what {@link readRoutes} found in `src/pages`
 */
export function siteAddresses(content: Content, files: readonly string[]): SiteAddresses {
  const entries = [...entryAddresses(content)].filter(({ isPublic }) => isPublic);
  const own = entries
    .filter(({ entry }) => entry.collection !== 'topics' || hasResources(content, entry))
    .map(({ address }) => address);
  const calendars = entries
    .filter(({ entry }) => entry.collection === 'events' || entry.collection === 'observances')
    .map(({ address }) => calendarFile(address));
  const facets = [
    ...Object.keys(AUDIENCES).map((id) => `/calendar/for/${id}/`),
    ...Object.keys(DISTRICTS).map((id) => `/calendar/in/${id}/`),
    ...idsOf(content, 'actions', 'projects').map((id) => pathOf(routes.calendarServes(id))),
  ];
  const lists = [
    ...idsOf(content, 'audiences').map((id) => `/for/${id}/`),
    ...Object.keys(DISTRICTS).map((id) => `/districts/${id}/`),
    ...Object.keys(AUDIENCES).map((id) => `/resources/for/${id}/`),
    ...Object.keys(STAGES).map((id) => pathOf(routes.resourceStage(id))),
    ...Object.keys(CONCEPTS).map((id) => pathOf(routes.concept(id))),
  ];
  const fixed = files.filter((route) => !route.includes('[') && route !== NOT_FOUND);
  const sure = [...fixed, ...own, ...calendars, ...facets, ...facets.map(calendarFile), ...lists];
  const entryRoutes = new Set(ENTRY_ROUTES.map(openPattern));
  const generated = files
    .filter((route) => route.includes('[') && !entryRoutes.has(openPattern(route)))
    .map((route) => new RegExp(`^${openPattern(route)}$`));
  return {
    sure: new Set(sure),
    isGenerated: (address) =>
      address === NOT_FOUND ||
      GENERATED_FILE.test(address) ||
      (!address.startsWith(pathOf(routes.resourceTopic('')).slice(0, -1)) &&
        generated.some((pattern) => pattern.test(address))),
  };
}

/** Pages that only an entry makes: any other of their names is free. */
const ENTRY_ROUTES: readonly string[] = [
  ...keysOf(COLLECTIONS).flatMap((collection) => pagePath(collection, '[id]') ?? []),
  ...[routes.event('[id]'), routes.observance('[id]')].map(pathOf).map(calendarFile),
];

/** Is built as a file: `/404.html`. */
const NOT_FOUND = '/404/';

/** Files that the build makes beside the pages: at the top, and in the folders of its tools. */
const GENERATED_FILE = /^\/[^/]+\.[^/]+$|^\/(?:assets|pagefind|feeds|data)\/|\.html$/;

/** `/calendar/[year]/[month]/` → `/calendar/[^/]+/[^/]+/`. */
const openPattern = (route: string) =>
  route.replace(/\./g, String.raw`\.`).replace(/\[[^\]]*\]/g, '[^/]+');

const idsOf = ({ entries }: Content, ...collections: readonly Entry['collection'][]) =>
  entries.flatMap(({ collection, id }) => (collections.includes(collection) ? [id] : []));

/** A topic has its page when there is something to list. */
const hasResources = ({ entries }: Content, topic: Entry) =>
  entries.some((entry) => {
    const topics = valueAt(entry.data, ['topics']);
    return (
      entry.collection === 'resources' &&
      !isDraft(entry) &&
      Array.isArray(topics) &&
      topics.includes(topic.id)
    );
  });
