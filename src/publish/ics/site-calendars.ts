import type { Event } from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import type { Application } from '#domain/calendar/school-year.ts';
import { applicationEntries } from './entries.ts';
import { writeCalendar } from './calendar-file.ts';
import { eventItems, newestFirst, tagUri, type Feed } from '#publish/news/event-items.ts';
import { entriesOfItems } from './subscription.ts';
import { Temporal } from 'temporal-polyfill';
import { CALENDAR, PUBLISHER, SITE } from '#site/config.ts';
import type { Alternate } from '#site/page-meta.ts';
import { absoluteUrl, calendarFile, routes } from '#site/routes.ts';

/** What RSS, Atom and JSON Feed carry at most. */
const FEED_ITEMS = 50;

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
  calendar: { readonly events: readonly Event[]; readonly observances: readonly Observance[] },
  now: Temporal.ZonedDateTime,
): string {
  const domain = CALENDAR.uidDomain;
  const eventUrl = ({ id }: Event) => absoluteUrl(routes.event(id));
  return writeCalendar({
    prodId: CALENDAR.prodId,
    name,
    description,
    url: absoluteUrl(page),
    source: absoluteUrl(path),
    color: CALENDAR.color,
    entries: [
      ...entriesOfItems(items, calendar, {
        domain,
        now,
        eventUrl,
        observanceUrl: ({ id }) => absoluteUrl(routes.observance(id)),
      }),
      ...applicationEntries(applications, { domain, urlOf: eventUrl }),
    ],
  });
}

/** The news of the calendar, newest first, as the feed at `path`. */
export function eventFeed(events: readonly Event[], path: string): Feed {
  return {
    id: tagUri(CALENDAR.tagAuthority, 'feed/events'),
    title: `${SITE.name} · 活动消息`,
    description: '新的活动，改了时间、延期或取消的活动。',
    url: absoluteUrl(routes.calendar()),
    feedUrl: absoluteUrl(path),
    author: PUBLISHER,
    started: Temporal.PlainDateTime.from(CALENDAR.started),
    items: newestFirst(
      eventItems(events, {
        authority: CALENDAR.tagAuthority,
        urlOf: ({ id }) => absoluteUrl(routes.event(id)),
      }),
      FEED_ITEMS,
    ),
  };
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
