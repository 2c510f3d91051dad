import { z } from 'astro/zod';
import { audience, source, text } from './fields.ts';

/** A telephone number that people call in need. */
export const numberSchema = z.strictObject({
  id: z
    .string()
    .regex(/^\d{3,6}$/, { error: '应为3到6位数字，两边加英文引号' })
    .meta({ title: '号码', example: "'120'" }),
  name: text('叫什么', '急救'),
  /** In two or three words, below every page; without, the number stands on /emergency/ alone. */
  short: text('每页底下的叫法', '急救').optional(),
  use: text('什么时候打', '有人受伤或突然病重。'),
  /** Whose page says it first. */
  audiences: z
    .array(audience)
    .default([])
    .meta({ title: '写在哪些人群的页面上', example: '[elderly]' }),
  source,
});
