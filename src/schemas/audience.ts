import { z } from 'astro/zod';
import { audience, reference, summary, text } from './fields.ts';

/** What the portal offers one group of people. */
export const audienceSchema = z.strictObject({
  id: audience,
  title: text('称呼', '青少年与家长'),
  summary: summary('一句话说明', '比赛、研学、动手实验和科学节。'),
  text: summary('说明', '孩子从幼儿园到高中都能动手做科学。'),
  measures: z
    .array(reference('measures', '举措', 'youth-1'))
    .min(1)
    .meta({ title: '相关举措' }),
});
