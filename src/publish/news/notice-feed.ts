import { NOTICE_KINDS, VERDICTS, type Notice } from '#domain/notice.ts';
import { SITE } from '#site/config.ts';
import type { Alternate } from '#site/page-meta.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { makeFeed, tagUri, type Feed, type FeedItem } from './feed.ts';

/** A notice as an item of a feed. One notice stays one item: a later change moves only `updated`. */
function noticeItem(notice: Notice): FeedItem {
  const { id, kind, title, summary, correction, topics, published, updated } = notice;
  const review = correction && [
    `流传的说法：${correction.claim}`,
    `结论：${VERDICTS[correction.verdict]}。${summary}`,
    ...correction.evidence.map(({ text }) => text),
  ];
  return {
    id: tagUri(`notice/${id}`),
    url: absoluteUrl(routes.notice(id)),
    title: `${NOTICE_KINDS[kind]}：${title}`,
    summary,
    paragraphs: review ?? [summary],
    published,
    updated,
    categories: [NOTICE_KINDS[kind], ...topics],
  };
}

/** The newest notices, newest first, as one feed. */
export function noticeFeed(notices: readonly Notice[]): Feed {
  const about = {
    name: 'notices',
    title: `${SITE.name} · 公告与辟谣`,
    description: '本站的公告，和对流传说法的辟谣。',
  };
  return makeFeed(about, routes.notices(), routes.noticesFeed(), notices.map(noticeItem));
}

/** The feed, for the head of the pages that list notices. */
export const NOTICE_ALTERNATES: readonly Alternate[] = [
  { type: 'application/atom+xml', title: '公告与辟谣（Atom）', path: routes.noticesFeed() },
];
