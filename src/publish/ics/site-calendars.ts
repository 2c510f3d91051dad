import type { CalendarItem } from '#domain/calendar/item.ts';
import type { Application } from '#domain/calendar/school-year.ts';
import { applicationEntries, itemEntries, type EntryOptions } from './entries.ts';
import { writeCalendar } from './calendar-file.ts';
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
    entries: [...itemEntries(items, options), ...applicationEntries(applications, options)],
  });
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
