import type { Correction } from '#domain/notice.ts';

/**
 * Who looked over a correction, or that nobody has.
 *
 * @example reviewerText({ name: '某某', unit: '某某医院' }) // '审核人：某某（某某医院）。'
 */
export const reviewerText = (reviewer: Correction['reviewer']): string =>
  reviewer === undefined
    ? '审核人待定：本文由编辑按来源写成，还没有请专家审核。'
    : `审核人：${reviewer.name}（${reviewer.unit}）。`;
