import { Temporal } from 'temporal-polyfill';
import { programmesOf } from '#domain/plan/serving.ts';
import type { Event } from '#domain/calendar/event.ts';
import { sessionSpan } from '#domain/calendar/states.ts';
import type { SearchKind } from '#domain/search/kind.ts';
import type { SearchMeta } from './page-meta.ts';

/** Kinds of the pages of a section that say nothing else, by the first part of their path. */
const SECTIONS: Readonly<Record<string, SearchKind>> = {
  actions: 'plan',
  calendar: 'calendar',
  districts: 'district',
  for: 'audience',
  notices: 'notice',
  observances: 'observance',
  places: 'place',
  plan: 'plan',
  progress: 'plan',
  projects: 'plan',
  resources: 'library',
  'school-year': 'library',
  units: 'unit',
};

/**
 * What a page is by its section.
 * @example sectionKind('/calendar/2026/09/') // 'calendar'
 */
export function sectionKind(path: string): SearchKind {
  return SECTIONS[path.split('/')[1] ?? ''] ?? 'page';
}

/** What the search keeps of an event: the days from its first session to its last. */
export function eventSearchMeta(event: Event): SearchMeta {
  const spans = event.sessions.flatMap((session) => sessionSpan(session) ?? []);
  const days = spans.flatMap(({ first, last }) => [first, last]).sort(Temporal.PlainDate.compare);
  const locations = event.sessions.map(({ location }) => location);
  const districts = locations.flatMap(({ district }) => district ?? []);
  return {
    kind: 'event',
    date: days[0]?.toString(),
    until: days.at(-1)?.toString(),
    place: locations.find(({ name }) => name !== undefined)?.name,
    districts: [...new Set(districts)],
    audiences: event.audiences,
    sections: programmesOf(event.measures),
    image: event.image?.src,
  };
}
