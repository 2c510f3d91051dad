import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Correction, Notice } from '#domain/notice.ts';
import { noticeJsonLd } from './notice.ts';

const CORRECTION: Correction = {
  claim: '样例说法。',
  verdict: 'half-true',
  evidence: [{ text: '样例依据。', sources: [1] }],
};
const notice = (correction?: Correction): Notice => ({
  id: 'sample',
  kind: correction === undefined ? 'announcement' : 'correction',
  title: '样例',
  summary: '一条只在测试里出现的消息。',
  ...(correction === undefined ? {} : { correction }),
  topics: [],
  hazards: [],
  sources: [],
  published: Temporal.PlainDateTime.from('2026-09-01T09:00'),
  updated: Temporal.PlainDateTime.from('2026-09-02T09:00'),
  compiled: '2026-09-02',
});

it.each([
  { what: 'an announcement', value: notice(), out: 'NewsArticle' },
  { what: 'a correction that nobody reviewed', value: notice(CORRECTION), out: 'Article' },
])('$what is a $out', ({ value, out }) => {
  expect(noticeJsonLd(value, '/notices/sample/')).toMatchObject({
    '@type': out,
    headline: '样例',
    datePublished: '2026-09-01T09:00:00+08:00',
    dateModified: '2026-09-02T09:00:00+08:00',
  });
});

it('a reviewed correction is a ClaimReview that names claim, verdict and reviewer', () => {
  const reviewer = { name: '张三', unit: '样例单位' };
  const node = noticeJsonLd(notice({ ...CORRECTION, reviewer }), '/notices/sample/');
  expect(node).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: '样例说法。',
    reviewRating: { alternateName: '只说对一半' },
    contributor: { name: '张三', affiliation: { name: '样例单位' } },
  });
  expect(node).not.toHaveProperty('reviewRating.ratingValue');
});
