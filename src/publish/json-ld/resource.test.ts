import { expect, it } from 'vitest';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import { resourceJsonLd } from './resource.ts';
import { resourceKind, resourceUse } from '#wording/resource-text.ts';

const SHEET = makeResource({
  title: '红树的根',
  kind: 'activity',
  audiences: ['youth', 'teachers'],
  stages: ['primary'],
  years: [5, 6],
  concepts: ['earth-system'],
  topics: ['海洋'],
  minutes: 40,
  cost: { kind: 'free' },
  offline: 'yes',
  licence: 'own',
  sheet: makeSheet(),
});

it('a sheet of ours is a LearningResource, field by field', () => {
  expect(resourceJsonLd(SHEET, '/resources/sample/')).toMatchObject({
    '@type': 'LearningResource',
    name: '红树的根',
    learningResourceType: '实验与活动',
    inLanguage: ['zh-CN'],
    educationalLevel: ['小学', '五年级', '六年级'],
    audience: [
      { audienceType: '青少年', educationalRole: 'student' },
      { audienceType: '教师', educationalRole: 'teacher' },
    ],
    about: ['海洋'],
    educationalAlignment: [
      { educationalFramework: '义务教育科学课程标准（2022年版）', targetName: '地球系统' },
    ],
    timeRequired: 'PT40M',
    isAccessibleForFree: true,
    teaches: ['会做测试。'],
    publisher: { name: '钦州科普' },
  });
});

it('what is not known is not claimed, and what is not ours is told by its own address', () => {
  const node = resourceJsonLd(
    makeResource({ link: { url: 'https://example.org/', state: 'unchecked' } }),
    '/resources/sample/',
  );
  for (const key of ['about', 'educationalAlignment', 'timeRequired', 'isAccessibleForFree']) {
    expect(node[key]).toBeUndefined();
  }
  expect(node).toMatchObject({
    sameAs: 'https://example.org/',
    publisher: { name: '测试单位' },
  });
});

it('a card says what one asks first', () => {
  expect([resourceKind(SHEET), resourceUse(SHEET)]).toEqual([
    '活动单，可打印',
    '小学（五年级、六年级），40分钟',
  ]);
  const book = makeResource();
  expect([resourceKind(book), resourceUse(book)]).toEqual(['读物', '小学']);
  expect(resourceKind({ ...book, link: { url: 'https://example.org/', state: 'ok' } })).toBe(
    '网站：读物',
  );
});
