import { expect, test } from 'vitest';
import type { StageId } from '#domain/grade.ts';
import type { Reason } from '#domain/related/related.ts';
import { reasonText, stagesInShort } from './related-reasons.ts';

test.each<{ reasons: readonly Reason[]; text: string }>([
  {
    reasons: [
      { kind: 'topic', topic: '海洋' },
      { kind: 'topic', topic: '动物' },
      { kind: 'years', years: [5] },
      { kind: 'distance', metres: 8_000, precision: 'exact' },
    ],
    text: '同一主题：海洋、动物 · 适合五年级 · 直线约8公里',
  },
  {
    reasons: [
      { kind: 'named' },
      { kind: 'concept', concept: 'earth-system' },
      { kind: 'audiences', audiences: ['farmers'] },
      { kind: 'district', district: 'qinbei' },
    ],
    text: '活动单里写到 · 同一概念：地球系统 · 适合农民 · 钦北区',
  },
  {
    reasons: [{ kind: 'broad' }, { kind: 'stages', stages: ['primary'] }],
    text: '各方面都有 · 适合小学',
  },
  { reasons: [], text: '' },
])('$text', ({ reasons, text }) => {
  expect(reasonText(reasons, '活动单里写到')).toBe(text);
});

test.each<{ stages: readonly StageId[]; text: string }>([
  { stages: ['primary', 'junior', 'senior'], text: '中小学' },
  {
    stages: ['kindergarten', 'primary', 'junior', 'senior', 'adult'],
    text: '幼儿园、中小学、成人',
  },
  { stages: ['primary', 'junior', 'senior', 'adult'], text: '中小学、成人' },
  { stages: ['primary', 'adult'], text: '小学、成人' },
])('stages: $text', ({ stages, text }) => {
  expect(stagesInShort(stages)).toBe(text);
});
