import { z } from 'astro/zod';
import { UNIT_GROUPS } from '#domain/plan/plan.ts';
import { id, oneOf, source, text } from './fields.ts';

/** One of the 27 units that the plan makes responsible. */
export const unitSchema = z
  .strictObject({
    id: id('单位编号'),
    name: text('单位名称（与 2022 年方案一致）', '市科协'),
    group: oneOf(UNIT_GROUPS, '类别', 'government'),
    note: text('机构变化说明', '2024 年并入……').optional(),
    source: source.optional(),
  })
  .refine((unit) => (unit.note === undefined) === (unit.source === undefined), {
    error: '机构变化说明（note）和来源（source）要么都写，要么都不写',
    path: ['note'],
  });
