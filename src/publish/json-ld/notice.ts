import { feedTime } from '#publish/news/event-items.ts';
import { VERDICTS, type Notice } from '#domain/notice.ts';
import { SITE } from '#site/config.ts';
import { absoluteUrl } from '#site/routes.ts';

/**
 * schema.org node of a notice. A correction is a ClaimReview only where somebody reviewed it: before
 * that it is an article like any other, and search engines must not show it as a fact check.
 */
export function noticeJsonLd(notice: Notice, path: string): Readonly<Record<string, unknown>> {
  const { kind, title, summary, correction, published, updated } = notice;
  const author = { '@type': 'Organization', name: SITE.sponsor === '' ? SITE.name : SITE.sponsor };
  const node = {
    '@context': 'https://schema.org',
    url: absoluteUrl(path),
    inLanguage: 'zh-CN',
    datePublished: feedTime(published),
    dateModified: feedTime(updated),
    author,
  };
  if (correction?.reviewer === undefined) {
    return {
      ...node,
      '@type': kind === 'announcement' ? 'NewsArticle' : 'Article',
      headline: title,
      description: summary,
    };
  }
  return {
    ...node,
    '@type': 'ClaimReview',
    name: title,
    claimReviewed: correction.claim,
    reviewBody: summary,
    reviewRating: { '@type': 'Rating', alternateName: VERDICTS[correction.verdict] },
    contributor: {
      '@type': 'Person',
      name: correction.reviewer.name,
      affiliation: { '@type': 'Organization', name: correction.reviewer.unit },
    },
  };
}
