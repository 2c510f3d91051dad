import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { SCHOOL_YEARS, STAGES, type StageId } from '#domain/grade.ts';
import type { Reason } from '#domain/related/related.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { distanceText } from './distances.ts';

const AT_SCHOOL: readonly StageId[] = ['primary', 'junior', 'senior'];

/**
 * Why something related stands on a page.
 *
 * @param namedReason what it means here that one names the other, e.g. 活动单里写到
 * @example reasonText(reasons, '活动单里写到') // '同一主题：海洋 · 适合五年级 · 直线约8公里'
 */
export function reasonText(reasons: readonly Reason[], namedReason: string): string {
  const topics = reasons.flatMap((reason) => (reason.kind === 'topic' ? [reason.topic] : []));
  const parts = reasons.map((reason) => {
    switch (reason.kind) {
      case 'named':
        return namedReason;
      case 'concept':
        return `同一概念：${CONCEPTS[reason.concept].name}`;
      case 'topic':
        return reason.topic === topics[0] ? `同一主题：${topics.join('、')}` : '';
      case 'broad':
        return '各方面都有';
      case 'years':
        return `适合${reason.years.map((year) => SCHOOL_YEARS[year]).join('、')}`;
      case 'stages':
        return `适合${stagesInShort(reason.stages)}`;
      case 'audiences':
        return `适合${reason.audiences.map((id) => AUDIENCES[id]).join('、')}`;
      case 'distance':
        return distanceText(reason);
      case 'district':
        return DISTRICTS[reason.district];
    }
  });
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * Stages in short.
 *
 * @example stagesInShort(['primary', 'junior', 'senior']) // '中小学'
 */
export function stagesInShort(stages: readonly StageId[]): string {
  if (!AT_SCHOOL.every((stage) => stages.includes(stage))) {
    return stages.map((stage) => STAGES[stage]).join('、');
  }
  const others = stages.filter((stage) => !AT_SCHOOL.includes(stage));
  const names = others.map((stage) => STAGES[stage]);
  return others.includes('kindergarten')
    ? [STAGES.kindergarten, '中小学', ...names.slice(1)].join('、')
    : ['中小学', ...names].join('、');
}
