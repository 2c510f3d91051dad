import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Notice } from '#domain/notice.ts';
import { absoluteUrl } from '#site/routes.ts';
import { tagUri } from './feed.ts';
import { noticeFeed } from './notice-feed.ts';

const NOTICE: Notice = {
  id: 'sample',
  kind: 'announcement',
  title: '样例公告',
  summary: '一条只在测试里出现的公告。',
  topics: ['样例'],
  hazards: [],
  sources: [],
  published: Temporal.PlainDateTime.from('2026-09-01T09:00'),
  updated: Temporal.PlainDateTime.from('2026-09-02T09:00'),
  compiled: '2026-09-02',
};

it('an announcement is told in its one sentence', () => {
  expect(noticeFeed([NOTICE]).items[0]).toMatchObject({
    id: tagUri('notice/sample'),
    url: absoluteUrl('/notices/sample/'),
    title: '公告：样例公告',
    paragraphs: ['一条只在测试里出现的公告。'],
    categories: ['公告', '样例'],
  });
});

it('a correction never repeats the claim without saying at once that it is wrong', () => {
  const correction = {
    claim: '样例说法。',
    verdict: 'untrue',
    evidence: [{ text: '样例依据。', sources: [1] }],
  } as const;
  const [item] = noticeFeed([
    { ...NOTICE, kind: 'correction', title: '样例是真的吗', summary: '样例不是真的。', correction },
  ]).items;
  expect(item?.title).toBe('辟谣：样例是真的吗');
  expect(item?.paragraphs).toEqual([
    '流传的说法：样例说法。',
    '结论：不对。样例不是真的。',
    '样例依据。',
  ]);
});
