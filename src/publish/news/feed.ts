import { Temporal } from 'temporal-polyfill';
import { CALENDAR, PUBLISHER } from '#site/config.ts';
import { absoluteUrl } from '#site/routes.ts';

/** What RSS, Atom and JSON Feed carry at most. */
const FEED_ITEMS = 50;

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
  /** The latest change of its items, or the feed's own start when it has none. */
  readonly updated: Temporal.PlainDateTime;
  readonly items: readonly FeedItem[];
}

/**
 * A permanent id, independent of where pages live (RFC 4151 §2.1).
 * @example tagUri('event/2026-open-day') // 'tag:kepu.example,2026:event/2026-open-day'
 */
export function tagUri(path: string): string {
  return `tag:${CALENDAR.tagAuthority}:${path}`;
}

/**
 * A feed of this site with its newest items first; equal dates by id, so the order never varies.
 * @param page path of the page that shows the same list
 * @param path path of the feed itself
 * @param limit how many items it carries at most
 */
export function makeFeed(
  about: { readonly name: string; readonly title: string; readonly description: string },
  page: string,
  path: string,
  items: readonly FeedItem[],
  limit = FEED_ITEMS,
): Feed {
  const { compare } = Temporal.PlainDateTime;
  const newest = items
    .toSorted((a, b) => compare(b.published, a.published) || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  return {
    id: tagUri(`feed/${about.name}`),
    title: about.title,
    description: about.description,
    url: absoluteUrl(page),
    feedUrl: absoluteUrl(path),
    author: PUBLISHER,
    updated:
      newest
        .map(({ updated }) => updated)
        .toSorted(compare)
        .at(-1) ?? Temporal.PlainDateTime.from(CALENDAR.started),
    items: newest,
  };
}
