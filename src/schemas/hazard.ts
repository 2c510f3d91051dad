import { z } from 'astro/zod';
import { id, months, source, text, topics } from './fields.ts';

/** Something that people must beware of. Its pictogram is `src/pictures/hazards/<id>.svg`. */
export const hazardSchema = z.strictObject({
  id: id('险情编号'),
  name: text('险情', '溺水'),
  /** What people call it. */
  names: z
    .array(text('平常的说法', '落水'))
    .default([])
    .meta({ title: '平常的说法', example: '[落水, 被浪卷走]' }),
  topics,
  /** When it threatens most here; absent: all year. */
  season: z
    .strictObject({
      months: months('最要当心的月份').min(1, {
        error: '至少写一个月；全年都要当心，就不写 season',
      }),
      source,
    })
    .optional()
    .meta({ title: '最要当心的月份', example: '{ months: [7, 8], source: plan-2022 }' }),
});
