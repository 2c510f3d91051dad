import { z } from 'astro/zod';
import { DISTRICTS } from '#domain/geo/district.ts';
import { audience, oneOf, source, text } from './fields.ts';

/** A telephone number that people call in need. */
export const numberSchema = z.strictObject({
  id: z
    .string()
    .regex(/^(\d{3,8}|0\d{2,3}-\d{7,8})$/, {
      error: '应为3到8位数字，或者区号-号码，两边加英文引号',
    })
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
  /** Of one district alone. Default: of the whole city. */
  district: oneOf(DISTRICTS, '县区', 'lingshan').optional(),
  /** One writes a message instead of calling. Default: false. */
  byText: z
    .boolean({ error: '应为 true（是）或 false（否）' })
    .default(false)
    .meta({ title: '发短信', example: 'true' }),
  /** For guests from abroad; without, the number stands on Chinese pages alone. */
  english: z
    .strictObject({
      name: text('英文名称', 'Ambulance'),
      use: text('什么时候打（英文）', 'Someone is badly hurt.'),
    })
    .optional()
    .meta({ title: '英文', example: '{ name: Ambulance, use: Someone is badly hurt. }' }),
  source,
});
