import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { VERDICTS, type Notice } from '#domain/notice.ts';
import { absoluteUrl } from '#site/routes.ts';
import { CONTEXT, organization, SITE_PUBLISHER, type JsonLd } from './schema-org.ts';

/**
 * schema.org node of a notice. A correction is a ClaimReview only where somebody reviewed it: before
 * that it is an article like any other, and search engines must not show it as a fact check.
 */
export function noticeJsonLd(notice: Notice, path: string): JsonLd {
  const { kind, title, summary, correction, published, updated } = notice;
  const node = {
    '@context': CONTEXT,
    url: absoluteUrl(path),
    inLanguage: 'zh-CN',
    datePublished: formatInstant(toInstant(published)),
    dateModified: formatInstant(toInstant(updated)),
    author: SITE_PUBLISHER,
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
      affiliation: organization(correction.reviewer.unit),
    },
  };
}
