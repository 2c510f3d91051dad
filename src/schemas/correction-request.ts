import { z } from 'astro/zod';
import { source, text } from './fields.ts';

/** What a reader who has found a mistake tells us. It becomes no file: an editor corrects the page. */
export const correctionRequestSchema = z.strictObject({
  page: text('哪一页', '“三娘湾”那一页'),
  wrong: text('哪句话不对', '活动在灵山县举行'),
  /** Default: whoever reports it does not know either. */
  right: text('应该是什么', '活动在浦北县举行').optional(),
  sources: z.array(source).min(1, { error: '至少写一个来源' }).meta({ title: '依据' }),
});
