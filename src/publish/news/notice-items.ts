import { NOTICE_KINDS, VERDICTS, type Notice } from '#domain/notice.ts';
import { tagUri, type FeedItem } from './event-items.ts';

/**
 * A notice as an item of a feed. One notice stays one item: a later change moves only `updated`.
 *
 * @param options authority: see `tagUri`
 */
export function noticeItem(
  notice: Notice,
  options: { readonly authority: string; readonly url: string },
): FeedItem {
  const { id, kind, title, summary, correction, topics, published, updated } = notice;
  const review =
    correction === undefined
      ? []
      : [
          `流传的说法：${correction.claim}`,
          `结论：${VERDICTS[correction.verdict]}。${summary}`,
          ...correction.evidence.map(({ text }) => text),
        ];
  return {
    id: tagUri(options.authority, `notice/${id}`),
    url: options.url,
    title: `${NOTICE_KINDS[kind]}：${title}`,
    summary,
    paragraphs: review.length === 0 ? [summary] : review,
    published,
    updated,
    categories: [NOTICE_KINDS[kind], ...topics],
  };
}
