import { z } from 'astro/zod';
import { text } from './fields.ts';

/** A word that the site does not use, and the better one; read by the content check alone. */
export const wordingSchema = z.strictObject({
  /** The word itself. */
  id: text('不用的字眼', '打听'),
  better: text('更好的说法', '咨询'),
  why: text('为什么不用', '像私下问闲话'),
  /** Default: none. */
  except: z
    .array(
      z.strictObject({
        text: text('可以用的说法', '地点名称'),
        why: text('为什么可以', '这里是“地点”和“名称”两个词'),
      }),
    )
    .default([])
    .meta({ title: '例外：含有这个字眼、但没有问题的说法' }),
});
