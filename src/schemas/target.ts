import { z } from 'astro/zod';
import { AREAS, FIGURE_KINDS } from '#domain/plan/plan.ts';
import { GOAL_RELATIONS } from '#domain/plan/target.ts';
import { id, oneOf, reference, section, source, text } from './fields.ts';

const year = z.int().min(2000).max(2100).meta({ title: '年份', example: '2025' });

const measured = (title: string) =>
  z
    .strictObject({
      value: z.number().meta({ title: '数值', example: '6.5' }),
      year,
      source,
    })
    .meta({ title, example: '{ value: 6.5, year: 2020, source: plan-2022 }' });

/** One target of the plan. */
export const targetSchema = z.strictObject({
  id: id('指标编号'),
  title: text('指标', '全市公民具备科学素质的比例'),
  summary: text('说明', '每 100 个人里，有多少人具备科学素质。'),
  section,
  scope: text('范围', '全市公民'),
  owner: z
    .array(reference('units', '负责单位', 'science-association'))
    .min(1)
    .meta({ title: '负责单位' }),
  ownerNote: text('负责方式', '领导小组负责领导，市科协综合协调').optional(),
  unit: text('计量单位', '%').optional(),
  baseline: measured('起点').optional(),
  goal: z
    .strictObject({
      /** Absent where the goal is described in words only. */
      value: z.number().meta({ title: '目标数值', example: '10' }).optional(),
      relation: oneOf(GOAL_RELATIONS, '达到方式', 'at-least').default('reach'),
      year: year.optional(),
      /** The plan says 力争: it strives for the goal rather than promising it. */
      striving: z.boolean().default(false).meta({ title: '方案写“力争”', example: 'true' }),
      text: text('目标原意', '力争达到 10%'),
    })
    .meta({ title: '目标', example: '{ value: 10, year: 2025, text: 2025年达到10% }' }),
  latest: measured('最新数字').optional(),
  note: text('补充说明', '方案没有写明年限').optional(),
});

/** One published figure of an area and year, for comparison. */
export const figureSchema = z.strictObject({
  id: id('数字编号'),
  area: oneOf(AREAS, '地区', 'guangxi'),
  year,
  value: z.number().meta({ title: '数值', example: '7.7' }),
  kind: oneOf(FIGURE_KINDS, '实测或目标', 'actual'),
  relation: oneOf(GOAL_RELATIONS, '达到方式', 'reach').default('reach'),
  note: text('补充说明', '第十二次调查').optional(),
  source,
});
