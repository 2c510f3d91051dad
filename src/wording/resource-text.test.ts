import { expect, test } from 'vitest';
import { conceptNames, durationText, stagesText } from './resource-text.ts';

test.each([
  { stages: ['primary'], years: [5, 6], out: '小学（五年级、六年级）' },
  { stages: ['junior', 'senior'], years: [9], out: '初中（九年级）、高中' },
  { stages: ['kindergarten'], years: [], out: '幼儿园' },
  { stages: ['primary', 'adult'], years: [], out: '小学、成人' },
] as const)('$stages, $years: $out', ({ stages, years, out }) => {
  expect(stagesText({ stages, years })).toBe(out);
});

test.each([
  { given: { minutes: 40 }, out: '40分钟' },
  { given: { minutes: 40, pace: '分两次做' }, out: '40分钟；分两次做' },
  { given: { pace: '每周看一次' }, out: '每周看一次' },
  { given: {}, out: undefined },
])('$given takes $out', ({ given, out }) => {
  expect(durationText(given)).toBe(out);
});

test('concepts by their names', () => {
  expect(conceptNames({ concepts: ['earth-system', 'structure-function'] })).toEqual([
    '地球系统',
    '结构与功能',
  ]);
});
