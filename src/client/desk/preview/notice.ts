import { part, setChildren } from '#client/dom.ts';
import { copyOf } from '#client/desk/parts.ts';
import { toCited } from '#domain/cited.ts';
import { NOTICE_KINDS } from '#domain/notice.ts';
import { noticeSchema } from '#schemas/notice.ts';
import { reviewerText } from '#wording/notice-text.ts';
import { fill, repeatCited } from './fill.ts';
import { knownSources, soundPart, type Looked, type PagePart } from './page-part.ts';

/** An announcement, or a correction with its verdict, as its page shows it. */
export function noticePage({ opened, records }: Looked): PagePart {
  const { values, wrong } = soundPart(noticeSchema, opened);
  const { kind, claim = '', verdict, evidence = [], reviewer, summary = '' } = values;
  const isReview = kind === 'correction' && verdict !== undefined;
  return {
    eyebrow: kind === undefined ? '' : NOTICE_KINDS[kind],
    lede: isReview ? '' : summary,
    facts: [],
    around: (text) => {
      if (!isReview) return [text];
      const review = fill(copyOf(`review-${verdict}`), { claim, summary });
      repeatCited(review, { evidence: evidence.map(toCited) });
      setChildren(
        part(review, 'reviewer'),
        reviewerText(reviewer === 'pending' ? undefined : reviewer),
      );
      setChildren(part(review, 'body'), text);
      return [review];
    },
    sources: knownSources(values.sources ?? [], records),
    wrong,
  };
}
