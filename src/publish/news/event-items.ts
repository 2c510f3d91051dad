import { Temporal } from 'temporal-polyfill';
import { AUDIENCES } from '#domain/audience.ts';
import { EVENT_KINDS, type Event } from '#domain/calendar/event.ts';
import { sessionStatus } from '#domain/calendar/states.ts';
import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { factLines, markedTitle, whenText, whereText } from '#wording/event-text.ts';
import { escapeXml } from './xml-text.ts';

/** One announcement in RSS, Atom and JSON Feed; its dates are the announcement's own. */
export interface FeedItem {
  /** Permanent tag URI (RFC 4151); it never names anything else. */
  readonly id: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole text, plain, one paragraph an element. */
  readonly paragraphs: readonly string[];
  /** Shanghai wall clock. */
  readonly published: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
  readonly categories: readonly string[];
}

/** What a feed is called and where it lives. */
export interface Feed {
  /** Permanent tag URI. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page that shows the same list. */
  readonly url: string;
  /** Absolute address of this very file. */
  readonly feedUrl: string;
  readonly author: string;
  /** Shown as the date of change while the feed has no items. */
  readonly started: Temporal.PlainDateTime;
  readonly items: readonly FeedItem[];
}

/**
 * A permanent id, independent of where pages live.
 * @param authority the fixed domain and a date on which it was ours (RFC 4151 §2.1)
 * @example tagUri('kepu.example,2026', 'event/2026-open-day') // 'tag:kepu.example,2026:event/2026-open-day'
 */
export function tagUri(authority: string, path: string): string {
  return `tag:${authority}:${path}`;
}

function eventItem(event: Event, authority: string, url: string): FeedItem {
  const { id, title, summary, status, statusNote, sequence, created, updated } = event;
  const changed = sequence > 0;
  const times = event.sessions.map((session) => {
    const own = sessionStatus(session);
    const off = own === status ? '' : markedTitle('', own);
    return `时间：${off}${whenText(session.time)}`;
  });
  const places = new Set(event.sessions.map(({ location }) => whereText(location)));
  const paragraphs = [
    status !== 'scheduled' && statusNote !== undefined && `说明：${statusNote}`,
    summary,
    ...times,
    ...[...places].map((place) => place !== undefined && `地点：${place}`),
    ...factLines(event),
  ];
  return {
    id: tagUri(authority, changed ? `event/${id}/${sequence}` : `event/${id}`),
    url,
    title: changed && status === 'scheduled' ? `【有变动】${title}` : markedTitle(title, status),
    summary,
    paragraphs: paragraphs.filter((line) => typeof line === 'string'),
    published: changed ? updated : created,
    updated,
    categories: [EVENT_KINDS[event.kind], ...event.audiences.map((key) => AUDIENCES[key])],
  };
}

/**
 * The latest announcement of each event: the event itself, dated by `created`, or, once its time,
 * place or status has changed, the change, dated by `updated`. A change has an id of its own
 * (`event/<id>/<sequence>`): readers show only unknown ids as news, and a citizen must learn of it.
 */
export function eventItems(
  events: readonly Event[],
  options: {
    /** See `tagUri`. */
    readonly authority: string;
    readonly urlOf: (event: Event) => string;
  },
): FeedItem[] {
  return events.map((event) => eventItem(event, options.authority, options.urlOf(event)));
}

/** The `limit` latest items, newest first; equal dates by id, so the order never varies. */
export function newestFirst(items: readonly FeedItem[], limit = Infinity): FeedItem[] {
  return items
    .toSorted(
      (a, b) => Temporal.PlainDateTime.compare(b.published, a.published) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, limit);
}

/** The latest change of the feed's items, or the feed's own start when it has none. */
export function updatedOf({ items, started }: Feed): Temporal.PlainDateTime {
  return (
    items
      .map((item) => item.updated)
      .toSorted(Temporal.PlainDateTime.compare)
      .at(-1) ?? started
  );
}

/** A wall-clock time as feeds write it: RFC 3339 with the Shanghai offset. */
export function feedTime(local: Temporal.PlainDateTime): string {
  return formatInstant(toInstant(local));
}

/** The item's text as HTML paragraphs. */
export function itemHtml({ paragraphs }: FeedItem): string {
  return paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');
}

/** An item for `@astrojs/rss`. `customData` replaces its guid, which would be the link. */
export interface RssItem {
  readonly title: string;
  readonly link: string;
  /** ISO 8601 with offset; `@astrojs/rss` writes it as RFC 822 asks. */
  readonly pubDate: string;
  readonly description: string;
  readonly content: string;
  readonly categories: string[];
  readonly customData: string;
}

/** The item as `@astrojs/rss` takes it. */
export function rssItem(item: FeedItem): RssItem {
  return {
    title: item.title,
    link: item.url,
    pubDate: feedTime(item.published),
    description: item.summary,
    content: itemHtml(item),
    categories: [...item.categories],
    customData: `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
  };
}
