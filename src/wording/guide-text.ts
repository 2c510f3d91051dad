import type { Check } from '#domain/source.ts';

/**
 * Who looked over a guide, or that nobody has.
 *
 * @example guideCheckText({ date: '2026-12-01', by: '市应急局', how: 'call' }) // '2026-12-01 由市应急局核对。'
 */
export const guideCheckText = (checked: Check | undefined): string =>
  checked === undefined
    ? '照下面的来源写成，还没有请专业人员核对。'
    : `${checked.date} 由${checked.by}核对。`;
