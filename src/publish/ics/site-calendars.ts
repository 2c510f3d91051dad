import type { CalendarItem } from '#domain/calendar/item.ts';
import type { Application } from '#domain/calendar/school-year.ts';
import { applicationEntries, itemEntries, type EntryOptions } from './entries.ts';
import { writeCalendar, type IcsEntry } from './calendar-file.ts';
import type { Temporal } from 'temporal-polyfill';
import { CALENDAR } from '#site/config.ts';
import type { Alternate } from '#site/page-meta.ts';
import { absoluteUrl, calendarFile, routes } from '#site/routes.ts';

/** A calendar file to write: its name, the page that lists the same, and the items. */
export interface CalendarFile {
  readonly name: string;
  readonly description: string;
  readonly page: string;
  /** Path of the file; that of the page with `.ics` where absent. */
  readonly path?: string;
  readonly items: readonly CalendarItem[];
  /** Last days to sign up, where the page lists them. */
  readonly applications?: readonly Application[];
}

/** Text of a calendar file of ours. */
export function calendarFileText(
  { name, description, page, path = calendarFile(page), items, applications = [] }: CalendarFile,
  now: Temporal.Instant,
): string {
  const options: EntryOptions = {
    domain: CALENDAR.uidDomain,
    now,
    eventUrl: ({ id }) => absoluteUrl(routes.event(id)),
    observanceUrl: ({ id }) => absoluteUrl(routes.observance(id)),
  };
  return writeCalendar({
    prodId: CALENDAR.prodId,
    name,
    description,
    url: absoluteUrl(page),
    source: absoluteUrl(path),
    color: CALENDAR.color,
    entries: [
      ...items.flatMap((item) => entriesOf(item, options)),
      ...applicationEntries(applications, options),
    ],
  });
}

/** Our calendar of no entries yet: the browser puts those of the reader's own list into it. */
export function emptyCalendarText(name: string, description: string, page: string): string {
  return writeCalendar({
    prodId: CALENDAR.prodId,
    name,
    description,
    url: absoluteUrl(page),
    color: CALENDAR.color,
    entries: [],
  });
}

/** Entries by what they are made of, and by the moment: an event stands in some ten files. */
const known = new WeakMap<
  object,
  { readonly now: Temporal.Instant; readonly entries: IcsEntry[] }
>();

function entriesOf({ made }: CalendarItem, options: EntryOptions): readonly IcsEntry[] {
  const key = 'event' in made ? made.session : made.occurrence;
  const { now } = options;
  const before = known.get(key);
  if (before?.now.equals(now) === true) return before.entries;
  const entries = itemEntries([{ made }], options);
  known.set(key, { now, entries });
  return entries;
}

/** Every form in which the whole calendar is offered, for the head of its pages. */
export const CALENDAR_ALTERNATES: readonly Alternate[] = [
  { type: 'text/calendar', title: '全部日历', path: routes.wholeCalendarFile() },
  { type: 'application/rss+xml', title: '活动消息（RSS）', path: routes.rss() },
  { type: 'application/atom+xml', title: '活动消息（Atom）', path: routes.atom() },
  { type: 'application/feed+json', title: '活动消息（JSON Feed）', path: routes.jsonFeed() },
];

/** The head link of one calendar file. */
export function calendarAlternate(title: string, path: string): Alternate {
  return { type: 'text/calendar', title, path };
}
