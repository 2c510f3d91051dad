import { expect, test } from 'vitest';
import { SCHOOL_YEARS, STAGE_YEARS, STAGES, stageOfYear } from '#domain/grade.ts';
import { CONCEPTS } from './concepts.ts';
import { yearsOf } from './resource.ts';

test.each([
  { stages: ['primary'], years: [5, 6], out: [5, 6] },
  { stages: ['junior'], years: [], out: [7, 8, 9] },
  { stages: ['primary', 'junior'], years: [6, 7], out: [6, 7] },
  { stages: ['primary', 'junior'], years: [6], out: [6, 7, 8, 9] },
  { stages: ['kindergarten', 'adult'], years: [], out: [] },
] as const)('years of $stages with $years named: $out', ({ stages, years, out }) => {
  expect(yearsOf({ stages, years })).toEqual(out);
});

test('every school year belongs to one stage', () => {
  const written = Object.entries(STAGE_YEARS).flatMap(([stage, years]) =>
    years.map((year) => [year, stage]),
  );
  expect(written.map(([year]) => String(year))).toEqual(Object.keys(SCHOOL_YEARS));
  expect(Object.keys(STAGE_YEARS)).toEqual(Object.keys(STAGES));
  expect(([1, 6, 7, 9, 10, 12] as const).map(stageOfYear)).toEqual(
    'primary primary junior junior senior senior'.split(' '),
  );
});

test('the concepts are the 13 and 4 of the standard, in its order', () => {
  const concepts = Object.values(CONCEPTS);
  // Written from the standard, not from the code.
  expect(concepts.map(({ name }) => name)).toEqual([
    ...['物质的结构与性质', '物质的变化与化学反应', '物质的运动与相互作用', '能的转化与能量守恒'],
    ...['生命系统的构成层次', '生物体的稳态与调节', '生物与环境的相互关系', '生命的延续与进化'],
    ...['宇宙中的地球', '地球系统', '人类活动与环境', '技术、工程与社会', '工程设计与物化'],
    ...['物质与能量', '结构与功能', '系统与模型', '稳定与变化'],
  ]);
  const numbers = concepts.map((concept) => ('number' in concept ? concept.number : 0));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 0, 0, 0]);
});
