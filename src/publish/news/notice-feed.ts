import { newestFirst, tagUri, type Feed } from './event-items.ts';
import { noticeItem } from './notice-items.ts';
import type { Notice } from '#domain/notice.ts';
import { Temporal } from 'temporal-polyfill';
import { CALENDAR, PUBLISHER, SITE } from '#site/config.ts';
import type { Alternate } from '#site/page-meta.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

/** All notices, newest first, as one feed. */
export function noticeFeed(notices: readonly Notice[]): Feed {
  const authority = CALENDAR.tagAuthority;
  return {
    id: tagUri(authority, 'feed/notices'),
    title: `${SITE.name} · 公告与辟谣`,
    description: '本站的公告，和对流传说法的辟谣。',
    url: absoluteUrl(routes.notices()),
    feedUrl: absoluteUrl(routes.noticesFeed()),
    author: PUBLISHER,
    started: Temporal.PlainDateTime.from(CALENDAR.started),
    items: newestFirst(
      notices.map((notice) =>
        noticeItem(notice, { authority, url: absoluteUrl(routes.notice(notice.id)) }),
      ),
    ),
  };
}

/** The feed, for the head of the pages that list notices. */
export const NOTICE_ALTERNATES: readonly Alternate[] = [
  { type: 'application/atom+xml', title: '公告与辟谣（Atom）', path: routes.noticesFeed() },
];
